import { type Block, type Cell, type DateSystem, isBlank, nameKey } from '../cells/cell';
import { type Reading, readDate, readText } from '../cells/read';
import { remembered } from '../cells/remembered';
import { type Exact, ratio } from '../number/exact';
import type { Problems } from '../problems/collector';
import { refuse } from '../problems/problem';
import { type Span, overlap } from '../results/assign';
import { type KnownValues, columnNames, columnReaders } from '../results/columns';
import type { Period } from '../results/period';
import { type HeadedTable, type NamedRow, readHeaded } from './headed-table';
import { readRate } from './rates';

/** One row of the roster: a payee, and the days for which the row holds. */
export interface RosterRow extends NamedRow {
  /** Name key of the payee. */
  readonly key: string;
  /** Days for which the row holds; open ends are infinite. */
  readonly span: Span;
  readonly team: readonly string[];
  readonly region: readonly string[];
  readonly manager: string | undefined;
  readonly currency: string | undefined;
  /** Units of the row's currency for one of the plan's. */
  readonly fx: Exact | undefined;
}

/** A row that holds on days of a period, with its share of the days on which any row of the payee does. */
export interface ActiveRow {
  readonly row: RosterRow;
  readonly share: Exact;
}

export interface Roster {
  readonly table: HeadedTable;
  readonly rows: readonly RosterRow[];
  /** Columns that go to the results as they stand. */
  readonly passed: readonly string[];
  /** The rows of a payee that hold in a period, in order of their days; empty when the payee is not there. */
  readonly on: (key: string, period: Span) => readonly ActiveRow[];
}

/** Columns that CS_METRICS makes or reads itself. */
const made = ['payee', 'period', 'start', 'end'];

/**
 * @param passes is this a column of measures or targets that the plans read from the roster?
 * @param others further columns that are read: those that CREDITS names
 */
export function readRoster(
  block: Block,
  system: DateSystem,
  passes: (column: string) => boolean,
  others: readonly string[],
  problems: Problems,
): Roster {
  const ofResults = columnNames.filter((name) => !made.includes(name));
  const known = [...ofResults, 'from', 'to', ...others];
  const table = readHeaded(block, { source: 'roster', key: 'payee', known, isKnown: passes }, problems);
  refuseResultsColumns(table);
  const rows = table.rows.map((row) => rosterRow(row, table, system));

  const byPayee = new Map<string, RosterRow[]>();
  for (const row of rows) {
    const others = byPayee.get(row.key) ?? [];
    byPayee.set(row.key, [...others, row]);
  }
  for (const segments of byPayee.values()) {
    segments.sort((a, b) => a.span.first - b.span.first);
    segments.forEach((row, i) => {
      const before = segments[i - 1];
      if (!before || !overlap(before.span, row.span)) return;
      table.report(row, 'payee', refuse('roster days overlap', { other: before.index + 1, payee: row.name }));
    });
  }

  const active = remembered((period: Span) => remembered((key: string) => activeRows(byPayee.get(key) ?? [], period)));
  const passed = [...table.columns.keys()].filter(
    (column) => !['payee', 'from', 'to'].includes(column) && (isColumnOfResults(column) || passes(column)),
  );
  // A target that is an error must not fall back, as a blank does, on the plan's.
  for (const column of passed) for (const row of rows) table.accept(row, column, readText(table.cell(row, column)));
  return { table, rows, passed, on: (key, period) => active(period)(key) };
}

const isColumnOfResults = (column: string): boolean => (columnNames as readonly string[]).includes(column);

/** A hire date under `start` would be left out in silence, so it is said what the column is called here. */
function refuseResultsColumns(table: HeadedTable): void {
  const [row] = table.rows;
  for (const [column, meant] of [
    ['start', 'from'],
    ['end', 'to'],
    ['period', 'from'],
  ] as const) {
    if (row && table.columns.has(column)) {
      table.report(row, column, refuse('not of the table', { found: column, nearest: meant }));
    }
  }
}

function rosterRow(row: NamedRow, table: HeadedTable, system: DateSystem): RosterRow {
  const read = <T>(column: string, reader: (cell: Cell, system: DateSystem) => Reading<T>): T | undefined =>
    table.accept(row, column, reader(table.cell(row, column), system));
  const [from = -Infinity, to = Infinity] = [read('from', readDate), read('to', readDate)];
  if (to < from) table.report(row, 'to', refuse('range order', { first: 'from', second: 'to' }));
  const passed = columnNames.filter((name) => !made.includes(name));
  const known = Object.fromEntries(passed.map((name) => [name, read<unknown>(name, columnReaders[name])]));
  const { manager, team = [], region = [], currency } = known as Partial<KnownValues>;
  return {
    ...row,
    key: nameKey(row.name),
    span: { first: from, last: to },
    team: team.map(nameKey),
    region: region.map(nameKey),
    manager: manager === undefined ? undefined : nameKey(manager),
    currency,
    fx: read('fx', readRate),
  };
}

function activeRows(rows: readonly RosterRow[], period: Span): readonly ActiveRow[] {
  const found = rows.flatMap((row) => {
    const span = overlap(row.span, period);
    return span ? [{ row, days: span.last - span.first + 1 }] : [];
  });
  const days = found.reduce((sum, one) => sum + one.days, 0);
  return found.map((one) => ({ row: one.row, share: ratio(one.days, days) }));
}

/** What belongs to a single period, so that it is not paid, or taken back, in each. */
const ofOnePeriod = ['leave days', 'draw balance', 'paid to date', 'clawback', 'adjustment', 'adjustment reason'];

/**
 * Refuses a clawback, say, in a row that holds for several periods.
 *
 * @param asked are the periods the one that was asked for? The row is then there for the next call as well
 * @param isSum is this the column of an actual that adds up over periods?
 */
export function checkOnePeriod(
  { table, rows, passed }: Roster,
  periods: readonly Period[],
  asked: boolean,
  isSum: (column: string) => boolean,
): void {
  for (const field of passed.filter((column) => ofOnePeriod.includes(column) || isSum(column))) {
    for (const row of rows) {
      if (isBlank(table.cell(row, field))) continue;
      const held = periods.filter((period) => overlap(row.span, period));
      const [first] = held;
      if (held.length > 1)
        table.report(row, field, refuse('one period only', { field, held: `${held.length} of them` }));
      else if (asked && first && !isWithin(row.span, first))
        table.report(row, field, refuse('one period only', { field, held: `more than ${first.label}` }));
    }
  }
}

const isWithin = (span: Span, { first, last }: Span): boolean => first <= span.first && span.last <= last;
