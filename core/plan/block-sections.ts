import { type Block, cellText, isBlank, isErrorCell, nameKey } from '../cells/cell';
import { type SectionName, sectionNames } from './schema';

/** A section of a plan block, rows counted from 0: its heading, and the rows below that hold anything. */
export interface BlockSection {
  readonly name: SectionName;
  readonly heading: number;
  readonly rows: number[];
}

/** Columns of a row that hold something. */
export function filledColumns(block: Block, row: number): number[] {
  return (block[row] ?? []).flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
}

/** A cell as a name is matched; an error matches none. */
export function keyAt(block: Block, row: number, column: number): string {
  const cell = block[row]?.[column];
  return isErrorCell(cell) ? '' : nameKey(cellText(cell));
}

/**
 * Parts a block at its headings. `first` is the column of the first one, so that a title or a margin may stand around
 * the block; a section's name alone in another column is handed to `misplaced`.
 */
export function sectionsOf(block: Block, misplaced: (found: SectionName, row: number, column: number) => void) {
  const sections: BlockSection[] = [];
  let first: number | undefined;
  block.forEach((_, row) => {
    const [column, ...others] = filledColumns(block, row);
    if (column === undefined) return;
    const name = others.length > 0 ? undefined : sectionNames.find((known) => known === keyAt(block, row, column));
    const open = sections[sections.length - 1];
    if (name) first ??= column;
    if (name && column !== first) misplaced(name, row, column);
    else if (name && !(open?.name === 'plan' && name === 'roles' && !startsRolesTable(block, row + 1))) {
      sections.push({ name, heading: row, rows: [] });
    } else open?.rows.push(row);
  });
  return { sections, first: first ?? 0 };
}

/** PLAN has a key `roles` too, which may be blank: it is the section only when a header `role` follows. */
function startsRolesTable(block: Block, row: number): boolean {
  while (row < block.length && filledColumns(block, row).length === 0) row++;
  return filledColumns(block, row).some((column) => keyAt(block, row, column) === 'role');
}
