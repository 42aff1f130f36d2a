import type { Cell } from '../../core/cells/cell';

/**
 * Rows as a person writes them: one text per row, its cells parted by `|`. What looks like a number is one, an empty
 * cell is blank. A row that needs the text `12`, TRUE or an error is written as a list of cells.
 */
export type WrittenRows = readonly (string | readonly Cell[])[];

/** The rows as cells, all of one width, as a range has them. */
export function blockOf(rows: WrittenRows): Cell[][] {
  const cells = rows.map((row) => (typeof row === 'string' ? row.split('|').map(cellOf) : [...row]));
  const width = Math.max(...cells.map((row) => row.length));
  return cells.map((row) => [...row, ...Array<Cell>(width - row.length).fill(null)]);
}

function cellOf(written: string): Cell {
  const text = written.trim();
  if (text === '') return null;
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
