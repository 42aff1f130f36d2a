import { type Block, type Cell, nameKey } from '../cells/cell';
import { type Reading, readText } from '../cells/read';
import { remembered } from '../cells/remembered';
import { type Exact, ZERO, isZero } from '../number/exact';
import type { PeriodKind } from '../plan/schema';
import type { Problems } from '../problems/collector';
import { type Refusal, Refused, isRefusal, refuse } from '../problems/problem';
import { columnReaders } from '../results/columns';
import type { Period } from '../results/period';
import type { AccountColumn } from './account-columns';
import { kindOfPeriods, periodsBy } from './account-periods';
import { type HeadedTable, type NamedRow, readHeaded } from './headed-table';
import type { Calendar } from './periods';
import { readRate } from './rates';

interface WithNumbers {
  /** Beside the columns of numbers that the table has; undefined: a sum of 0, or an answer that was not given. */
  readonly numbers: readonly (Exact | undefined)[];
}

/** What one row says about an account in a period. */
export interface AccountRow extends NamedRow, WithNumbers {
  /** Name key of the account. */
  readonly key: string;
  /** As typed; undefined: nobody owns it. */
  readonly owner: string | undefined;
  /** Name key of the owner. */
  readonly ownerKey: string | undefined;
  /** The same one for all rows of a period. */
  readonly period: Period;
  readonly segment: string;
  /** Where the row itself says so; undefined: those of its owner. */
  readonly team: readonly string[] | undefined;
  readonly region: readonly string[] | undefined;
  readonly currency: string | undefined;
  readonly fx: Exact | undefined;
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
  const hasPeriods = table.columns.has('period');
  const kind = kindOfPeriods(table, hasPeriods ? (row) => table.cell(row, 'period') : () => only, calendar);
  const periodNamed = periodsBy(kind, calendar);

  const present = columns.filter(({ name }) => table.columns.has(name));
  const readings = present.map((column) => numberIn(column, table));
  const [margin, starting] = [numberOf(present, 'margin'), numberOf(present, 'starting arr')];
  const keyOf = remembered(nameKey);
  // The same few names, periods and currencies stand in many rows, so each is read once.
  const reading = <T>(column: string, reader: (cell: Cell) => T | Refusal): ((row: NamedRow) => T | undefined) =>
    table.reading(column, remembered(reader));
  const read = {
    period: reading('period', hasPeriods ? periodNamed : () => periodNamed(only)),
    owner: reading('owner', readText),
    segment: reading('segment', readText),
    team: reading('team', (cell) => keysIn(columnReaders.team(cell))),
    region: reading('region', (cell) => keysIn(columnReaders.region(cell))),
    currency: reading('currency', columnReaders.currency),
    fx: reading('fx', readRate),
  };

  const seen = new Map<string, number>();
  const rows: AccountRow[] = [];
  for (const row of table.rows) {
    const period = read.period(row);
    const numbers = readings.map((reading) => reading(row));
    if (table.columns.has('margin') && !margin({ numbers }) && starting({ numbers })) {
      table.report(row, 'margin', refuse('required', { field: 'margin' }));
    }
    const owner = read.owner(row);
    const segment = keyOf(read.segment(row) ?? '');
    if (!period) continue;
    const key = keyOf(row.name);
    const ownerKey = owner === undefined ? undefined : keyOf(owner);
    // A name key has no line breaks.
    const same = `${period.first}\n${key}\n${ownerKey ?? ''}\n${segment}`;
    const other = seen.get(same);
    if (other === undefined) seen.set(same, row.index + 1);
    else table.report(row, 'account', refuse('account twice', { other }));
    rows.push({
      index: row.index,
      name: row.name,
      key,
      owner,
      ownerKey,
      period,
      segment,
      team: read.team(row),
      region: read.region(row),
      currency: read.currency(row),
      fx: read.fx(row),
      numbers,
    });
  }
  if (rows.length === 0) throw new Refused(problems.list());
  return { table, rows, columns: present, kind };
}

/** Reads a column of numbers; a sum of 0 is nothing, as a blank is. */
function numberIn({ name, kind, read }: AccountColumn, table: HeadedTable): (row: NamedRow) => Exact | undefined {
  const reading = table.reading(name, read);
  if (kind === 'mean') return reading;
  return (row) => {
    const value = reading(row);
    return value && isZero(value) ? undefined : value;
  };
}

/** What a row says in a column of numbers, which the table need not have. */
export function numberOf(columns: readonly AccountColumn[], name: string): (row: WithNumbers) => Exact | undefined {
  const at = columns.findIndex((column) => column.name === name);
  return at < 0 ? () => undefined : ({ numbers }) => numbers[at];
}

/** Likewise; what it does not say is 0. */
export function amountOf(columns: readonly AccountColumn[], name: string): (row: WithNumbers) => Exact {
  const number = numberOf(columns, name);
  return (row) => number(row) ?? ZERO;
}

const keysIn = (names: Reading<readonly string[]>): Reading<readonly string[]> =>
  isRefusal(names) ? names : names?.map(nameKey);
