import type { Day } from '../cells/civil-date';
import { type Exact, ONE, times } from '../number/exact';
import type { Period } from '../results/period';
import type { Ledger } from './ledger';
import type { MetricColumn } from './metric-columns';
import type { PaidPeriod } from './periods';
import type { ActiveRow, Roster, RosterRow } from './roster';
import type { Sums } from './sums';

/** What a column says in a row. */
export interface MetricValue {
  /** undefined: nothing was measured. */
  readonly value: Exact | undefined;
  /** What a ratio rests on: accounts, or answers. */
  readonly n: Exact | undefined;
}

/** A row of the results to come: a payee in a period, for the days of one row of the roster. */
export interface MetricsRow {
  readonly roster: RosterRow;
  readonly period: Period;
  /** Where the roster's row begins or ends within the period. */
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  /** Beside the columns; undefined: the row names no such group. */
  readonly values: readonly (MetricValue | undefined)[];
}

/** Payees as the roster first names them, then periods, then days. */
export function metricRows(
  columns: readonly MetricColumn[],
  periods: readonly PaidPeriod[],
  roster: Roster,
  ledger: Ledger,
  sums: Sums,
): readonly MetricsRow[] {
  const valueIn = (column: MetricColumn, { row, share }: ActiveRow, paid: PaidPeriod): MetricValue | undefined => {
    const tally = ledger.of(column, row);
    if (!tally) return undefined;
    const { metric, window } = column;
    const slot = paid.slots[window];
    const of = sums(tally, slot);
    const value = metric.value(of, slot.months);
    return {
      value: value && times(value, isCutByDays(column) ? share : ONE),
      n: metric.n === undefined ? undefined : of(metric.n),
    };
  };

  const payees = [...new Set(roster.rows.map(({ key }) => key))];
  return payees.flatMap((payee) =>
    periods.flatMap((paid) =>
      roster.on(payee, paid.period).map((active): MetricsRow => {
        const { period } = paid;
        const { first, last } = active.row.span;
        return {
          roster: active.row,
          period,
          start: first > period.first ? first : undefined,
          end: last < period.last ? last : undefined,
          values: columns.map((column) => valueIn(column, active, paid)),
        };
      }),
    ),
  );
}

/** CS_PAYOUT adds up the sums of a payee's segments, so a sum over a longer time falls on them by their days. */
function isCutByDays({ header, metric, scope, window }: MetricColumn): boolean {
  const isYear = header.endsWith('@year');
  return scope === 'individual' && metric.kind === 'sum' && window !== 'period' && !isYear;
}
