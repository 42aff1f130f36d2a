import { type Exact, ONE, ZERO, isPositive, negate, sum, times } from '../../number/exact';
import { minorUnit } from '../../number/currency';
import { round } from '../../number/rounding';
import type { Plan } from '../../plan/plan';
import { refuse } from '../../problems/problem';
import type { AssignedPart, AssignedRow } from '../../results/assign';
import type { PeriodMeasuring } from '../measuring';
import type { Part, PartPay, RowPay, Support } from '../outcome';
import type { RunState } from '../part-pay';
import { noSupport, support } from '../support';
import { joinedMeasuring } from './joined-measuring';
import { isSettled, payAlone, payInYear } from './pay-part';
import { type RowSettled, earnedIn, settleRow } from './settle-row';
import { type Year, stretchWith, yearsOfPayee } from './year';

/** A draw's balance as a period left it. */
interface Owed {
  readonly amount: Exact;
  readonly currency: string;
}

/** What a row is paid before guarantee or draw. */
type RowLines = Pick<RowPay, 'row' | 'parts'> & RowSettled;

/**
 * The pay of one payee, period after period: the lines of each part, what settles over the year, and guarantee or draw
 * with the balance of the period before.
 *
 * @param periods the payee's rows of each period, both in order of their days
 */
export function payPayee(
  periods: readonly (readonly AssignedRow[])[],
  partsOf: ReadonlyMap<AssignedRow, readonly Part[]>,
  { measuring, ...rest }: RunState & { readonly measuring: PeriodMeasuring },
): readonly RowPay[] {
  const state: RunState = { ...rest, measuring: joinedMeasuring(measuring) };
  const years = yearsOfPayee();
  let before: Part | undefined;
  let owed: Owed | undefined;

  function payPeriod(rows: readonly AssignedRow[]): RowPay[] {
    const parts = rows.flatMap((row) => partsOf.get(row) ?? []);
    const paid: PartPay[] = [];
    const lines = rows.map((row, i) => linesOfRow(row, parts, paid, i === rows.length - 1));
    const supported = supportOf(rows, parts, sum(lines.map(earnedIn)));
    return lines.map((one, i) => close(one, i === rows.length - 1 ? supported : noSupport(ZERO, ZERO)));
  }

  /** @param paid what was paid of the period so far; the row's parts join it */
  function linesOfRow(row: AssignedRow, parts: readonly Part[], paid: PartPay[], isLast: boolean): RowLines {
    const own: PartPay[] = [];
    const byYear = new Map<Year, PartPay[]>();
    for (const part of partsOf.get(row) ?? []) {
      const segments = { parts, earlier: paid };
      if (isSettled(part.plan)) {
        const year = years.of(part);
        const pay = payInYear(part, segments, year, stretchWith(part, year, before), state);
        byYear.set(year, [...(byYear.get(year) ?? []), pay]);
        own.push(pay);
      } else {
        own.push(payAlone(part, segments, state));
      }
      paid.push(own[own.length - 1] as PartPay);
      before = part;
    }
    const { carried, settlements } = settleRow(row, byYear, years, isLast, state);
    return { row, parts: own, carried, settlements };
  }

  /** Guarantee or draw of a period, once for all its rows, of the last that says it; a blank draw balance is what the period before left. */
  function supportOf(rows: readonly AssignedRow[], parts: readonly Part[], earned: Exact): Support {
    const last = rows[rows.length - 1] as AssignedRow;
    const { known } = findLast(rows, (row) => row.known.guarantee ?? row.known.draw) ?? last;
    const plan = lastPlan(last);
    const typed = findLast(rows, (row) => row.known['draw balance'])?.known['draw balance'];
    if (typed === undefined && owed && isPositive(owed.amount) && owed.currency !== plan.currency) {
      const currencies = { before: owed.currency, currency: plan.currency };
      state.table.report(last, 'draw balance', refuse('balance in another currency', currencies));
    }
    const found = support(known, plan, parts, earned, typed ?? owed?.amount ?? ZERO);
    owed = { amount: found.balance, currency: plan.currency };
    return found;
  }

  return periods.flatMap(payPeriod);
}

const findLast = (rows: readonly AssignedRow[], has: (row: AssignedRow) => unknown): AssignedRow | undefined =>
  [...rows].reverse().find(has);

const lastPlan = ({ parts }: AssignedRow): Plan => (parts[parts.length - 1] as AssignedPart).plan;

/** Closes a row: clawback and adjustment (16), total (17), conversion (18). */
function close(lines: RowLines, supported: Support): RowPay {
  const { row, parts, carried, settlements } = lines;
  const plan = lastPlan(row);
  const { clawback: back = ZERO, adjustment = ZERO, fx = ONE, currency = plan.currency } = row.known;
  const clawback = negate(back);
  const total = sum([earnedIn(lines), supported.amount, clawback, adjustment]);
  const pay = currency === plan.currency ? total : round(times(total, fx), minorUnit(currency), plan.rounding);
  // Written out rather than spread: there is one of these for every row.
  return { row, parts, carried, settlements, support: supported, clawback, adjustment, total, fx, currency, pay };
}
