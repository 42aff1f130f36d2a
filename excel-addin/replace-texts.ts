import type { CellPlace } from '../sidebar/host-port';
import { inExcel } from './in-excel';

/** Puts texts into cells side by side that still hold others. */
export function replaceTexts(
  { sheet, row, column }: CellPlace,
  from: readonly string[],
  to: readonly string[],
): Promise<void> {
  return inExcel(async (context) => {
    const cells = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column - 1, 1, to.length);
    cells.load(['address', 'formulas']);
    await context.sync();
    const [held = []] = cells.formulas as readonly (readonly unknown[])[];
    if (from.some((text, i) => held[i] !== text)) {
      throw new Error(`${cells.address} is not what the pane read. Look at it, and try again.`);
    }
    // The format goes first: in a cell that is text already, "=1+1" stays a text.
    cells.numberFormat = [to.map((text) => (text === '' ? 'General' : '@'))];
    cells.values = [[...to]];
    await context.sync();
  });
}
