import type { SheetCells } from '../read-workbook';
import { sha256 } from './digest';
import type { SheetState } from '../../../core/tabs/place-tabs';
import { contentOf, findSeal } from '../../../core/tabs/sheet-content';

/** What a person puts on a sheet besides cells, by the names of its elements. */
const dressing =
  /<(?:\w+:)?(?:conditionalFormatting|dataValidations|sheetProtection|protectedRanges|autoFilter|mergeCells|hyperlinks|drawing|legacyDrawing|picture|oleObjects|controls|tableParts)\b/;

/**
 * What each sheet is to us, by its name: ours when it ends with our seal; edited when its cells are not those that
 * were sealed, or when something else (a chart, a comment, a rule of colours) was put on it.
 *
 * @param textOf the XML of a sheet
 */
export async function sheetStates(
  sheets: readonly SheetCells[],
  textOf: (sheet: string) => Promise<string>,
): Promise<ReadonlyMap<string, SheetState>> {
  const states = new Map<string, SheetState>();
  for (const sheet of sheets) states.set(sheet.name, await stateOf(sheet, textOf));
  return states;
}

async function stateOf(sheet: SheetCells, textOf: (sheet: string) => Promise<string>): Promise<SheetState> {
  const found = findSeal(sheet);
  if (!found) return 'foreign';
  const intact = (await sha256(contentOf(sheet, found.row, 'sealed'))) === found.seal.outputs;
  return intact && !dressing.test(await textOf(sheet.name)) ? 'ours' : 'edited';
}
