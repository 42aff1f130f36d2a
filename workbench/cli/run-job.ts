import { type OutputBlock, nameKey } from '../../core/cells/cell';
import type { Day } from '../../core/cells/civil-date';
import { callFunction } from '../../core/functions/call';
import type { RowPay } from '../../core/payout/outcome';
import { computePay } from '../../core/payout/run';
import { statement } from '../../core/payout/statement/statement';
import { checkPlanAndResults } from '../../core/plan/check/check';
import { loadPlan } from '../../core/plan/load';
import { type GroupedPayouts, groupPayouts } from '../../core/tabs/payout-groups';
import type { PayeeStatement } from '../../core/tabs/statement-tab';
import { type LocatedFinding, locate } from './located-finding';
import type { Inputs } from './read-inputs';

/** What a job gives when nothing is refused. */
export interface Job {
  /** The plan, the period and the number of payees, in one line. */
  readonly title: string;
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
  const plan = typeof inputs.plan.given === 'string' ? [[inputs.plan.given]] : inputs.plan.given;

  const findings = checkPlanAndResults(plan, results, { dateSystem, asOf: today }).map((one) => locate(one, inputs));
  const problems = findings.filter(({ severity }) => severity === 'error');
  if (problems.length > 0) return { problems };

  const { plans } = loadPlan(plan, dateSystem);
  const table = callFunction('CS_PAYOUT', [plan, results, 'all'], { dateSystem });
  if (!table.ok) throw new Error(table.message);
  const statements = statementsOf(computePay(plans, results, dateSystem).rows);
  return { title: titleOf(statements), payouts: groupPayouts(table.value as OutputBlock, plans), statements, findings };
}

/** One statement for each payee and period, in the order of the results; segments stand on one statement. */
function statementsOf(rows: readonly RowPay[]): PayeeStatement[] {
  const groups = new Map<string, RowPay[]>();
  for (const pay of rows) {
    const key = JSON.stringify([nameKey(pay.row.payee), pay.row.period?.label]);
    groups.set(key, [...(groups.get(key) ?? []), pay]);
  }
  return [...groups.values()].map((pays) => {
    const { row, currency } = pays[pays.length - 1] as RowPay;
    const plans = pays.flatMap((pay) => pay.row.parts.map(({ plan }) => plan));
    return {
      payee: row.payee,
      period: row.period?.label ?? '',
      plan: distinct(plans.map(({ name }) => name)).join(', '),
      lines: statement(pays),
      planCurrency: plans[plans.length - 1]?.currency ?? currency,
      payCurrency: currency,
    };
  });
}

function titleOf(statements: readonly PayeeStatement[]): string {
  const payees = distinct(statements.map(({ payee }) => nameKey(payee))).length;
  const plans = distinct(statements.map(({ plan }) => plan)).join(', ');
  const periods = distinct(statements.map(({ period }) => period)).join(', ');
  return [plans, periods, `${payees} ${payees === 1 ? 'payee' : 'payees'}`].filter((part) => part !== '').join(' · ');
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
