import { type Cell, cellText, isBlank } from '../cells/cell';
import type { Day } from '../cells/civil-date';
import { remembered } from '../cells/remembered';
import { type PeriodKind, periodKinds } from '../plan/schema';
import { type Refusal, isRefusal, refuse } from '../problems/problem';
import { type Period, readPeriod } from '../results/period';
import type { HeadedTable, NamedRow } from './headed-table';
import { type Calendar, kindNamed } from './periods';

/** The kind that the first named period has; where all are dates, months. A longer one than is paid is refused by row. */
export function kindOfPeriods(table: HeadedTable, periodOf: (row: NamedRow) => Cell, calendar: Calendar): PeriodKind {
  const kindIn = remembered((cell: Cell) => (isBlank(cell) ? undefined : kindNamed(cell, calendar)));
  for (const row of table.rows) {
    const kind = kindIn(periodOf(row));
    if (!kind) continue;
    const { paid } = calendar;
    return paid && periodKinds.indexOf(kind) > periodKinds.indexOf(paid) ? paid : kind;
  }
  return 'month';
}

/** Reads the periods of the rows: one object for each period, whatever the cells say (`2027-03`, or a day within). */
export function periodsBy(kind: PeriodKind, calendar: Calendar): (cell: Cell) => Period | Refusal {
  const byFirst = new Map<Day, Period>();
  return (cell) => {
    const period = periodIn(cell, kind, calendar);
    if (isRefusal(period)) return period;
    const known = byFirst.get(period.first) ?? period;
    byFirst.set(period.first, known);
    return known;
  };
}

function periodIn(cell: Cell, kind: PeriodKind, calendar: Calendar): Period | Refusal {
  const { yearStarts, system, paid } = calendar;
  const period = readPeriod(cell, kind, yearStarts, system) ?? refuse('needs a period', {});
  if (!isRefusal(period) || period.refused !== 'wrong period' || kind === paid) return period;
  return refuse('period kinds differ', { found: cellText(cell), wanted: kind });
}
