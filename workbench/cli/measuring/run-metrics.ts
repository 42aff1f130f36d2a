import type { OutputBlock } from '../../../core/cells/cell';
import { type Metrics, computeMetrics } from '../../../core/metrics/compute-metrics';
import { metricsTable } from '../../../core/metrics/metrics-table';
import { equal, plus } from '../../../core/number/exact';
import { errorOf } from '../../../core/plan/check/finding';
import { loadPlan } from '../../../core/plan/load';
import type { Plan } from '../../../core/plan/plan';
import { Refused } from '../../../core/problems/problem';
import { periodsText } from '../../../core/tabs/payee-statements';
import { planBlock } from '../inputs/find-plan';
import { type LocatedFinding, locate } from '../report/located-finding';
import type { Inputs, MetricsTables } from '../inputs/read-inputs';

/** The results that account rows give. */
export interface MetricsJob {
  /** The periods and the number of payees, in one line. */
  readonly title: string;
  readonly plans: readonly Plan[];
  readonly metrics: Metrics;
  /** What `CS_METRICS(accounts, roster, period, plan)` gives. */
  readonly table: OutputBlock;
}

/** Everything that is refused in the tables. */
export interface RefusedJob {
  readonly problems: readonly LocatedFinding[];
}

/** @param period the one to measure; undefined: all that the accounts have */
export function runMetrics(
  { tables, dateSystem }: Inputs<MetricsTables>,
  period: string | undefined,
): MetricsJob | RefusedJob {
  const { accounts, roster, plan } = tables;
  try {
    const plans = plan ? loadPlan(planBlock(plan), dateSystem).plans : [];
    const metrics = computeMetrics(accounts.given, roster.given, {
      plans,
      system: dateSystem,
      ...(period !== undefined && { period }),
    });
    assertReconciles(metrics);
    const payees = new Set(metrics.rows.map((row) => row.roster.key)).size;
    const title = `${periodsText(metrics.periods.map(({ label }) => label))} · ${payees} ${payees === 1 ? 'payee' : 'payees'}`;
    return { title, plans, metrics, table: metricsTable(metrics) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { problems: error.problems.map((one) => locate(errorOf(one), { tables })) };
  }
}

/** Credit that got lost on the way would be pay that got lost. */
function assertReconciles({ reconciliation }: Metrics): void {
  for (const { measure, credited, uncredited, total } of reconciliation) {
    if (!equal(plus(credited, uncredited), total))
      throw new Error(`${measure}: credited and uncredited are not the total`);
  }
}
