import type { Block, DateSystem } from '../cells/cell';
import { ONE, ZERO, type Exact, equal, negate, plus, sum, times } from '../number/exact';
import { minorUnit } from '../number/currency';
import { fits, round } from '../number/rounding';
import { builtInMeasures } from '../plan/measures';
import type { Plan } from '../plan/plan';
import { columnsUsedBy, measureOfColumn } from '../plan/uses';
import { Problems } from '../problems/collector';
import { Refused, refuse } from '../problems/problem';
import { type AssignedPart, type AssignedRow, assignPlans } from '../results/assign';
import { type ResultsTable, readTable } from '../results/table';
import { groupsOf } from './groups';
import { measuringOf } from './measuring';
import type { Part, PartPay, RowPay, Support } from './outcome';
import { type RunState, payPart } from './part-pay';
import { partsOfPayee } from './parts';
import { poolSharesOf } from './pool-shares';
import { segmentsOf } from './segments';
import { noSupport, support } from './support';
import type { WhatIf } from './what-if';

/** The pay of every row of a results table. */
export interface PayRun {
  readonly table: ResultsTable;
  readonly plans: readonly Plan[];
  /** In the order of the table. */
  readonly rows: readonly RowPay[];
}

/**
 * Computes the pay of a whole results table (SPEC §6).
 *
 * ```
 * cells ── readTable ── assignPlans ── partsOfPayee ────────┐   one part per row and plan version,
 *                        (plan, period,  (active days, TV)  │   with active-day share and TV (3, 4)
 *                         days, versions)                   ▼
 *        groupsOf ── measuringOf ── poolSharesOf         payPart     targets, attainment, curve, limits,
 *          (team …)  (actual,     (allocation)              │        gates, modifiers, round the line (5 to 11),
 *                     target)                               ▼        plan cap and floor (12)
 *                                                      payRow        guarantee or draw (15), clawback and
 *                                                                    adjustment (16), total (17), fx (18)
 * ```
 *
 * @throws Refused with every problem of the table, each at its cell; then nothing is computed
 */
export function computePay(plans: readonly Plan[], block: Block, system: DateSystem, whatIf: WhatIf = {}): PayRun {
  const problems = new Problems();
  const measures = new Set([...builtInMeasures.keys(), ...plans.flatMap((plan) => [...plan.measures.keys()])]);
  const isMeasure = (column: string): boolean => measures.has(measureOfColumn(column));
  const table = readTable(block, system, columnsUsedBy(plans), isMeasure, problems);
  const rows = assignPlans(table, plans, whatIf.ignorePlanColumn === true);
  for (const row of rows) checkMoney(row, table);

  const payees = segmentsOf(rows, table);
  const partsOf = new Map(payees.flatMap((segments) => partsOfPayee(segments, table, whatIf)));
  const groups = groupsOf(rows);
  const measuring = measuringOf(table, groups, partsOf, whatIf.attainment);
  const pools = poolSharesOf(table, [...partsOf.values()].flat(), groups, measuring);

  const pays = new Map<AssignedRow, RowPay>();
  for (const segments of payees) {
    for (const pay of payPayee(segments, partsOf, { table, measuring, pools })) pays.set(pay.row, pay);
  }
  const found = problems.list();
  if (found.length > 0) throw new Refused(found);
  return { table, plans, rows: rows.map((row) => pays.get(row) as RowPay) };
}

/** The rows of one payee and period, in order of their days; the last carries guarantee and draw. */
function payPayee(
  rows: readonly AssignedRow[],
  partsOf: ReadonlyMap<AssignedRow, readonly Part[]>,
  state: RunState,
): readonly RowPay[] {
  const parts = rows.flatMap((row) => partsOf.get(row) ?? []);
  const paid: PartPay[] = [];
  for (const part of parts) paid.push(payPart(part, { parts, earlier: paid }, state));
  const supporting = [...rows].reverse().find(({ known }) => known.guarantee ?? known.draw ?? known['draw balance']);
  return rows.map((row, i) => {
    const own = paid.filter(({ part }) => part.row === row);
    const isLast = i === rows.length - 1;
    return payRow(
      row,
      own,
      isLast
        ? support((supporting ?? row).known, lastPlan(row), parts, sum(paid.map(earnedIn)))
        : noSupport(ZERO, ZERO),
    );
  });
}

/** All lines of a part so far: components, plan cap and floor. */
function earnedIn({ lines, planCap, planFloor }: PartPay): Exact {
  return lines.reduce((total, { amount }) => plus(total, amount), plus(planCap, planFloor));
}

const lastPlan = ({ parts }: AssignedRow): Plan => (parts[parts.length - 1] as AssignedPart).plan;

function payRow(row: AssignedRow, parts: readonly PartPay[], supported: Support): RowPay {
  const { clawback: back = ZERO, adjustment = ZERO, fx = ONE, currency = lastPlan(row).currency } = row.known;
  const plan = lastPlan(row);
  const clawback = negate(back);
  const total = sum([...parts.map(earnedIn), supported.amount, clawback, adjustment]);
  const pay = currency === plan.currency ? total : round(times(total, fx), minorUnit(currency), plan.rounding);
  return { row, parts, support: supported, clawback, adjustment, total, fx, currency, pay };
}

const moneyColumns = ['guarantee', 'draw', 'draw balance', 'clawback', 'adjustment', 'paid to date'] as const;

/** Money that a person typed must not be finer than the minor unit; pay in another currency needs its rate. */
function checkMoney(row: AssignedRow, table: ResultsTable): void {
  const { known, refused } = row;
  const { currency: planned, places } = (row.parts[0] as AssignedPart).plan;
  for (const column of moneyColumns) {
    const found = known[column];
    if (found && !fits(found, places)) {
      table.report(row, column, refuse('finer than minor unit', { found, currency: planned, places }));
    }
  }
  if (known.guarantee && known.draw) table.report(row, 'draw', refuse('both guarantee and draw', {}));
  const { currency = planned, fx } = known;
  if (currency !== planned && !fx && !refused.has('fx')) {
    table.report(row, 'fx', refuse('needs fx', { currency, plan: planned }));
  }
  if (currency === planned && !refused.has('currency') && fx && !equal(fx, ONE)) {
    table.report(row, 'fx', refuse('fx without currency', { currency }));
  }
}
