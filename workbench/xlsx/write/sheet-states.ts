import type { SheetState } from '../../../core/tabs/place-tabs';
import { sheetState } from '../../../core/tabs/sheet-state';
import type { SheetCells } from '../workbook';
import { sha256 } from './digest';

/**
 * What each sheet is to us, by its name. One of ours counts as edited, too, when something else than cells (a chart, a
 * comment, a rule of colours) was put on it.
 *
 * @param hasMore was anything put on the sheet besides cells?
 */
export async function sheetStates(
  sheets: readonly SheetCells[],
  hasMore: (sheet: string) => Promise<boolean>,
): Promise<ReadonlyMap<string, SheetState>> {
  const states = new Map<string, SheetState>();
  for (const sheet of sheets) {
    const state = await sheetState(sheet.name, sheet, sha256);
    states.set(sheet.name, state === 'ours' && (await hasMore(sheet.name)) ? 'edited' : state);
  }
  return states;
}
