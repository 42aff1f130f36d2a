import type { Cell } from '../../core/cells/cell';
import { RefusedFile } from '../xlsx/refused-file';
import { csvCellReader } from './csv-cell';
import { type CsvRow, csvRows } from './csv-rows';
import { decodeText } from './decode-text';
import { delimiterOf } from './delimiter';

/**
 * Reads a CSV file into rows of cells: row i is the row that a spreadsheet would show, blank ones included. Cells are
 * separated by commas, semicolons or tabs.
 *
 * @throws RefusedFile with the line: an old encoding, a quote that is open or out of place, rows of several lengths
 */
export function readCsv(bytes: Uint8Array): Cell[][] {
  const text = decodeText(bytes);
  const delimiter = delimiterOf(text);
  const rows = withoutBlankEnd(csvRows(text, delimiter));
  assertEven(rows);
  const read = csvCellReader(
    delimiter,
    rows.map(({ cells }) => cells),
  );
  return rows.map(({ line, cells }) =>
    cells.map((cell, i) => {
      const value = read(cell, i);
      if (value !== undefined) return value;
      const fix = 'write it without a mark, or with other than three decimals';
      throw new RefusedFile(`line ${line}, cell ${i + 1}: "${cell}" can be a decimal or thousands; ${fix}`);
    }),
  );
}

function withoutBlankEnd(rows: readonly CsvRow[]): readonly CsvRow[] {
  let last = rows.length;
  while (last > 0 && rows[last - 1]?.cells.length === 0) last--;
  return rows.slice(0, last);
}

/** Every row that is not blank has as many cells as the first; others hide a comma too many or too few. */
function assertEven(rows: readonly CsvRow[]): void {
  const filled = rows.filter(({ cells }) => cells.length > 0);
  const [first] = filled;
  const other = filled.find(({ cells }) => cells.length !== first?.cells.length);
  if (!first || !other) return;
  throw new RefusedFile(
    `line ${other.line} has ${other.cells.length} cells and line ${first.line} has ${first.cells.length}; give each row as many`,
  );
}
