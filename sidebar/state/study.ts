import { loadPlan } from '../../core/plan/load';
import { Refused } from '../../core/problems/problem';
import { checkPlanAndResults, findingsOf } from '../../core/plan/check/check';
import { payeeStatements, titleOf } from '../../core/tabs/payee-statements';
import { payoutTable } from '../../core/payout/payout-table';
import { type PayRun, computePay } from '../../core/payout/run';
import { type GroupedPayouts, groupPayouts } from '../../core/tabs/payout-groups';
import { toDouble } from '../../core/number/exact';
import type { Block, DateSystem, OutputBlock } from '../../core/cells/cell';
import type { Day } from '../../core/cells/civil-date';
import type { Finding } from '../../core/plan/check/finding';
import type { PayeeStatement } from '../../core/tabs/statement-tab';

/** All that follows from a plan and results: computed anew when one of them changes, and never kept in the state. */
export interface Study {
  readonly plan: Block;
  readonly results: Block | undefined;
  /** Errors, then warnings, then notes. */
  readonly findings: readonly Finding[];
  /** Undefined while there are no results, or while something is refused. */
  readonly pay: Pay | undefined;
}

export interface Pay {
  readonly run: PayRun;
  readonly payouts: GroupedPayouts;
  readonly statements: readonly PayeeStatement[];
  /** `SMB CSM · 2027-Q1 · 4 payees`. */
  readonly title: string;
  /** The plans by name and version, as a seal names them. */
  readonly plans: string;
}

/** @param today for review dates */
export function study(plan: Block, results: Block | undefined, dateSystem: DateSystem, today: Day): Study {
  try {
    const loaded = loadPlan(plan, dateSystem);
    const run = results && computePay(loaded.plans, results, dateSystem);
    return { plan, results, findings: findingsOf(loaded, run, today), pay: run && payOf(run) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    // All that is refused, not only what the first step found.
    const findings = checkPlanAndResults(plan, results, { dateSystem, asOf: today });
    return { plan, results, findings, pay: undefined };
  }
}

/** What a plan pays; undefined where it, or the results, are refused. */
export function payUnder(plan: Block, results: Block, dateSystem: DateSystem): Pay | undefined {
  try {
    return payOf(computePay(loadPlan(plan, dateSystem).plans, results, dateSystem));
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function payOf(run: PayRun): Pay {
  const { plans } = run;
  const table: OutputBlock = payoutTable(run, 'all', undefined).map((row) =>
    row.map((cell) => (typeof cell === 'object' ? toDouble(cell) : cell)),
  );
  const statements = payeeStatements(run.rows);
  return {
    run,
    payouts: groupPayouts(table, plans),
    statements,
    title: titleOf(statements),
    plans: plans.map(({ name, version }) => `${name} version ${version}`).join(', '),
  };
}
