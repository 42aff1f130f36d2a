import type { OutputBlock } from '../../../core/cells/cell';
import type { Day } from '../../../core/cells/civil-date';
import { toCell } from '../../../core/functions/to-cell';
import { payoutTable } from '../../../core/payout/payout-table';
import { type PayRun, computePay } from '../../../core/payout/run';
import { checkPlanAndResults, findingsOf } from '../../../core/plan/check/check';
import { type LoadedBook, loadPlan } from '../../../core/plan/load';
import { Refused } from '../../../core/problems/problem';
import { type GroupedPayouts, groupPayouts } from '../../../core/tabs/payout-groups';
import { payeeStatements, titleOf } from '../../../core/tabs/payee-statements';
import type { PayeeStatement } from '../../../core/tabs/statement-tab';
import { planBlock } from '../inputs/find-plan';
import { type LocatedFinding, locate } from '../report/located-finding';
import type { Inputs, PayTables } from '../inputs/read-inputs';
import { type MetricsJob, type RefusedJob, runMetrics } from '../measuring/run-metrics';

/** What a job gives when nothing is refused. */
export interface Job {
  /** The plan, the periods and the number of payees, in one line. */
  readonly title: string;
  /** The plans by name and version. */
  readonly plans: string;
  /** The results, where they were computed from account rows. */
  readonly measured: MetricsJob | undefined;
  /** What `CS_PAYOUT(plan, results, "all")` gives, without the blank rows of the results. */
  readonly table: OutputBlock;
  readonly payouts: GroupedPayouts;
  /** Of every period, in the order of the results. */
  readonly statements: readonly PayeeStatement[];
  /** Warnings, then notes. */
  readonly findings: readonly LocatedFinding[];
}

/** Checks the inputs and, when nothing is refused, computes payouts and statements. @param today for review dates */
export function runJob(inputs: Inputs<PayTables>, today: Day): Job | RefusedJob {
  const { tables, dateSystem } = inputs;
  const measured = tables.results === undefined ? runMetrics({ ...inputs, tables }, undefined) : undefined;
  if (measured && 'problems' in measured) return measured;
  const results = measured?.table ?? tables.results?.given ?? [];
  const plan = planBlock(tables.plan);
  try {
    const loaded = loadPlan(plan, dateSystem);
    return jobOf(loaded, computePay(loaded.plans, results, dateSystem), measured, inputs, today);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // What is refused first stops the computation; the check goes on and finds what else is.
    const findings = checkPlanAndResults(plan, results, { dateSystem });
    const problems = findings.filter(({ severity }) => severity === 'error');
    return { problems: problems.map((one) => locate(one, inputs)) };
  }
}

/** Pay is computed once: tables, statements and findings are all read from the one run. */
function jobOf(
  loaded: LoadedBook,
  run: PayRun,
  measured: MetricsJob | undefined,
  inputs: Inputs<PayTables>,
  today: Day,
): Job {
  const table = payoutTable(run, 'all', undefined)
    .filter((row) => row[0] !== '')
    .map((row) => row.map(toCell));
  const statements = payeeStatements(run.rows);
  return {
    title: titleOf(statements),
    plans: loaded.plans.map(({ name, version }) => `${name} version ${version}`).join(', '),
    measured,
    table,
    payouts: groupPayouts(table, loaded.plans),
    statements,
    findings: findingsOf(loaded, run, today).map((one) => locate(one, inputs)),
  };
}
