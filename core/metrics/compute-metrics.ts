import { type Block, type Cell, type DateSystem, cellText, isBlank, nameKey } from '../cells/cell';
import type { Day } from '../cells/civil-date';
import type { Plan } from '../plan/plan';
import type { Measure } from '../plan/measures';
import type { PeriodKind } from '../plan/schema';
import { columnsUsedBy, measureOfColumn } from '../plan/uses';
import { Problems } from '../problems/collector';
import { type Refusal, Refused, isRefusal, problem, problemAt, refuse } from '../problems/problem';
import { columnKey } from '../results/headers';
import { type Period, readPeriod } from '../results/period';
import { accountColumns } from './account-columns';
import { accountHistories } from './account-histories';
import { type Accounts, readAccounts } from './accounts';
import { creditColumns, creditingBy, creditsOf } from './credits';
import { type Figure, figuresOf } from './figures';
import { groupsOfRoster } from './groups';
import { ledgerOf } from './ledger';
import { type MetricColumn, metricColumns } from './metric-columns';
import { type MetricsRow, metricRows } from './metric-rows';
import { type Metric, metricsOf } from './metrics';
import { checkNames } from './name-slips';
import { type Calendar, paidPeriods, periodOn } from './periods';
import { currencyOf, inOneCurrency } from './rates';
import { type Reconciled, reconcile } from './reconciliation';
import { type Roster, checkOnePeriod, readRoster } from './roster';
import { settingsOf } from './settings';
import { sumsBy } from './sums';
import type { Uncredited } from './uncredited';

export interface MetricsOptions {
  /** The one period to measure, as a cell says it; blank: all that the accounts have. */
  readonly period?: Cell;
  /** What is measured, from which day on a year counts, and who shares credit. */
  readonly plans?: readonly Plan[];
  readonly system: DateSystem;
}

/** The measures of a call, as data. */
export interface Metrics {
  readonly roster: Roster;
  readonly periods: readonly Period[];
  readonly columns: readonly MetricColumn[];
  /** In the order of the roster's payees, then periods, then days. */
  readonly rows: readonly MetricsRow[];
  /** Who was credited with each movement, over all periods. */
  readonly reconciliation: readonly Reconciled[];
  readonly uncredited: readonly Uncredited[];
}

/**
 * Makes a results table of account rows (SPEC §3, §8).
 *
 * ```
 * accounts ── readAccounts ── inOneCurrency ── accountHistories ─┐   figures of each row: amounts, logos, answers
 * roster ──── readRoster ──── groupsOfRoster ────────────────────┤
 * plans ───── settingsOf ──── creditsOf (CREDITS) ───────────────┤
 *                                                                ▼
 *                                      ledgerOf: sums of payees, groups, and of all, by time covered
 *                                                                ▼
 *                                rows: each measure from sums, with what it rests on; reconcile
 * ```
 *
 * @throws Refused with every problem of both tables, each at its cell; then nothing is computed
 */
export function computeMetrics(accounts: Block, roster: Block, options: MetricsOptions): Metrics {
  const { period: only, plans = [], system } = options;
  const problems = new Problems();
  const settings = settingsOf(plans, problems);
  const calendar: Calendar = { paid: settings.paid, yearStarts: settings.yearStarts, system };
  const shared = creditColumns(plans);

  const table = readAccounts(accounts, accountColumns(settings.measures), calendar, only, shared, problems);
  const people = readRoster(roster, system, passesBy(plans), shared, problems);
  const rows = inOneCurrency(table, people, settings.currency ?? currencyOf(table.rows));
  const histories = accountHistories(rows, table);
  const periods = paidPeriods(periodsOf(table, only, calendar, problems), settings.yearStarts);
  checkOnePeriod(people, periods.map(({ period }) => period), !isBlank(only), isActualSum(settings.measures)); // prettier-ignore
  checkNames(table, people, plans);
  checkCreditColumns(shared, table, people, problems);

  const metrics = metricsOf(table.columns);
  const columns = metricColumns(metrics, plans, people);
  const figures = figuresFor(metrics, columns, table);
  const groups = groupsOfRoster(people);
  const credits = creditsOf(rows, creditingBy(plans, table, people), periods);
  const found = problems.list();
  if (found.length > 0) throw new Refused(found);

  const entries = { accounts: histories, credits, figures, metrics, columns, roster: people, groups, periods };
  const ledger = ledgerOf(entries, table.columns);
  const sums = sumsBy(figures);
  return {
    roster: people,
    periods: periods.map(({ period }) => period),
    columns,
    rows: metricRows(columns, periods, people, ledger, sums),
    reconciliation: reconcile(metrics, ledger, sums, periods),
    uncredited: credits.uncredited,
  };
}

