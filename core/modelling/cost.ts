import type { Block, DateSystem } from '../cells/cell';
import { type Exact, ZERO, isPositive, isZero, larger, minus, negate, over, plus, ratio, sum } from '../number/exact';
import { showPercent } from '../number/show';
import type { PartPay, RowPay } from '../payout/outcome';
import { type TableCell, basePay, targetVariable } from '../payout/payout-table';
import { type PayRun, computePay } from '../payout/run';
import { loadPlan } from '../plan/load';
import type { Component } from '../plan/plan';
import { periodKey } from '../results/period';
import { planCurrencies, refuseSeveralCurrencies } from './plan-currencies';

const usual: readonly Exact[] = [80, 90, 100, 110, 120].map((percent) => ratio(percent, 100));

type Kind = 0 | 1 | 2;

/** Which column of the cost table a component's line belongs to; recognition, which is no pay, adds 0. */
const costOf: Record<Component['type'], Kind> = {
  bonus: 0,
  pool: 0,
  commission: 1,
  award: 2,
  spif: 2,
  recognition: 2,
};

/** Headers of the cost table. */
export const costHeaders = [
  'scenario',
  'base',
  'bonus',
  'commission',
  'awards and SPIFs',
  'variable',
  'total cash',
  '% of target',
  'paid nothing',
  'over budget',
];

/**
 * What a plan costs on the results as given, and with every actual that has a target at each of some attainments.
 * Money is in the plan's currency; bonus holds pools and the plan's cap and floor; variable holds guarantees, draws,
 * clawbacks and adjustments too.
 *
 * @param attainments ratios, 80 % to 120 % when none are given
 * @throws Refused
 */
export function cost(plan: Block, results: Block, attainments: readonly Exact[], system: DateSystem): TableCell[][] {
  const { plans } = loadPlan(plan, system);
  const given = computePay(plans, results, system);
  refuseSeveralCurrencies('plan', planCurrencies(given.rows));
  const scenarios = attainments.length > 0 ? attainments : usual;
  return [
    [...costHeaders],
    costRow('as given', given),
    ...scenarios.map((attainment) =>
      costRow(`at ${showPercent(attainment)}`, computePay(plans, results, system, { attainment })),
    ),
  ];
}

function costRow(scenario: string, { rows }: PayRun): TableCell[] {
  let [base, target, variable, paidNothing] = [ZERO, ZERO, ZERO, 0];
  const kinds = [ZERO, ZERO, ZERO];
  const add = (kind: Kind, amount: Exact): void => {
    kinds[kind] = plus(kinds[kind] ?? ZERO, amount);
  };
  for (const pay of rows) {
    base = plus(base, basePay(pay));
    target = plus(target, targetVariable(pay));
    variable = plus(variable, pay.total);
    if (!isPositive(pay.total)) paidNothing++;
    for (const [kind, amount] of linesByKind(pay)) add(kind, amount);
  }
  const budget = budgetOf(rows);
  const ofTarget = isZero(target) ? '' : over(variable, target);
  const overBudget = budget ? larger(ZERO, minus(variable, budget)) : '';
  return [scenario, base, ...kinds, variable, plus(base, variable), ofTarget, paidNothing, overBudget];
}

/**
 * What each kind of component adds to the pay of a row. Lines of the year so far stand again in the next row of the
 * payee, so those of the row before are taken off; what settling adds or takes besides is under bonus.
 */
function* linesByKind({ parts, carried, settlements }: RowPay): Iterable<readonly [Kind, Exact]> {
  for (const pay of [...carried, ...parts]) yield* kindsOf(pay);
  for (const { way, amount, before } of settlements) {
    yield [0, amount];
    if (way === 'year end' || !before) continue;
    yield [0, before.earned];
    for (const [kind, earned] of before.stretches.flatMap((pay) => [...kindsOf(pay)])) yield [kind, negate(earned)];
  }
}

function* kindsOf({ lines, planCap, planFloor }: PartPay): Iterable<readonly [Kind, Exact]> {
  yield [0, plus(planCap, planFloor)];
  for (const { component, amount } of lines) yield [costOf[component.type], amount];
}

/** The budgets of the plans in use, that of a plan's versions once for each period; undefined when no plan has one. */
function budgetOf(rows: readonly RowPay[]): Exact | undefined {
  const budgets = new Map<string, Exact>();
  for (const { row, parts } of rows) {
    for (const { part } of parts) {
      const { id, budget } = part.plan;
      if (budget) budgets.set(`${id}|${periodKey(row.period)}`, budget);
    }
  }
  return budgets.size === 0 ? undefined : sum([...budgets.values()]);
}
