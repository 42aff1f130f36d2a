import type { Cell } from '../../core/cells/cell';
import { cellAddress } from '../../core/tabs/address';
import { formula } from './formula';
import { limits } from './package/limits';
import { openPackage } from './package/open-package';
import { refusals, shown } from './package/refusals';
import { readBook } from './read-book';
import { type ReadSheet, readCells } from './read-cells';
import type { SheetCells, Workbook } from './workbook';

export type { SheetCells, Workbook, WorkbookName, WorkbookTable } from './workbook';

/** What the core says of a formula that no spreadsheet has computed yet: an error, never a blank. */
const noResult = { error: '(a formula never computed: open the workbook in a spreadsheet and save it)' };

/**
 * Reads an .xlsx or .xlsm package: numbers, dates and durations as the doubles they are stored as, formulas as their
 * last result, blanks as null.
 *
 * @param only which sheets are read, by their names; left out: all
 * @throws RefusedFile when the bytes are no such workbook, are damaged, or were made to do harm
 */
export async function readWorkbook(bytes: Uint8Array, only?: ReadonlySet<string>): Promise<Workbook> {
  const whole = await readBook(await openPackage(bytes));
  const book = only ? { ...whole, sheets: whole.sheets.filter(({ name }) => only.has(name)) } : whole;
  const read = (await readCells(book)).values();
  const sheets = book.sheets.map(({ name, hidden, part }): SheetCells => {
    const sheet = part && (read.next().value as ReadSheet);
    return { name, hidden, ...(sheet ? contentOf(sheet, name) : { cells: [], formulas: new Map() }) };
  });
  return { sheets, names: book.names, tables: book.tables, dateSystem: book.dateSystem };
}

function contentOf(
  { rows, cells: details, neverComputed }: ReadSheet,
  name: string,
): Pick<SheetCells, 'cells' | 'formulas'> {
  // The rows are ours alone, so the few cells that are more than a value are put right in place.
  const cells = rows as Cell[][];
  const formulas = new Map<string, string>();
  for (const [key, { type, value, formula: text }] of details ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const line = cells[row] ?? [];
    if (neverComputed.has(key)) line[column] = noResult;
    else if (type === 'error') line[column] = { error: String(value) };
    else if (value === null && text !== undefined) line[column] = noResult;
    const own = text === undefined || text === '' ? undefined : formula(text);
    if (own !== undefined) formulas.set(cellAddress(row + 1, column + 1), own);
  }
  cells.forEach((line, row) =>
    line.forEach((value, column) => {
      if (typeof value === 'string' && value.length > limits.cellText) {
        throw refusals.tooLong(`the sheet ${shown(name)}, cell ${cellAddress(row + 1, column + 1)},`);
      }
      if (value === Infinity || value === -Infinity) line[column] = { error: '#NUM!' };
    }),
  );
  return { cells, formulas };
}