/** Columns of the roster that belong in the results though CS_METRICS does not know them: targets, and what plans read. */
function passesBy(plans: readonly Plan[]): (column: string) => boolean {
  const used = new Set(columnsUsedBy(plans).map(columnKey));
  return (column) => used.has(column) || (plans.length === 0 && / (target|baseline)$/.test(column));
}

/** Is this a column of a measure that adds up over periods, and no target of one? */
function isActualSum(measures: readonly Measure[]): (column: string) => boolean {
  const sums = new Set(measures.filter(({ kind }) => kind === 'sum').map(({ name }) => nameKey(name)));
  return (column) => !/ (target|baseline)$/.test(column) && sums.has(measureOfColumn(column));
}

/** The periods of the results, in order: those in which accounts have rows, or the one that was asked for. */
function periodsOf(
  { rows, kind }: Accounts,
  only: Cell,
  { paid: planned, yearStarts, system }: Calendar,
  problems: Problems,
): readonly Period[] {
  const paid = planned ?? kind;
  const periods = new Map<Day, Period>();
  for (const day of new Set(rows.map(({ period }) => period.first))) {
    const one = periodOn(day, paid, yearStarts);
    periods.set(one.first, one);
  }
  const all = [...periods.values()].sort((a, b) => a.first - b.first);
  if (isBlank(only)) return all;
  const asked = readPeriod(only, paid, yearStarts, system);
  if (!asked || isRefusal(asked)) {
    if (asked) problems.add(problemAt({ source: 'period' }, planned ? asked : ofAccounts(asked, kind, cellText(only))));
    return all;
  }
  if (periods.has(asked.first)) return [asked];
  const parameters = { found: asked.label, periods: all.map(({ label }) => label) };
  problems.add(problem('no accounts in period', { source: 'period' }, parameters));
  return all;
}

/** Without a plan it is the accounts that say what kind of period is measured. */
function ofAccounts(refusal: Refusal, kind: PeriodKind, found: string): Refusal {
  return refusal.refused === 'wrong period' ? refuse('not by that period', { found, kind }) : refusal;
}

/** A column that CREDITS names is in one of the tables, so that a slip does not leave credit with nobody. */
function checkCreditColumns(columns: readonly string[], accounts: Accounts, roster: Roster, problems: Problems): void {
  for (const column of columns) {
    if (accounts.table.columns.has(columnKey(column)) || roster.table.columns.has(columnKey(column))) continue;
    problems.add(problem('no such credit column', { source: 'plan', of: 'CREDITS', field: column }, { column }));
  }
}

/** The figures that the columns and the reconciliation are made of. */
function figuresFor(
  metrics: readonly Metric[],
  columns: readonly MetricColumn[],
  { columns: has }: Accounts,
): readonly Figure[] {
  const used = [...columns.map(({ metric }) => metric), ...metrics.filter(({ kind }) => kind === 'sum')];
  const all = figuresOf(has);
  const names = new Set(used.flatMap(({ figures }) => figures));
  return [...names].flatMap((name) => all.get(name) ?? []);
}
