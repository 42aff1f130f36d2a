import { type Block, type Cell, type DateSystem, isBlank, nameKey } from '../cells/cell';
import { readText } from '../cells/read';
import type { Problems } from '../problems/collector';
import { type Place, type Refusal, Refused, isRefusal, problem, problemAt, refuse } from '../problems/problem';
import { type ColumnName, type KnownValues, columnNames, columnReaders } from './columns';
import { readHeaders } from './headers';

/** A row of the results as it stands, before its plan is known. */
export interface TableRow {
  /** 0-based row in the range. */
  readonly index: number;
  readonly payee: string;
  readonly known: KnownValues;
  /** Known columns whose cell was refused: what follows from their absence need not be said. */
  readonly refused: ReadonlySet<ColumnName>;
}

/** The results table: its columns by name key, and its rows that name a payee. */
export interface ResultsTable {
  readonly block: Block;
  readonly system: DateSystem;
  /** 0-based row of the headers in the range; rows above it are ignored. */
  readonly headerRow: number;
  /** Column of each header, by name key. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly TableRow[];
  /** Everything refused so far, here and by those who read on. */
  readonly problems: Problems;
  readonly place: (row: RowPlace, column: string) => Place;
  readonly cell: (row: RowPlace, column: string) => Cell;
  /** Reports what is wrong in a column of a row. */
  readonly report: (row: RowPlace, column: string, refusal: Refusal) => void;
  /** What was read in a column of a row; a refusal is reported, and is undefined to the caller. */
  readonly accept: <T>(row: RowPlace, column: string, read: T | Refusal) => T | undefined;
}

/** Enough of a row to say where it is. */
type RowPlace = Pick<TableRow, 'index'> & Partial<Pick<TableRow, 'payee'>>;

const totals = ['total', 'totals', 'grand total', 'subtotal', 'sum'];

/** The name in the last row of CS_METRICS, which holds what nobody was credited with: no payee, and not paid. */
export const uncredited = '(uncredited)';
/** The column in which that row says why. */
export const notCredited = 'not credited';

/**
 * Reads the headers and known columns of a results table. Columns of measures are read later, when it is known which
 * plan a row is paid by.
 *
 * @param used columns that the plans use: a header that is almost one of them is refused
 * @param isMeasure is this the column of a known measure, used or not?
 * @param problems gets every refused header and cell; reading goes on, so that all are found in one go
 * @throws Refused when there is no header row or no row at all
 */
export function readTable(
  block: Block,
  system: DateSystem,
  used: readonly string[],
  isMeasure: (column: string) => boolean,
  problems: Problems,
): ResultsTable {
  const headerRow = block.findIndex((row) => row.some((cell) => typeof cell === 'string' && nameKey(cell) === 'payee'));
  const header = block[headerRow];
  if (!header) throw new Refused([problem('no header row', { source: 'results' }, { column: 'payee' })]);
  const columns = readHeaders(
    header,
    { source: 'results', row: headerRow + 1 },
    [...columnNames, ...used],
    isMeasure,
    problems,
  );

  const cell: ResultsTable['cell'] = ({ index }, column) => block[index]?.[columns.get(column) ?? -1];
  const place: ResultsTable['place'] = ({ index, payee }, column) => {
    const at = columns.get(column);
    return {
      source: 'results',
      row: index + 1,
      ...(at !== undefined && { column: at + 1 }),
      ...(payee !== undefined && { of: payee }),
      field: column,
    };
  };
  const report: ResultsTable['report'] = (row, column, refusal) => {
    problems.add(problemAt(place(row, column), refusal));
  };
  const accept: ResultsTable['accept'] = (row, column, read) => {
    if (!isRefusal(read)) return read;
    report(row, column, read);
    return undefined;
  };

  const rows: TableRow[] = [];
  let isRowRefused = false;
  const filled = [...columns.values()];
  for (let index = headerRow + 1; index < block.length; index++) {
    if (filled.every((column) => isBlank(block[index]?.[column]))) continue;
    const payee = accept({ index }, 'payee', nameIn(cell({ index }, 'payee'), 'payee'));
    isRowRefused ||= payee === undefined;
    if (payee === undefined || payee === uncredited) continue;
    const known: Partial<Record<ColumnName, unknown>> = {};
    const refused = new Set<ColumnName>();
    const row = { index, payee, known: known as KnownValues, refused };
    for (const name of columnNames) {
      if (!columns.has(name)) continue;
      const value = columnReaders[name](cell(row, name), system);
      if (isRefusal(value)) refused.add(name);
      known[name] = accept<unknown>(row, name, value);
    }
    rows.push(row);
  }
  if (rows.length === 0) {
    if (!isRowRefused) problems.add(problem('no rows', { source: 'results', row: headerRow + 1 }, { of: 'payee' }));
    throw new Refused(problems.list());
  }
  return { block, system, headerRow, columns, rows, problems, place, cell, report, accept };
}

/** The name that a row has in a column; one that adds up the others is refused. */
export function nameIn(cell: Cell, column: string): string | Refusal {
  const name = readText(cell) ?? refuse('no name in row', { column });
  return typeof name === 'string' && totals.includes(nameKey(name)) ? refuse('totals row', { found: name }) : name;
}
