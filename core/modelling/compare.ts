import { type Block, type DateSystem, isBlank } from '../cells/cell';
import { type PayMix, readPayMix, showPayMix } from '../cells/pay-mix';
import { type Exact, ZERO, isZero, minus, over, plus } from '../number/exact';
import type { PartPay, RowPay } from '../payout/outcome';
import { type TableCell, basePay } from '../payout/payout-table';
import { type PayRun, computePay } from '../payout/run';
import { loadPlan } from '../plan/load';
import type { Plan } from '../plan/plan';
import { Refused, isRefusal, problemAt } from '../problems/problem';
import { planCurrencies, refuseSeveralCurrencies } from './plan-currencies';

/** Another way to pay the same people, another mix or another plan, by its name. */
type Alternative = readonly [name: string, run: PayRun];

/**
 * Today's pay beside that of each alternative, per payee and in total, with every OTE held. Rows in several currencies
 * have no total.
 *
 * @param alternatives cells with pay mixes, or a plan (block, JSON text or template's name)
 * @throws Refused
 */
export function compare(plan: Block, results: Block, alternatives: Block, system: DateSystem): TableCell[][] {
  const { plans } = loadPlan(plan, system);
  const today = computePay(plans, results, system);
  const others = alternativesOf(alternatives, plans, results, today, system);
  const headers = ['payee', 'period', 'base', 'variable', 'total cash'];
  for (const [name] of others) {
    headers.push(...['base', 'variable', 'total', 'change', '% change'].map((part) => `${name} ${part}`));
  }
  const runs = [today.rows, ...others.map(([, run]) => run.rows)];
  const rows = today.rows.map(({ row }, i) => [
    row.payee,
    row.period?.label ?? '',
    ...cashCells(runs.map((run) => run.slice(i, i + 1))),
  ]);
  const currencies = planCurrencies(today.rows);
  const total = currencies.length > 1 ? headers.slice(2).map(() => '') : cashCells(runs);
  return [headers, ['Total', '', ...total], ...rows];
}

function alternativesOf(
  block: Block,
  plans: readonly Plan[],
  results: Block,
  today: PayRun,
  system: DateSystem,
): readonly Alternative[] {
  const mixes = mixesOf(block);
  if (mixes.length > 0) {
    return mixes.map((payMix) => [showPayMix(payMix), computePay(plans, results, system, { payMix })]);
  }
  const other = loadPlan(block, system).plans;
  const ids = new Set(other.map(({ id }) => id));
  const ote = new Map(today.rows.map(({ row, parts }) => [row.index, (parts[0] as PartPay).part.basis.ote]));
  const alternative = computePay(other, results, system, { ote, ignorePlanColumn: ids.size === 1 });
  alternative.rows.forEach((pay, i) => {
    refuseSeveralCurrencies('alternatives', planCurrencies([pay, ...today.rows.slice(i, i + 1)]));
  });
  return [[[...ids].join(', '), alternative]];
}

/** The mixes of a block that holds nothing else; none when it holds a plan. A cell that is nearly a mix is refused. */
function mixesOf(block: Block): readonly PayMix[] {
  const filled = block.flatMap((row, r) => row.flatMap((cell) => (isBlank(cell) ? [] : [{ cell, row: r + 1 }])));
  // A plan block may hold a mix of its own.
  const isPlan = filled.some(({ cell }) => typeof cell === 'string' && cell.trim().toUpperCase() === 'PLAN');
  const read = filled.map(({ cell, row }) => ({ cell, row, mix: readPayMix(cell) }));
  const areMixes = read.some(({ mix }) => !isRefusal(mix)) || read.every(({ cell }) => typeof cell === 'number');
  if (isPlan || !areMixes) return [];
  const problems = read.flatMap(({ row, mix }) =>
    isRefusal(mix) ? [problemAt({ source: 'alternatives', row }, mix)] : [],
  );
  if (problems.length > 0) throw new Refused(problems);
  return read.map(({ mix }) => mix as PayMix);
}

/** Base, variable and total of today, then those of each alternative with the change; one list of rows for each. */
function cashCells(runs: readonly (readonly RowPay[])[]): TableCell[] {
  const cash = runs.map((rows): [Exact, Exact, Exact] => {
    const base = rows.reduce((sum, pay) => plus(sum, basePay(pay)), ZERO);
    const variable = rows.reduce((sum, { total }) => plus(sum, total), ZERO);
    return [base, variable, plus(base, variable)];
  });
  const before = cash[0]?.[2] ?? ZERO;
  return cash.flatMap((one, i) => {
    const change = minus(one[2], before);
    return i === 0 ? one : [...one, change, isZero(before) ? '' : over(change, before)];
  });
}
