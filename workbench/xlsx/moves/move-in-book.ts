import { EditedPackage } from '../package/edited-package';
import { openPackage } from '../package/open-package';
import { relationshipsOf, relationshipsPart } from '../package/relationships';
import { XmlDocument } from '../package/xml-document';
import { unescapeXml } from '../package/unescape-xml';
import { RefusedFile } from '../refused-file';
import { PartLists } from '../write/part-lists';
import { sheetLink } from '../write/sheet-entry';
import { forgetTable } from './forget-table';
import { movePart, movedRoots } from './move-part';
import { movedShapes } from './move-comments';
import { type NewHeader, moveTable } from './move-table';
import { addHeaders } from './add-headers';
import type { SheetEdits, StructuralEdit } from './structural-edit';

/** What was done to one sheet of a file, in the order it was done. */
export interface EditedSheet {
  /** As the file calls it. */
  readonly name: string;
  readonly edits: readonly StructuralEdit[];
}

/**
 * A workbook after rows and columns were inserted, deleted or moved: its cells, and everything that looks at cells, as
 * Excel leaves them. Parts that hold none of it are copied byte for byte.
 *
 * ```
 * openPackage ── sheetsOf ── tables ── all other parts ── names ── write
 *                (what lies   (which     (cells, rules,
 *                 on which)    are lost)  charts, links …)
 * ```
 *
 * @param note told, in a sentence, what did not move, and what could not stay
 * @throws RefusedFile when the workbook's own lists, or a sheet, are damaged
 */
export async function moveInBook(
  bytes: Uint8Array,
  sheets: readonly EditedSheet[],
  note: (sentence: string) => void,
): Promise<Uint8Array> {
  const edits = new Map(sheets.map(({ name, edits: ofSheet }) => [name.toLowerCase(), ofSheet]));
  if ([...edits.values()].every((ofSheet) => ofSheet.length === 0)) return bytes;
  const parts = new EditedPackage(await openPackage(bytes));
  const lists = await PartLists.open(parts);
  return new BookMover(parts, lists, edits, note).all();
}

class BookMover {
  private readonly lostTables = new Set<string>();
  /** Of new columns of tables, by the part of their sheet: they are written when its cells have moved. */
  private readonly headers: { readonly onPart: string; readonly headers: readonly NewHeader[] }[] = [];
  private readonly edits: SheetEdits;

  constructor(
    private readonly parts: EditedPackage,
    private readonly lists: PartLists,
    private readonly edited: ReadonlyMap<string, readonly StructuralEdit[]>,
    private readonly note: (sentence: string) => void,
  ) {
    this.edits = { get: (sheet) => edited.get(sheet), lostTables: this.lostTables };
  }

  async all(): Promise<Uint8Array> {
    const { parts, lists } = this;
    const onSheets = await this.partsOnSheets();
    await this.moveTables(onSheets);
    for (const name of parts.names) {
      if (!parts.has(name) || name.toLowerCase() === lists.main.toLowerCase()) continue;
      await this.movePart(name, onSheets.get(name.toLowerCase())?.sheet);
    }
    for (const { onPart, headers } of this.headers) await addHeaders(parts, onPart, headers);
    movePart(lists.book, undefined, this.edits, this.note);
    lists.removeCalculationOrder();
    parts.set(lists.main, lists.book.toString());
    lists.finish();
    return parts.write();
  }

  /** Which sheet a part lies on, and how it hangs on it; the sheets themselves are among them. */
  private async partsOnSheets(): Promise<ReadonlyMap<string, PartOnSheet>> {
    const { parts, lists } = this;
    const found = new Map<string, PartOnSheet>();
    for (const element of lists.book.child('sheets')?.children ?? []) {
      const sheet = (element.attributes['name']?.value ?? '').toLowerCase();
      const part = lists.partOf(sheetLink(element));
      if (part === undefined) continue;
      found.set(part.toLowerCase(), { sheet, part, kind: 'sheet', onPart: part });
      const links = relationshipsPart(part);
      if (!parts.has(links)) continue;
      for (const { kind, part: to } of relationshipsOf(part, await parts.document(links))) {
        if (to !== undefined && !found.has(to.toLowerCase()))
          found.set(to.toLowerCase(), { sheet, part: to, kind, onPart: part });
      }
    }
    return found;
  }

  private async moveTables(onSheets: ReadonlyMap<string, PartOnSheet>): Promise<void> {
    for (const { sheet, part, kind, onPart } of onSheets.values()) {
      if (kind !== 'table' || !this.parts.has(part)) continue;
      const document = await this.parts.document(part);
      const before = document.toString();
      const moved = moveTable(document, sheet, this.edits);
      const name = document.root.attributes['displayName']?.value ?? '';
      if (moved.isLost) {
        this.lostTables.add(name.toLowerCase());
        await forgetTable(this.parts, this.lists, onPart, part);
        this.note(`The table ${name} lost its header or all of its rows, and is a plain range in the file.`);
      } else {
        if (document.toString() !== before) this.parts.set(part, document.toString());
        this.headers.push({ onPart, headers: moved.headers });
      }
    }
  }

  private async movePart(name: string, sheet: string | undefined): Promise<void> {
    const { parts, edits, note } = this;
    if (/vbaProject\.bin$/i.test(name)) {
      note('Macros of the file were kept as they are, and may look at cells where they were.');
      return;
    }
    if (!/\.(xml|rels|vml)$/i.test(name)) return;
    let text = '';
    try {
      text = await parts.text(name);
      if (/\.vml$/i.test(name)) {
        const after = sheet === undefined ? text : movedShapes(text, sheet, edits);
        if (after !== text) parts.set(name, after);
        return;
      }
      if (!this.concerns(text, sheet)) return;
      const document = new XmlDocument(text, name);
      movePart(document, sheet, edits, note);
      const after = document.toString();
      if (after !== text) parts.set(name, after);
    } catch (error) {
      // Without its sheet, what the grid has cannot be put in its place either.
      if (!(error instanceof RefusedFile) || movedRoots.sheets.includes(rootOf(text))) throw error;
      note(`${name} may still look at cells where they were: ${error.message}.`);
    }
  }

  /** May a part say something of a sheet that was edited, or of a table that is lost? */
  private concerns(text: string, sheet: string | undefined): boolean {
    if (!movedRoots.all.includes(rootOf(text))) return false;
    if (sheet !== undefined && this.edited.has(sheet)) return true;
    const plain = unescapeXml(text).toLowerCase();
    const names = [...this.edited.keys(), ...this.lostTables];
    return names.some((name) => plain.includes(name) || plain.includes(name.replace(/'/g, "''")));
  }
}

interface PartOnSheet {
  readonly sheet: string;
  readonly part: string;
  readonly kind: string;
  /** The sheet's own part. */
  readonly onPart: string;
}

const rootOf = (text: string): string =>
  /<(?:[\w.-]+:)?([\w.-]+)(?:[^>]*>)/.exec(text.replace(/<[?!][^>]*>/g, ''))?.[1] ?? '';
