import { type Block, isEmpty, isErrorCell } from '../cells/cell';
import { cellAddress } from './address';
import { type Seal, readSeal, sealedCell, storedCell } from './seal';

/** A sheet as a host reads it. */
export interface SheetContents {
  /** From A1 on. */
  readonly cells: Block;
  /** The text of each formula by its address (`B5`), without `=`. */
  readonly formulas: ReadonlyMap<string, string>;
}

/** A seal that a sheet ends with. */
export interface FoundSeal {
  readonly seal: Seal;
  /** 0-based row of it; what it seals is above. */
  readonly row: number;
}

/** The seal in the last row that holds anything, if that row holds nothing else. */
export function findSeal({ cells }: SheetContents): FoundSeal | undefined {
  for (let row = cells.length - 1; row >= 0; row--) {
    const filled = (cells[row] ?? []).filter((cell) => !isEmpty(cell));
    const [text] = filled;
    if (filled.length === 0) continue;
    const seal = filled.length === 1 && typeof text === 'string' ? readSeal(text) : undefined;
    return seal && { seal, row };
  }
  return undefined;
}

/**
 * The text of a sheet's cells above a row, a line for each cell that is not blank.
 *
 * @param as what a seal is made of (`sealedCell`), or exactly what is stored (`storedCell`)
 */
export function contentOf({ cells, formulas }: SheetContents, row: number, as: 'sealed' | 'stored'): string {
  const lines = cells.slice(0, row).flatMap((line, r) =>
    line.map((cell, c) => {
      if (cell === null || cell === undefined) return '';
      const value = isErrorCell(cell) ? cell.error : cell;
      const address = cellAddress(r + 1, c + 1);
      return as === 'stored' ? storedCell(address, value) : sealedCell(address, value, formulas.get(address));
    }),
  );
  return lines.join('');
}
