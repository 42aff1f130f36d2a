import { type Cell, cellText } from '../../core/cells/cell';
import { cellAddress } from '../../core/tabs/address';
import type { Tab } from '../../core/tabs/tab';
import { readWorkbook } from './read-workbook';

/** Reads a written workbook back and compares every cell with the tabs. @throws Error naming the first that differs */
export async function checkTabs(bytes: Uint8Array, tabs: readonly Tab[]): Promise<void> {
  const { sheets } = await readWorkbook(bytes);
  for (const tab of tabs) {
    const sheet = sheets.find(({ name }) => name === tab.name);
    if (!sheet) throw new Error(`the sheet ${tab.name} is missing from the file that was written`);
    for (const { row, column, cells } of tab.blocks) {
      cells.forEach((line, r) =>
        line.forEach(({ value }, c) => {
          const found: Cell = sheet.cells[row - 1 + r]?.[column - 1 + c] ?? '';
          if (found !== value) {
            const address = cellAddress(row + r, column + c);
            throw new Error(`${tab.name}!${address} was written as ${value} and reads back as ${cellText(found)}`);
          }
        }),
      );
    }
  }
}
