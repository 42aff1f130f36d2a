import type { Cell } from '../cells/cell';
import { cellAddress } from './address';
import type { SheetContents } from './sheet-content';
import type { Tab } from './tab';

/** The cells that a sheet of this tab has, formulas with their values: what reading the sheet must give. */
export function tabContents(tab: Tab): SheetContents {
  const cells: Cell[][] = [];
  const formulas = new Map<string, string>();
  for (const block of tab.blocks) {
    block.cells.forEach((line, r) => {
      const row = block.row + r;
      while (cells.length < row) cells.push([]);
      line.forEach(({ value, formula }, c) => {
        const written = cells[row - 1] as Cell[];
        while (written.length < block.column + c) written.push(null);
        written[block.column + c - 1] = value === '' ? null : value;
        if (formula !== undefined) formulas.set(cellAddress(row, block.column + c), formula);
      });
    });
  }
  return { cells, formulas };
}
