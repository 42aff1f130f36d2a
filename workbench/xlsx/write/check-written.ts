import type { EditedPackage } from '../package/edited-package';
import { limits } from '../package/limits';
import { type Part, openPackage } from '../package/open-package';
import { readXml } from '../package/read-xml';
import { XmlDocument } from '../package/xml-document';
import { readWorkbook } from '../read-workbook';
import { contentOf, findSeal } from '../../../core/tabs/sheet-content';
import { type SheetContent, formulaLine } from './sheet-xml';

/** Told which sheet is at hand, and its number among how many. */
export type SheetProgress = (sheet: string, number: number, of: number) => void;

/**
 * Reads a written workbook back: every cell of our sheets is what was meant, and every part that was not to be touched
 * is what it was; the lists that were changed are well-formed.
 *
 * @param contents what was meant, by sheet
 * @throws Error naming the first difference
 */
export async function checkWritten(
  bytes: Uint8Array,
  contents: ReadonlyMap<string, SheetContent>,
  { untouched, lists }: Pick<EditedPackage, 'untouched' | 'lists'>,
  progress?: SheetProgress,
): Promise<void> {
  const parts = await openPackage(bytes);
  for (const name of lists) new XmlDocument(await readXml(parts.get(name) as Part, limits.changed), name);
  for (const { name, entry } of untouched) {
    const copy = parts.get(name)?.entry;
    if (copy?.crc32 !== entry.crc32 || copy?.uncompressedSize !== entry.uncompressedSize) {
      throw new Error(`the part ${name} of the workbook did not come through as it was`);
    }
  }
  const all = [...contents];
  for (let first = 0; first < all.length; first += sheetsAtOnce) {
    const some = all.slice(first, first + sheetsAtOnce);
    const { sheets } = await readWorkbook(bytes, new Set(some.map(([name]) => name)));
    for (const [i, [name, meant]] of some.entries()) {
      progress?.(name, first + i + 1, all.length);
      const sheet = sheets.find((one) => one.name === name);
      if (!sheet) throw new Error(`the sheet ${name} is missing from the file that was written`);
      assertSame(name, meant.stored, contentOf(sheet, findSeal(sheet)?.row, 'stored'));
      assertSame(name, meant.formulas, [...sheet.formulas].map(([at, formula]) => formulaLine(at, formula)).join(''));
    }
  }
}

/** As many as memory takes with ease: a sheet of statements has 100,000 cells. */
const sheetsAtOnce = 10;

function assertSame(sheet: string, meant: string, found: string): void {
  if (meant === found) return;
  const [wanted, got] = [meant.split('\n'), found.split('\n')];
  const line = wanted.findIndex((text, i) => text !== got[i]);
  throw new Error(`${sheet}: "${wanted[line] ?? ''}" was written and "${got[line] ?? ''}" reads back`);
}
