import { type Block, type Cell, isBlank, nameKey } from '../cells/cell';
import type { Problems } from '../problems/collector';
import { type Place, type Refusal, Refused, isRefusal, problem, problemAt } from '../problems/problem';
import { readHeaders } from '../results/headers';
import { nameIn } from '../results/table';

/** A row of a headed table that names what it is about. */
export interface NamedRow {
  /** 0-based row in the range. */
  readonly index: number;
  /** The account or payee, as typed. */
  readonly name: string;
}

/** The accounts or the roster as a table: its columns by key, its named rows, and the way to refuse a cell. */
export interface HeadedTable {
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly NamedRow[];
  readonly cell: (row: NamedRow, column: string) => Cell;
  /** Reads a column, row by row: as `accept` does what `reader` makes of the cell. */
  readonly reading: <T>(column: string, reader: (cell: Cell) => T | Refusal) => (row: NamedRow) => T | undefined;
  readonly report: (row: NamedRow, column: string, refusal: Refusal) => void;
  /** What was read in a column of a row; a refusal is reported, and is undefined to the caller. */
  readonly accept: <T>(row: NamedRow, column: string, read: T | Refusal) => T | undefined;
}

/** What a table is called, the column that names its rows, and the other columns it may have. */
export interface TableKind {
  readonly source: 'accounts' | 'roster';
  readonly key: 'account' | 'payee';
  readonly known: readonly string[];
  readonly isKnown: (column: string) => boolean;
}

/** @throws Refused when there is no header row or no row at all */
export function readHeaded(block: Block, { source, key, known, isKnown }: TableKind, problems: Problems): HeadedTable {
  const headerRow = block.findIndex((row) => row.some((cell) => typeof cell === 'string' && nameKey(cell) === key));
  const header = block[headerRow];
  if (!header) throw new Refused([...problems.list(), problem('no header row', { source }, { column: key })]);
  const columns = readHeaders(header, { source, row: headerRow + 1 }, [key, ...known], isKnown, problems);

  const place = (index: number, column: string, of?: string): Place => {
    const at = columns.get(column);
    return { source, row: index + 1, ...(at !== undefined && { column: at + 1 }), of, field: column };
  };
  const report: HeadedTable['report'] = ({ index, name }, column, refusal) => {
    problems.add(problemAt(place(index, column, name), refusal));
  };

  const rows: NamedRow[] = [];
  let isRowRefused = false;
  const filled = [...columns.values()];
  const keyColumn = columns.get(key) as number;
  for (let index = headerRow + 1; index < block.length; index++) {
    const cells = block[index] ?? [];
    if (filled.every((column) => isBlank(cells[column]))) continue;
    const name = nameIn(cells[keyColumn], key);
    if (!isRefusal(name)) rows.push({ index, name });
    else {
      isRowRefused = true;
      problems.add(problemAt(place(index, key), name));
    }
  }
  if (rows.length === 0) {
    if (!isRowRefused) problems.add(problem('no rows', { source, row: headerRow + 1 }, { of: key }));
    throw new Refused(problems.list());
  }
  const accept: HeadedTable['accept'] = (row, column, read) => {
    if (!isRefusal(read)) return read;
    report(row, column, read);
    return undefined;
  };
  return {
    columns,
    rows,
    report,
    accept,
    cell: ({ index }, column) => block[index]?.[columns.get(column) ?? -1],
    reading: (column, reader) => {
      const at = columns.get(column);
      return (row) => accept(row, column, reader(at === undefined ? undefined : block[row.index]?.[at]));
    },
  };
}
