import { type Exact, ZERO, isZero, larger, minus, sum } from '../../number/exact';
import { refuse } from '../../problems/problem';
import type { AssignedRow } from '../../results/assign';
import type { Period } from '../../results/period';
import type { ResultsTable } from '../../results/table';
import type { PartPay, Payment, Settlement } from '../outcome';
import { paidOnMoved } from './paid-on-moved';
import { type Year, inCapOf } from './year';

/**
 * What was paid before a row for the lines in the cap: in the periods before what its `paid to date` says, else what
 * their rows were; and what earlier segments of its own period are paid.
 */
function paidBefore(year: Year, { known, period, ...row }: AssignedRow, table: ResultsTable): readonly Payment[] {
  const typed = known['paid to date'];
  if (typed === undefined || !period) return year.payments;
  if (!isZero(typed) && lacksRows(year, period)) {
    table.report(row, 'paid to date', refuse('paid without rows', {}));
  }
  const besides = year.payments.filter((one) => one.isMoved === true || one.period === period.label);
  return [{ period: '', amount: typed }, ...besides];
}

/** Is there a period between the first row of the year and this one, or for an only one before it, without a row? */
function lacksRows({ periods }: Year, { index }: Period): boolean {
  const first = periods.size > 1 ? Math.min(...periods) : 0;
  return periods.size < index - first + 1;
}

/**
 * Year to date: pays what the year so far earns less what was paid for it; a shortfall is carried by what was paid
 * staying as it is (SPEC §7).
 *
 * @param stretches lines in the cap of the year so far
 */
export function settleToDate(
  year: Year,
  stretches: readonly PartPay[],
  row: AssignedRow,
  isTyping: boolean,
  table: ResultsTable,
): Settlement {
  const payments = isTyping ? paidBefore(year, row, table) : year.payments;
  const earned = sum(stretches.map(inCapOf));
  const settlement = settlementOf('year to date', stretches, earned, payments, year.settled);
  year.settled = settlement;
  year.payments = [...payments, { period: row.period?.label ?? '', amount: settlement.pays }];
  return settlement;
}

/** Notes what a row of a plan that settles at the year's end was paid for the lines in the cap, and for their weights. */
export function noteAlone(
  year: Year,
  pays: readonly PartPay[],
  row: AssignedRow,
  isTyping: boolean,
  table: ResultsTable,
): void {
  const payments = isTyping ? paidBefore(year, row, table) : year.payments;
  const period = row.period?.label ?? '';
  const moved = sum(pays.map(paidOnMoved));
  year.payments = [
    ...payments,
    { period, amount: sum(pays.map(inCapOf)) },
    ...(isZero(moved) ? [] : [{ period, isMoved: true, amount: moved }]),
  ];
}

/** Year end: adds what the year as a whole earns above what was paid, so that a met year makes a missed period good. */
export function settleAtEnd(year: Year, stretches: readonly PartPay[]): Settlement {
  const earned = sum(stretches.map(inCapOf));
  year.settled = settlementOf('year end', stretches, earned, year.payments, undefined);
  return year.settled;
}

function settlementOf(
  way: Settlement['way'],
  stretches: readonly PartPay[],
  earned: Exact,
  payments: readonly Payment[],
  before: Settlement | undefined,
): Settlement {
  const paid = sum(payments.map(({ amount }) => amount));
  const pays = larger(ZERO, minus(earned, paid));
  const amount = way === 'year end' ? pays : minus(pays, earned);
  return { way, stretches, earned, payments, paid, pays, amount, before };
}
