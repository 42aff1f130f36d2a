import type { Tab } from '../../../core/tabs/tab';
import type { EditedPackage } from '../package/edited-package';
import { relationshipsOf, relationshipsPart } from '../package/relationships';
import { XmlDocument } from '../package/xml-document';
import { hasMore } from './has-more';
import { PartLists } from './part-lists';
import { type CellFormats, addCellFormats } from './style-part';
import { type SheetOptions, sheetXml } from './sheet-xml';
import { WorkbookDocument } from './workbook-document';

/** Makes the last line of a sheet from its content, and is told that the sheet is begun. */
export type Seal = SheetOptions['seal'];

/** A workbook's style part, open for changes. */
interface Styles {
  readonly part: string;
  readonly document: XmlDocument;
}

/** Adds and replaces sheets of a package: keeps the workbook's list, its relationships, types and styles in step. */
export class BookEditor {
  private readonly book: WorkbookDocument;
  private readonly formats: CellFormats;

  private constructor(
    private readonly parts: EditedPackage,
    private readonly lists: PartLists,
    private readonly styles: Styles,
  ) {
    this.book = new WorkbookDocument(lists.book);
    this.formats = addCellFormats(styles.document);
  }

  /** @throws RefusedFile when one of the workbook's lists is missing or damaged */
  static async open(parts: EditedPackage): Promise<BookEditor> {
    const lists = await PartLists.open(parts);
    const found = lists.partOfKind('styles');
    const part = found ?? lists.beside('styles.xml');
    const document = found
      ? await parts.document(found)
      : new XmlDocument(`<styleSheet xmlns="${lists.book.root.uri}"></styleSheet>`, part);
    if (found === undefined) lists.add(part, 'styles');
    return new BookEditor(parts, lists, { part, document });
  }

  /** Was anything put on the sheet besides cells? */
  async hasMore(name: string): Promise<boolean> {
    const part = this.partOf(name);
    return hasMore(await this.parts.document(part), async () => {
      if (!this.parts.has(relationshipsPart(part))) return undefined;
      const links = relationshipsOf(part, await this.parts.document(relationshipsPart(part)));
      const drawing = links.find(({ kind }) => kind === 'drawing')?.part;
      return drawing !== undefined && this.parts.has(drawing) ? this.parts.text(drawing) : undefined;
    });
  }

  addSheet(name: string, tab: Tab, seal: Seal): void {
    const part = this.lists.freeSheet(this.book.sheets.length + 1);
    this.book.add(name, this.lists.add(part, 'worksheet'));
    this.writeSheet(part, name, tab, seal);
  }

  replaceSheet(name: string, tab: Tab, seal: Seal): void {
    this.writeSheet(this.partOf(name), name, tab, seal);
    this.lists.removeCalculationOrder();
  }

  rename(sheet: string, name: string): void {
    this.book.rename(this.placeOf(sheet), name);
  }

  computeOnOpening(): void {
    this.book.computeOnOpening();
  }

  /** Puts the changed lists into the package. */
  finish(): void {
    const { parts, lists, book, styles } = this;
    parts.set(lists.main, book.finish());
    lists.finish();
    parts.set(styles.part, styles.document.toString());
  }

  private writeSheet(part: string, name: string, tab: Tab, seal: Seal): void {
    const { book } = this;
    book.setPrintTitles(this.placeOf(name), name, tab.print.repeatedRows);
    this.parts.set(part, () => sheetXml(tab, { namespace: book.namespace, formats: this.formats, seal }));
  }

  private placeOf(name: string): number {
    return this.book.sheets.findIndex((sheet) => sheet.name === name);
  }

  private partOf(name: string): string {
    return this.lists.partOf(this.book.sheets[this.placeOf(name)]?.relationship) ?? '';
  }
}
