import { type Exact, sum } from '../number/exact';
import type { Ledger } from './ledger';
import type { Metric } from './metrics';
import type { PaidPeriod } from './periods';
import type { Sums } from './sums';
import type { Tally } from './tally';

/** What the accounts hold of a movement, and who was credited with it: credited + uncredited = total. */
export interface Reconciled {
  readonly measure: string;
  readonly total: Exact;
  readonly credited: Exact;
  readonly uncredited: Exact;
  /** Credit beyond 100 %, in addition to all of that. */
  readonly overlay: Exact;
}

/** Every measure that adds up, over all periods of the results. */
export function reconcile(
  metrics: readonly Metric[],
  { all }: Ledger,
  sums: Sums,
  periods: readonly PaidPeriod[],
): readonly Reconciled[] {
  return metrics
    .filter(({ kind }) => kind === 'sum')
    .map((metric) => {
      const over = (tally: Tally): Exact =>
        sum(periods.map(({ slots: { period } }) => metric.value(sums(tally, period), period.months) as Exact));
      return {
        measure: metric.name,
        total: over(all.total),
        credited: over(all.credited),
        uncredited: over(all.uncredited),
        overlay: over(all.overlay),
      };
    });
}
