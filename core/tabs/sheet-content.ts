import { type Block, isErrorCell } from '../cells/cell';
import { cellAddress } from './address';
import { type Seal, readSeal, sealedCell, storedCell } from './seal';

/** A sheet as a host reads it. */
export interface SheetContents {
  /** From A1 on. */
  readonly cells: Block;
  /** The text of each formula by its address (`B5`), without `=`. */
  readonly formulas: ReadonlyMap<string, string>;
}

/** The seal of a frozen tab, as it was found on a sheet. */
export interface FoundSeal {
  readonly seal: Seal;
  /** 0-based row of it, in the first column. */
  readonly row: number;
}

/** The last seal in the first column. */
export function findSeal({ cells }: Pick<SheetContents, 'cells'>): FoundSeal | undefined {
  for (let row = cells.length - 1; row >= 0; row--) {
    const cell = cells[row]?.[0];
    const seal = typeof cell === 'string' ? readSeal(cell) : undefined;
    if (seal) return { seal, row };
  }
  return undefined;
}

/**
 * The text of all cells of a sheet but its seal, a line for each that is not blank: what somebody wrote below the seal
 * or beside it counts too.
 *
 * @param seal 0-based row of the seal; undefined: none
 * @param as what a seal is made of (`sealedCell`), or exactly what is stored (`storedCell`)
 */
export function contentOf(
  { cells, formulas }: SheetContents,
  seal: number | undefined,
  as: 'sealed' | 'stored',
): string {
  const lines = cells.flatMap((line, r) =>
    line.map((cell, c) => {
      if (cell === null || cell === undefined || (r === seal && c === 0)) return '';
      const value = isErrorCell(cell) ? cell.error : cell;
      const address = cellAddress(r + 1, c + 1);
      return as === 'stored' ? storedCell(address, value) : sealedCell(address, value, formulas.get(address));
    }),
  );
  return lines.join('');
}
