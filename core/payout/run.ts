import type { Block, DateSystem } from '../cells/cell';
import { ONE, equal } from '../number/exact';
import { fits } from '../number/rounding';
import { builtInMeasures } from '../plan/measures';
import type { Plan } from '../plan/plan';
import { columnsUsedBy, isShared, measureOfColumn } from '../plan/uses';
import { Problems } from '../problems/collector';
import { Refused, refuse } from '../problems/problem';
import { type AssignedPart, type AssignedRow, assignPlans } from '../results/assign';
import { refuseGroupNames } from '../results/group-names';
import { type ResultsTable, readTable } from '../results/table';
import { groupsOf } from './groups';
import { measuringOf } from './measuring';
import type { RowPay } from './outcome';
import { partsOfPayee } from './parts';
import { poolSharesOf } from './pool-shares';
import { periodsOfPayees, segmentsOf } from './segments';
import { isSettled } from './settling/pay-part';
import { payPayee } from './settling/pay-payee';
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
 *        groupsOf ── measuringOf ── poolSharesOf        payPayee     a payee's periods in order of time; for each
 *          (team …)  (actual,     (allocation)              │        payAlone or payInYear: targets, attainment,
 *                     target)                               │        curve, limits, gates, modifiers, round the
 *                                                           │        line (5 to 11), plan cap and floor (12)
 *                                                           │        settleRow: the year (13)
 *                                                           │        support: guarantee or draw (15)
 *                                                           ▼        close: clawback and adjustment (16),
 *                                                        RowPay      total (17), fx (18)
 * ```
 *
 * @throws Refused with every problem of the table, each at its cell; then nothing is computed
 */
export function computePay(plans: readonly Plan[], block: Block, system: DateSystem, whatIf: WhatIf = {}): PayRun {
  const problems = new Problems();
  const measures = new Set([...builtInMeasures.keys(), ...plans.flatMap((plan) => [...plan.measures.keys()])]);
  const isMeasure = (column: string): boolean => measures.has(measureOfColumn(column));
  const table = readTable(block, system, columnsUsedBy(plans), isMeasure, problems);
  if (plans.some(isShared)) refuseGroupNames(table.rows, table.report);
  const rows = assignPlans(table, plans, whatIf.ignorePlanColumn === true);
  for (const row of rows) {
    checkMoney(row, table);
    checkTime(row, table);
  }

  const segments = segmentsOf(rows, table);
  const partsOf = new Map(segments.flatMap((one) => partsOfPayee(one, table, whatIf)));
  const groups = groupsOf(rows);
  const measuring = measuringOf(table, groups, partsOf, whatIf.attainment);
  const pools = poolSharesOf(table, [...partsOf.values()].flat(), groups, measuring);

  const state = { table, measuring, pools, isSupposed: Object.keys(whatIf).length > 0 };
  const pays = new Map<AssignedRow, RowPay>();
  for (const periods of periodsOfPayees(segments)) {
    for (const pay of payPayee(periods, partsOf, state)) pays.set(pay.row, pay);
  }
  const found = problems.list();
  if (found.length > 0) throw new Refused(found);
  return { table, plans, rows: rows.map((row) => pays.get(row) as RowPay) };
}

/** Where pay depends on other periods, a row says which is its own. */
function checkTime({ period, parts, ...row }: AssignedRow, table: ResultsTable): void {
  if (!period && parts.some(({ plan }) => isSettled(plan))) {
    table.report(row, 'period', refuse('needs period', { field: 'plan that settles over several periods' }));
  }
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
