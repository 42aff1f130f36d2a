import type { Day } from '../../cells/civil-date';
import { addTo } from '../../payout/add-to';
import type { PayRun } from '../../payout/run';
import { periodsOfPayees, segmentsOf } from '../../payout/segments';
import { isOwnPeriod } from '../../payout/settling/own-period';
import type { AssignedRow } from '../../results/assign';
import { periodAround } from '../../results/period';
import { type Finding, finding } from './finding';

/** Where pay settles over several periods: who lacks the row before one of theirs, or that of the end, which settles. */
export function* checkYears({ rows, table }: PayRun): Iterable<Finding> {
  const all = rows.map(({ row }) => row);
  const lastDays = new Set(all.map(({ period }) => period?.last));
  const found = new Map<string, AssignedRow[]>();
  for (const periods of periodsOfPayees(segmentsOf(all, table))) {
    periods.flat().forEach((row, i, own) => {
      const { period, parts, span } = row;
      const plan = parts[0]?.plan;
      const longer = plan?.components.find((one) => isOwnPeriod(one, plan))?.period;
      const kind = plan?.settle === 'each period' ? longer : 'year';
      if (!period || !plan || !kind) return;
      const { first, last } = periodAround(period.first, kind, plan.yearStarts);
      const lacks = (day: Day): void => addTo(found, periodAround(day, plan.period, plan.yearStarts).label, row);
      const [before, after] = [own[i - 1], own[i + 1]].map((one) => one?.period);
      // A hire has a start, and a leaver no active day.
      const isHere = span !== undefined && row.known.start === undefined;
      if (isHere && period.first > Math.max(first, plan.effectiveFrom ?? first, (before?.last ?? 0) + 1)) {
        lacks(period.first - 1);
      }
      // Where nobody has a row for the last period, it has not come yet.
      const isDue = period.last < last && lastDays.has(last) && (longer !== undefined || plan.settle === 'year end');
      if (isDue && !(after && after.first <= last)) lacks(last);
    });
  }
  for (const [period, missing] of found) {
    const place = table.place(missing[0] as AssignedRow, 'period');
    yield finding('no row', place, { period, payees: missing.map(({ payee }) => payee) });
  }
}
