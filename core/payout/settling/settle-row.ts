import { type Exact, ZERO, plus, sum } from '../../number/exact';
import { refuse } from '../../problems/problem';
import type { AssignedRow } from '../../results/assign';
import { type Period, periodKey } from '../../results/period';
import type { ComponentLine, PartPay, RowPay, Settlement } from '../outcome';
import type { RunState } from '../part-pay';
import { lateLines } from './own-period';
import { payStanding, yearPay } from './pay-part';
import { noteAlone, settleAtEnd, settleToDate } from './settle';
import { type Stretch, type Year, type Years, standWith } from './year';

/** What a row settles besides its own parts. */
export type RowSettled = Pick<RowPay, 'carried' | 'settlements'>;

const nothing: RowSettled = { carried: [], settlements: [] };

/**
 * Settles the years that a row belongs to (SPEC §6 step 13). With the last row of a period come components of their own
 * period whose stretch ended before, and with the last of a fiscal year the years that settle then, also those under a
 * plan that the payee has left.
 *
 * @param own the row's parts as they were paid, by their year
 */
export function settleRow(
  row: AssignedRow,
  own: ReadonlyMap<Year, readonly PartPay[]>,
  years: Years,
  isLast: boolean,
  state: RunState,
): RowSettled {
  if (years.all().length === 0) return nothing;
  const touched = new Map(own);
  const carried: PartPay[] = [];
  const settlements: Settlement[] = [];
  const { period } = row;
  if (isLast && period) {
    for (const year of years.all()) {
      const late = year.stretches.flatMap((stretch) => {
        const lines = periodKey(stretch.last.row.period) === periodKey(period) ? [] : lateLines(stretch, period, state);
        return lines.length > 0 ? [payLate(year, stretch, lines, period, state)] : [];
      });
      if (late.length === 0) continue;
      carried.push(...late.filter(({ lines }) => lines.length > 0));
      touched.set(year, [...(touched.get(year) ?? []), ...late]);
    }
  }
  const typing = state.isSupposed ? undefined : [...own.keys()].pop();
  for (const [year, pays] of touched) {
    refuseOtherCurrency(year, row, state);
    if (year.settle === 'year to date') {
      const stretches = year.stretches.flatMap(({ pay }) => pay ?? []);
      carried.push(...stretches.filter(({ part }) => part.row !== row));
      settlements.push(settleToDate(year, stretches, row, year === typing, state.table));
    } else if (year.settle === 'year end') {
      noteAlone(year, pays, row, year === typing, state.table);
    }
  }
  if (isLast && period) {
    for (const year of years.all()) {
      if (year.settle !== 'year end' || year.lastDay !== period.last) continue;
      refuseOtherCurrency(year, row, state);
      settlements.push(
        settleAtEnd(
          year,
          year.stretches.map((stretch) => yearPay(stretch, state)),
        ),
      );
    }
  }
  return { carried, settlements };
}

/**
 * Late lines of a stretch as a part of its own, with the plan's cap and floor on all that its periods were paid. In a
 * year to date those in the cap join the stretch's lines, which stand in the row anyway.
 */
function payLate(year: Year, stretch: Stretch, lines: readonly ComponentLine[], now: Period, state: RunState): PartPay {
  for (const line of lines) if (line.component.inCap) standWith(stretch, line);
  const isToDate = year.settle === 'year to date';
  if (isToDate) stretch.pay = yearPay(stretch, state);
  const shown = isToDate ? lines.filter(({ component }) => !component.inCap) : lines;
  if (shown.some(({ component }) => component.inCap)) return payStanding(stretch, shown, now);
  const { last: part } = stretch;
  return { part, over: part, waiting: ZERO, paid: [], lines: shown, planCap: ZERO, planFloor: ZERO };
}

function refuseOtherCurrency({ currency }: Year, row: AssignedRow, { table }: RunState): void {
  const currencies = [...new Set([currency, ...row.parts.map(({ plan }) => plan.currency)])];
  if (currencies.length > 1) table.report(row, 'payee', refuse('currencies differ', { payee: row.payee, currencies }));
}

/** All lines of a row so far: components, plan cap and floor, and what settling adds or takes. */
export function earnedIn({ parts, carried, settlements }: Pick<RowPay, 'parts'> & RowSettled): Exact {
  let earned = sum(settlements.map(({ amount }) => amount));
  for (const { lines, planCap, planFloor } of [...carried, ...parts]) {
    for (const { amount } of lines) earned = plus(earned, amount);
    earned = plus(plus(earned, planCap), planFloor);
  }
  return earned;
}
