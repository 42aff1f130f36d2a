import type { Block, OutputBlock } from '../../core/cells/cell';
import type { Day } from '../../core/cells/civil-date';
import { toCell } from '../../core/functions/call';
import { payoutTable } from '../../core/payout/payout-table';
import { type PayRun, computePay } from '../../core/payout/run';
import { checkPlanAndResults, findingsOf } from '../../core/plan/check/check';
import { type LoadedBook, loadPlan } from '../../core/plan/load';
import { Refused } from '../../core/problems/problem';
import { type GroupedPayouts, groupPayouts } from '../../core/tabs/payout-groups';
import { payeeStatements, titleOf } from '../../core/tabs/payee-statements';
import type { PayeeStatement } from '../../core/tabs/statement-tab';
import { type LocatedFinding, locate } from './located-finding';
import type { Inputs } from './read-inputs';

/** What a job gives when nothing is refused. */
export interface Job {
  /** The plan, the period and the number of payees, in one line. */
  readonly title: string;
  /** The plans by name and version. */
  readonly plans: string;
  /** What `CS_PAYOUT(plan, results, "all")` gives, without the blank rows of the results. */
  readonly table: OutputBlock;
  readonly payouts: GroupedPayouts;
  readonly statements: readonly PayeeStatement[];
  /** Warnings, then notes. */
  readonly findings: readonly LocatedFinding[];
}

/** Everything that is refused in the plan and the results. */
export interface RefusedJob {
  readonly problems: readonly LocatedFinding[];
}

/** Checks the inputs and, when nothing is refused, computes payouts and statements. @param today for review dates */
export function runJob(inputs: Inputs, today: Day): Job | RefusedJob {
  const { dateSystem } = inputs;
  const results = inputs.results.given;
  const plan: Block = typeof inputs.plan.given === 'string' ? [[inputs.plan.given]] : inputs.plan.given;
  try {
    const loaded = loadPlan(plan, dateSystem);
    return jobOf(loaded, computePay(loaded.plans, results, dateSystem), inputs, today);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // What is refused first stops the computation; the check goes on and finds what else is.
    const findings = checkPlanAndResults(plan, results, { dateSystem });
    const problems = findings.filter(({ severity }) => severity === 'error');
    return { problems: problems.map((one) => locate(one, inputs)) };
  }
}

/** Pay is computed once: tables, statements and findings are all read from the one run. */
function jobOf(loaded: LoadedBook, run: PayRun, inputs: Inputs, today: Day): Job {
  const table = payoutTable(run, 'all', undefined)
    .filter((row) => row[0] !== '')
    .map((row) => row.map(toCell));
  const statements = payeeStatements(run.rows);
  return {
    title: titleOf(statements),
    plans: loaded.plans.map(({ name, version }) => `${name} version ${version}`).join(', '),
    table,
    payouts: groupPayouts(table, loaded.plans),
    statements,
    findings: findingsOf(loaded, run, today).map((one) => locate(one, inputs)),
  };
}
