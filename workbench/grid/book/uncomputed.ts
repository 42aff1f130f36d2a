import { isErrorCell } from '../../../core/cells/cell';
import { addressOf } from '../office/references';
import type { Grid } from '../univer/grid';
import { placeOf } from './addresses';
import { holdsError } from './cell-errors';
import type { OpenedBook } from './opened-book';

/** Formulas by the grid's id of their sheet and their address: `sheet0!B4`, and where a person finds them. */
export type Uncomputed = ReadonlyMap<string, string>;

/** Name of a cell among the formulas that cannot be computed. */
export const cellKey = (sheetId: string, address: string): string => `${sheetId}!${address}`;

/**
 * The formulas of a file that was just opened which the grid cannot compute, such as those with structured references:
 * they show an error where the file has none. Ours are not among them: an error of theirs is a refusal, in words.
 *
 * @param sheetIds the grid's ids of the file's sheets, in the file's order
 * @param where a cell of the file is in the grid now
 */
export function uncomputed(
  grid: Grid,
  { workbook, looks }: OpenedBook,
  sheetIds: readonly string[],
  where: (sheetId: string, address: string) => string | undefined,
): Uncomputed {
  const found = new Map<string, string>();
  workbook.sheets.forEach(({ name, cells, formulas }, index) => {
    const id = sheetIds[index] ?? '';
    const sheet = grid.book.getSheetBySheetId(id);
    if (!sheet) return;
    for (const address of new Set([...formulas.keys(), ...(looks[index]?.shared.keys() ?? [])])) {
      const now = where(id, address);
      if (now === undefined) continue;
      const [row, column] = placeOf(now);
      const [rowInFile, columnInFile] = placeOf(address);
      if (!holdsError(grid.cell(sheet, row, column)) || isErrorCell(cells[rowInFile]?.[columnInFile])) continue;
      if (/\bCS_/i.test(grid.formulaOf(sheet, row, column))) continue;
      const place = { startRow: row, endRow: row, startColumn: column, endColumn: column };
      found.set(cellKey(id, address), addressOf(name, place));
    }
  });
  return found;
}

/** How many of them a sentence names. */
const named = 5;

/** For the person who opened the file; undefined when everything is computed. */
export function uncomputedSentence(formulas: Uncomputed): string | undefined {
  const places = [...formulas.values()];
  if (places.length === 0) return undefined;
  const more = places.length > named ? ` and ${places.length - named} more` : '';
  const list = `${places.slice(0, named).join(', ')}${more}`;
  return places.length === 1
    ? `1 formula cannot be computed here and shows an error; the file keeps it with its saved value: ${list}.`
    : `${places.length} formulas cannot be computed here and show errors; the file keeps them with their saved values: ${list}.`;
}
