import type { Tab } from '../../../core/tabs/tab';
import type { EditedPackage } from '../package/edited-package';
import {
  type Relationship,
  addRelationship,
  relationshipsNamespace,
  relationshipsOf,
  relationshipsPart,
  workbookPart,
} from '../package/relationships';
import { XmlDocument, type XmlElement } from '../package/xml-document';
import { hasMore } from './has-more';
import { type CellFormats, addCellFormats } from './style-part';
import { type SheetOptions, sheetXml } from './sheet-xml';
import { WorkbookDocument } from './workbook-document';

const contentTypes = '[Content_Types].xml';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The lists that name a workbook's parts, each open for changes. */
interface Lists {
  /** Name of the workbook's own part. */
  readonly main: string;
  readonly book: WorkbookDocument;
  readonly links: XmlDocument;
  readonly relationships: readonly Relationship[];
  readonly types: XmlDocument;
  readonly styles: XmlDocument;
  readonly stylesPart: string;
}

/** Makes the last line of a sheet from its content, and is told that the sheet is begun. */
export type Seal = SheetOptions['seal'];

/** Adds and replaces sheets of a package: keeps the workbook's list, its relationships, types and styles in step. */
export class BookEditor {
  private readonly ids: Set<string>;
  private readonly formats: CellFormats;

  private constructor(
    private readonly parts: EditedPackage,
    private readonly lists: Lists,
  ) {
    this.ids = new Set(lists.relationships.map(({ id }) => id));
    this.formats = addCellFormats(lists.styles);
  }

  /** @throws RefusedFile when one of the workbook's lists is missing or damaged */
  static async open(parts: EditedPackage): Promise<BookEditor> {
    const main = await workbookPart(parts);
    const book = new WorkbookDocument(await parts.document(main));
    const links = await parts.document(relationshipsPart(main));
    const relationships = relationshipsOf(main, links);
    const found = relationships.find(({ kind }) => kind === 'styles')?.part;
    const stylesPart = found ?? beside(main, 'styles.xml');
    const styles = found
      ? await parts.document(found)
      : new XmlDocument(`<styleSheet xmlns="${book.namespace}"></styleSheet>`, stylesPart);
    const types = await parts.document(contentTypes);
    const editor = new BookEditor(parts, { main, book, links, relationships, types, styles, stylesPart });
    if (found === undefined) editor.addPart(stylesPart, 'styles');
    return editor;
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
    const { book, main } = this.lists;
    let number = book.sheets.length + 1;
    const partOf = (one: number): string => beside(main, `worksheets/sheet${one}.xml`);
    while (this.isNamed(partOf(number))) number += 1;
    const part = partOf(number);
    book.add(name, this.addPart(part, 'worksheet'));
    this.writeSheet(part, name, tab, seal);
  }

  replaceSheet(name: string, tab: Tab, seal: Seal): void {
    this.writeSheet(this.partOf(name), name, tab, seal);
    this.removeCalculationOrder();
  }

  rename(sheet: string, name: string): void {
    this.lists.book.rename(this.placeOf(sheet), name);
  }

  computeOnOpening(): void {
    this.lists.book.computeOnOpening();
  }

  /** Puts the changed lists into the package. */
  finish(): void {
    const { main, book, links, types, styles, stylesPart } = this.lists;
    this.parts.set(main, book.finish());
    this.parts.set(relationshipsPart(main), links.toString());
    this.parts.set(contentTypes, types.toString());
    this.parts.set(stylesPart, styles.toString());
  }

  private writeSheet(part: string, name: string, tab: Tab, seal: Seal): void {
    const { book } = this.lists;
    book.setPrintTitles(this.placeOf(name), name, tab.print.repeatedRows);
    this.parts.set(part, () => sheetXml(tab, { namespace: book.namespace, formats: this.formats, seal }));
  }

  private placeOf(name: string): number {
    return this.lists.book.sheets.findIndex((sheet) => sheet.name === name);
  }

  private partOf(name: string): string {
    const { book, relationships } = this.lists;
    const link = book.sheets[this.placeOf(name)]?.relationship;
    return relationships.find(({ id }) => id === link)?.part ?? '';
  }

  /** Lists a new part in the package. @returns the id of the workbook's relationship to it */
  private addPart(part: string, kind: 'worksheet' | 'styles'): string {
    const { main, links, types, book } = this.lists;
    const tag = `${types.prefix}Override`;
    if (!this.typeOf(part))
      types.append(types.root, `<${tag} PartName="/${part}" ContentType="${spreadsheetType}.${kind}+xml"/>`);
    const type = `${relationshipsNamespace(book.namespace)}/${kind}`;
    return addRelationship(links, this.ids, type, part.slice(main.lastIndexOf('/') + 1));
  }

  /**
   * The order in which formulas were last computed names cells of sheets that are replaced, and a spreadsheet takes a
   * cell without a formula in it for damage. Without it, it makes a new one.
   */
  private removeCalculationOrder(): void {
    const { relationships, links, types } = this.lists;
    const chain = relationships.find(({ kind }) => kind === 'calcChain');
    if (chain?.part === undefined || !this.parts.has(chain.part)) return;
    this.parts.remove(chain.part);
    const link = links.root.children.find(({ attributes }) => attributes['Id']?.value === chain.id);
    if (link) links.remove(link);
    const type = this.typeOf(chain.part);
    if (type) types.remove(type);
  }

  /** Is there such a part, or does a list name one that is missing? */
  private isNamed(part: string): boolean {
    const name = part.toLowerCase();
    const isLinked = this.lists.relationships.some((link) => link.part?.toLowerCase() === name);
    return this.parts.has(part) || isLinked || this.typeOf(part) !== undefined;
  }

  private typeOf(part: string): XmlElement | undefined {
    const name = `/${part}`.toLowerCase();
    return this.lists.types.root.children.find(
      ({ attributes }) => attributes['PartName']?.value.toLowerCase() === name,
    );
  }
}

/** Name of a part in the folder of another. */
const beside = (part: string, name: string): string => part.slice(0, part.lastIndexOf('/') + 1) + name;
