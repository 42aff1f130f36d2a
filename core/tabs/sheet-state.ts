import type { SheetState } from './place-tabs';
import { type SheetContents, contentOf, findSeal } from './sheet-content';

/**
 * What a sheet is to us by its cells: ours when it holds our seal under the name that it was sealed for, and edited
 * when its cells are not those that were sealed. A sheet of ours that somebody renamed is theirs now.
 *
 * @param sha256 the host's SHA-256 of a text, in hex
 */
export async function sheetState(
  name: string,
  sheet: SheetContents,
  sha256: (text: string) => Promise<string>,
): Promise<SheetState> {
  const found = findSeal(sheet);
  if (found?.seal.sheet.toLowerCase() !== name.toLowerCase()) return 'foreign';
  return (await sha256(contentOf(sheet, found.row, 'sealed'))) === found.seal.outputs ? 'ours' : 'edited';
}
