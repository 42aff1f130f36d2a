import type { IStyleData } from '@univerjs/core';
import { type Package, openPackage } from '../../xlsx/package/open-package';
import { readXml } from '../../xlsx/package/read-xml';
import { readBook } from '../../xlsx/read-book';
import { relationshipsOf, relationshipsPart } from '../../xlsx/package/relationships';
import { XmlDocument } from '../../xlsx/package/xml-document';
import { readWorkbook } from '../../xlsx/read-workbook';
import { RefusedFile } from '../../xlsx/refused-file';
import type { Workbook } from '../../xlsx/workbook';
import { type SheetLook, readSheetLook } from './read-sheet-look';
import { readStyles } from './read-styles';
import { readTheme } from './read-theme';

/** The grid's own functions of dates know no other day 0 than Excel's usual one, and would be four years off. */
const countsFrom1904 =
  'it counts dates from 1904, which the grid cannot compute with; pay it with `npm run payout`, which can, or clear ' +
  '"Use 1904 date system" in Excel (File, Options, Advanced), which moves its dates by four years and a day, ' +
  'correct them, and save it';

/** A workbook that was read from a file, and how it looks. */
export interface OpenedBook {
  /** The file, which saving changes in place. */
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  /** One for each sheet. A sheet that is a chart has the look of an empty one. */
  readonly looks: readonly SheetLook[];
  /** The cell formats, by their index in the file. */
  readonly styles: readonly IStyleData[];
}

/** @throws RefusedFile when the bytes are no workbook, are damaged, or were made to do harm */
export async function openBook(bytes: Uint8Array): Promise<OpenedBook> {
  const workbook = await readWorkbook(bytes);
  if (workbook.dateSystem === 1904) throw new RefusedFile(countsFrom1904);
  const parts = await openPackage(bytes);
  const { sheets } = await readBook(parts);
  const { styles, themeColours } = await stylesOf(parts);
  const looks: SheetLook[] = [];
  for (const { part } of sheets) {
    looks.push(readSheetLook(part ? new TextDecoder().decode(await part.bytes()) : '<worksheet/>', themeColours));
  }
  return { bytes, workbook, looks, styles };
}

interface BookStyles {
  readonly styles: readonly IStyleData[];
  readonly themeColours: readonly string[];
}

async function stylesOf(parts: Package): Promise<BookStyles> {
  const byName = new Map([...parts].map(([name, part]) => [name.toLowerCase(), part]));
  const linked = async (from: string): Promise<ReadonlyMap<string, string>> => {
    const part = byName.get(relationshipsPart(from).toLowerCase());
    const links = part ? relationshipsOf(from, new XmlDocument(await readXml(part), part.name)) : [];
    return new Map(links.flatMap(({ kind, part: to }) => (to === undefined ? [] : [[kind, to.toLowerCase()]])));
  };
  const book = await linked((await linked('')).get('officeDocument') ?? '');
  const styles = byName.get(book.get('styles') ?? '');
  const theme = byName.get(book.get('theme') ?? '');
  const themeColours = theme ? readTheme(await readXml(theme), theme.name) : [];
  return { styles: styles ? readStyles(await readXml(styles), styles.name, themeColours) : [], themeColours };
}
