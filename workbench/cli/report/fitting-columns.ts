import { textWidth } from './aligned-table';

/** Space between two columns of an aligned table. */
const gap = 2;

/**
 * Cuts a table that is too wide for a terminal into several that are not, one below the other: each has the columns of
 * keys, and as many of the others as fit, one at least.
 *
 * @param keys columns of cells, header first
 * @param values the others
 * @returns tables of rows
 */
export function fittingColumns(
  keys: readonly (readonly string[])[],
  values: readonly (readonly string[])[],
  width: number,
): readonly string[][][] {
  const widthOf = (column: readonly string[]): number =>
    column.reduce((most, cell) => Math.max(most, textWidth(cell)), 0) + gap;
  const room = width + gap - keys.reduce((sum, column) => sum + widthOf(column), 0);
  const blocks: (readonly string[])[][] = [];
  let left = 0;
  for (const column of values) {
    const needed = widthOf(column);
    const block = blocks[blocks.length - 1];
    if (block && needed <= left) block.push(column);
    else blocks.push([column]);
    left = (block && needed <= left ? left : room) - needed;
  }
  return blocks.map((block) => rowsOf([...keys, ...block]));
}

const rowsOf = (columns: readonly (readonly string[])[]): string[][] =>
  (columns[0] ?? []).map((_, row) => columns.map((column) => column[row] ?? ''));
