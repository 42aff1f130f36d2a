import { type Exact, isZero, minus, plus, sum, times } from '../../number/exact';
import { show } from '../../number/show';
import { minorUnit } from '../../number/currency';
import type { Plan } from '../../plan/plan';
import type { ComponentLine, Part, PartPay, RowPay } from '../outcome';
import { componentLines } from './component-lines';
import { partLines } from './part-lines';
import { money, percent } from './show-value';
import { type StatementLine, lineOf } from './statement-line';

/**
 * The statement of one payee and period: every step that led to the pay, in the order of operations. The amounts of
 * all lines but the last add up to the last, which is the pay.
 *
 * @param rows the payee's rows of the period, at least one; several are segments
 */
export function statement(rows: readonly RowPay[]): readonly StatementLine[] {
  const last = rows[rows.length - 1] as RowPay;
  // Segments that are paid in several currencies add up in the plan's.
  const inPayCurrency = rows.every((pay) => pay.currency === last.currency);
  const currency = inPayCurrency ? last.currency : planOf(last).currency;
  const amount = sum(rows.map(({ pay, total }) => (inPayCurrency ? pay : total)));
  return [
    ...rows.flatMap((pay) => [...pay.parts.flatMap(linesOfPart), ...closingLines(pay)]),
    ...rows.flatMap((pay) => totalLines(pay, inPayCurrency)),
    lineOf(18, 'pay', 'Pay', currency, `${money(amount, minorUnit(currency))} ${currency}`, amount),
  ];
}

const planOf = ({ parts }: RowPay): Plan => (parts[parts.length - 1] as PartPay).part.plan;

/** Lines in the cap, the plan's limits on them, then the lines outside the cap (steps 3 to 14). */
function linesOfPart({ part, lines, planCap, planFloor }: PartPay): StatementLine[] {
  const inCap = lines.filter(({ component }) => component.inCap);
  const earned = sum(inCap.map(({ amount }) => amount));
  const limits = isZero(part.activeShare)
    ? []
    : [...limitLines('cap', planCap, earned, part), ...limitLines('floor', planFloor, plus(earned, planCap), part)];
  const linesOf = (some: readonly ComponentLine[]): StatementLine[] =>
    some.flatMap((line) => componentLines(line, part));
  const outside = lines.filter(({ component }) => !component.inCap);
  return [...partLines(part), ...linesOf(inCap), ...limits, ...linesOf(outside)];
}

/** What the plan's cap or floor makes of the lines in the cap; empty without one. */
function limitLines(
  name: 'cap' | 'floor',
  amount: Exact,
  inCap: Exact,
  { plan, targetVariable }: Part,
): StatementLine[] {
  const limit = plan[name];
  if (!limit) return [];
  const shown = (value: Exact): string => money(value, plan.places);
  const level = `${percent(limit)} × ${shown(targetVariable)} = ${shown(times(limit, targetVariable))}`;
  const working = level + (isZero(amount) ? ': not reached' : `, less ${shown(inCap)}`);
  return [lineOf(12, `PLAN ${name}`, `Plan ${name}`, `lines in the cap ${shown(inCap)}`, working, amount)];
}

/** Guarantee or draw (15), then what a person typed: clawback and adjustment (16). */
function closingLines(pay: RowPay): StatementLine[] {
  const { kind, level, earned, advance, repaid, opening, balance, amount } = pay.support;
  const { places } = planOf(pay);
  const shown = (value: Exact): string => money(value, places);
  const lines: StatementLine[] = [];
  if (kind === 'guarantee') {
    const inputs = `for the active days ${shown(level)}, earned ${shown(earned)}`;
    const working = isZero(amount) ? 'not needed' : `${shown(level)} - ${shown(earned)}`;
    lines.push(lineOf(15, 'results guarantee', 'Guarantee', inputs, working, amount));
  } else if (kind !== 'none') {
    const inputs = `draw ${shown(level)}, earned ${shown(earned)}, balance before ${shown(opening)}`;
    const working = `advance ${shown(advance)} - repaid ${shown(repaid)}; balance after ${shown(balance)}`;
    lines.push(lineOf(15, 'results draw', `Draw (${kind})`, inputs, working, amount));
  }
  const typed = (name: string, inputs: string, value: Exact): void => {
    if (!isZero(value)) lines.push(lineOf(16, `results ${name.toLowerCase()}`, name, inputs, shown(value), value));
  };
  typed('Clawback', '', pay.clawback);
  typed('Adjustment', pay.row.known['adjustment reason'] ?? 'no reason given', pay.adjustment);
  return lines;
}

/** The total in the plan's currency (17) and, where pay is in another, what its conversion adds (18). */
function totalLines(pay: RowPay, adds: boolean): StatementLine[] {
  const { currency, places } = planOf(pay);
  const shown = `${money(pay.total, places)} ${currency}`;
  const total = lineOf(17, 'total', 'Total', '', `sum of the lines: ${shown}`);
  if (pay.currency === currency) return [total];
  const rate = show(pay.fx, 8);
  const paid = `${shown} × ${rate} = ${money(pay.pay, minorUnit(pay.currency))} ${pay.currency}`;
  const inputs = `1 ${currency} = ${rate} ${pay.currency}`;
  return [total, lineOf(18, 'results fx', 'Conversion', inputs, paid, adds ? minus(pay.pay, pay.total) : undefined)];
}
