import type { SheetState } from '../../../core/tabs/place-tabs';
import { contentOf, findSeal } from '../../../core/tabs/sheet-content';
import type { SheetCells } from '../read-workbook';
import { sha256 } from './digest';

/**
 * What each sheet is to us, by its name: ours when it holds our seal under the name that it was sealed for; edited when
 * its cells are not those that were sealed, or when something else (a chart, a comment, a rule of colours) was put on
 * it. A sheet of ours that somebody renamed is theirs now.
 *
 * @param hasMore was anything put on the sheet besides cells?
 */
export async function sheetStates(
  sheets: readonly SheetCells[],
  hasMore: (sheet: string) => Promise<boolean>,
): Promise<ReadonlyMap<string, SheetState>> {
  const states = new Map<string, SheetState>();
  for (const sheet of sheets) states.set(sheet.name, await stateOf(sheet, hasMore));
  return states;
}

async function stateOf(sheet: SheetCells, hasMore: (sheet: string) => Promise<boolean>): Promise<SheetState> {
  const found = findSeal(sheet);
  if (found?.seal.sheet.toLowerCase() !== sheet.name.toLowerCase()) return 'foreign';
  const intact = (await sha256(contentOf(sheet, found.row, 'sealed'))) === found.seal.outputs;
  return intact && !(await hasMore(sheet.name)) ? 'ours' : 'edited';
}
