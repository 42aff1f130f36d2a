import type { Block, DateSystem, OutputBlock } from '../../core/cells/cell';
import type { Day } from '../../core/cells/civil-date';
import { toDouble } from '../../core/number/exact';
import { payoutTable } from '../../core/payout/payout-table';
import { type PayRun, computePay } from '../../core/payout/run';
import { checkPlanAndResults } from '../../core/plan/check/check';
import type { Finding } from '../../core/plan/check/finding';
import { type LoadedBook, loadPlan } from '../../core/plan/load';
import { Refused } from '../../core/problems/problem';
import { payeeStatements, titleOf } from '../../core/tabs/payee-statements';
import { type GroupedPayouts, groupPayouts } from '../../core/tabs/payout-groups';
import type { PayeeStatement } from '../../core/tabs/statement-tab';

/** All that follows from a plan and results: computed anew when one of them changes, and never kept in the state. */
export interface Study {
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
  const findings = checkPlanAndResults(plan, results, { dateSystem, asOf: today });
  const isRefused = findings.some(({ severity }) => severity === 'error');
  return { findings, pay: results && !isRefused ? payOf(loadPlan(plan, dateSystem), results, dateSystem) : undefined };
}

/** What a plan pays; undefined where it, or the results, are refused. */
export function payUnder(plan: Block, results: Block, dateSystem: DateSystem): Pay | undefined {
  try {
    return payOf(loadPlan(plan, dateSystem), results, dateSystem);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function payOf({ plans }: LoadedBook, results: Block, dateSystem: DateSystem): Pay {
  const run = computePay(plans, results, dateSystem);
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
