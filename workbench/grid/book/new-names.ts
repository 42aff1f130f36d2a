import type { Grid } from '../univer/grid';
import type { OpenedBook } from './opened-book';

/** Of names that were defined in the grid, which a file does not get; undefined when there are none. */
export function newNamesSentence(grid: Grid, { workbook }: OpenedBook): string | undefined {
  const inFile = new Set(workbook.names.map(({ name }) => name.toLowerCase()));
  const names = grid.book.getDefinedNames().map((one) => one.getName());
  const added = names.filter((name) => !inFile.has(name.toLowerCase()));
  if (added.length === 0) return undefined;
  return `Not saved: the ${added.length === 1 ? 'name' : 'names'} ${added.join(', ')}; define names in Excel.`;
}
