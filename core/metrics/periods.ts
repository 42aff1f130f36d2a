import type { Cell, DateSystem } from '../cells/cell';
import { type Day, dayOf, isoDate, yearMonthDay } from '../cells/civil-date';
import type { Measure } from '../plan/measures';
import { type PeriodKind, periodKinds } from '../plan/schema';
import { type Refusal, isRefusal } from '../problems/problem';
import type { Span } from '../results/assign';
import { type Period, readPeriod } from '../results/period';

export type Window = Measure['window'];

/** The days that one value covers, and how many months they are. */
export interface Slot extends Span {
  /** Position among all slots of a call. */
  readonly index: number;
  readonly months: number;
}

/** A period of the results, with the days that each kind of value covers when it ends. */
export interface PaidPeriod {
  readonly period: Period;
  readonly slots: Readonly<Record<Window, Slot>>;
}

/** How periods are read: how often the plan pays, and when its year starts. */
export interface Calendar {
  /** Kind of the periods of the results; undefined: that of the accounts. */
  readonly paid: PeriodKind | undefined;
  readonly yearStarts: number;
  readonly system: DateSystem;
}

/** The kind of period that a cell names; undefined for a date, which lies in a period of every kind. */
export function kindNamed(cell: Cell, { yearStarts, system }: Calendar): PeriodKind | undefined {
  const kinds = periodKinds.filter((kind) => !isRefusal(readPeriod(cell, kind, yearStarts, system)));
  return kinds.length === 1 ? kinds[0] : undefined;
}

/** The period of a kind in which a day lies. */
export function periodOn(day: Day, kind: PeriodKind, yearStarts: number): Period {
  return readPeriod(isoDate(day), kind, yearStarts, 1900) as Exclude<
    ReturnType<typeof readPeriod>,
    Refusal | undefined
  >;
}

/** The period itself, its year so far, and the twelve months that end with it. */
export function paidPeriods(periods: readonly Period[], yearStarts: number): readonly PaidPeriod[] {
  return periods.map((period, i) => {
    const slot = (first: Day, offset: number): Slot => ({
      first,
      last: period.last,
      index: 3 * i + offset,
      months: monthsBetween(first, period.last + 1),
    });
    const { year, month } = yearMonthDay(period.last + 1);
    return {
      period,
      slots: {
        period: slot(period.first, 0),
        'year to date': slot(periodOn(period.first, 'year', yearStarts).first, 1),
        'trailing year': slot(dayOf(year - 1, month, 1), 2),
      },
    };
  });
}

function monthsBetween(first: Day, after: Day): number {
  const [from, to] = [yearMonthDay(first), yearMonthDay(after)];
  return (to.year - from.year) * 12 + to.month - from.month;
}
