import { type Block, type Cell, cellText, isBlank, nameKey } from '../cells/cell';
import { type Exact, isZero } from '../number/exact';
import { type PeriodKind, periodKinds } from '../plan/schema';
import type { Problems } from '../problems/collector';
import { Refused, isRefusal, refuse } from '../problems/problem';
import { columnReaders } from '../results/columns';
import { type Period, readPeriod } from '../results/period';
import { readText } from '../cells/read';
import type { AccountColumn } from './account-columns';
import { type HeadedTable, type NamedRow, readHeaded } from './headed-table';
import { type Calendar, kindNamed } from './periods';
import { readRate } from './rates';

/** What one row says about an account in a period. */
export interface AccountRow extends NamedRow {
  /** Name key of the account. */
  readonly key: string;
  /** As typed; undefined: nobody owns it. */
  readonly owner: string | undefined;
  readonly period: Period;
  readonly segment: string;
  /** Where the row itself says so; undefined: those of its owner. */
  readonly team: readonly string[] | undefined;
  readonly region: readonly string[] | undefined;
  readonly currency: string | undefined;
  readonly fx: Exact | undefined;
  /** By name of the column, without sums of 0 and answers that were not given. */
  readonly numbers: ReadonlyMap<string, Exact>;
}

export interface Accounts {
  readonly table: HeadedTable;
  readonly rows: readonly AccountRow[];
  /** Columns of numbers that the table has. */
  readonly columns: readonly AccountColumn[];
  /** Kind of the periods of its rows: that of the results, or a shorter one. */
  readonly kind: PeriodKind;
}

const texts = ['owner', 'period', 'segment', 'team', 'region', 'currency', 'fx'];

/**
 * @param only period of the whole table, where it has no column for it
 * @param others further columns: those that CREDITS names
 */
export function readAccounts(
  block: Block,
  columns: readonly AccountColumn[],
  calendar: Calendar,
  only: Cell,
  others: readonly string[],
  problems: Problems,
): Accounts {
  const known = [...texts, ...columns.map(({ name }) => name), ...others];
  const table = readHeaded(block, { source: 'accounts', key: 'account', known, isKnown: () => false }, problems);
  const present = columns.filter(({ name }) => table.columns.has(name));
  const periodOf = table.columns.has('period') ? (row: NamedRow) => table.cell(row, 'period') : () => only;
  const kind = kindOfPeriods(table, periodOf, calendar);

  const seen = new Map<string, number>();
  const periods = new Map<Cell, Period>();
  const rows = table.rows.flatMap((row): AccountRow[] => {
    const read = <T>(column: string, value: T): Exclude<T, { refused: unknown }> | undefined =>
      table.accept(row, column, value) as Exclude<T, { refused: unknown }> | undefined;
    const said = periodOf(row);
    const period = read('period', periods.get(said) ?? periodIn(said, kind, calendar));
    if (period) periods.set(said, period);
    const numbers = new Map<string, Exact>();
    for (const { name, kind: how, read: reader } of present) {
      const value = read(name, reader(table.cell(row, name)));
      if (value && (how === 'mean' || !isZero(value))) numbers.set(name, value);
    }
    if (table.columns.has('margin') && !numbers.has('margin') && numbers.has('starting arr')) {
      table.report(row, 'margin', refuse('required', { field: 'margin' }));
    }
    const owner = read('owner', readText(table.cell(row, 'owner')));
    const segment = nameKey(read('segment', readText(table.cell(row, 'segment'))) ?? '');
    if (!period) return [];
    const key = nameKey(row.name);
    // A name key has no line breaks.
    const same = [period.first, key, nameKey(owner ?? ''), segment].join('\n');
    const other = seen.get(same);
    if (other === undefined) seen.set(same, row.index + 1);
    else table.report(row, 'account', refuse('account twice', { other }));
    return [
      {
        ...row,
        key,
        owner,
        period,
        segment,
        team: read('team', columnReaders.team(table.cell(row, 'team')))?.map(nameKey),
        region: read('region', columnReaders.region(table.cell(row, 'region')))?.map(nameKey),
        currency: read('currency', columnReaders.currency(table.cell(row, 'currency'))),
        fx: read('fx', readRate(table.cell(row, 'fx'))),
        numbers,
      },
    ];
  });
  if (rows.length === 0) throw new Refused(problems.list());
  return { table, rows, columns: present, kind };
}

/** The kind that the first named period has; where all are dates, months. A longer one than is paid is refused by row. */
function kindOfPeriods(table: HeadedTable, periodOf: (row: NamedRow) => Cell, calendar: Calendar): PeriodKind {
  for (const row of table.rows) {
    const cell = periodOf(row);
    const kind = isBlank(cell) ? undefined : kindNamed(cell, calendar);
    if (!kind) continue;
    const { paid } = calendar;
    return paid && periodKinds.indexOf(kind) > periodKinds.indexOf(paid) ? paid : kind;
  }
  return 'month';
}

function periodIn(cell: Cell, kind: PeriodKind, calendar: Calendar) {
  const { yearStarts, system, paid } = calendar;
  const period = readPeriod(cell, kind, yearStarts, system) ?? refuse('needs a period', {});
  if (!isRefusal(period) || period.refused !== 'wrong period' || kind === paid) return period;
  return refuse('period kinds differ', { found: cellText(cell), wanted: kind });
}
