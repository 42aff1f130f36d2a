import type { EditedPackage } from '../package/edited-package';
import {
  type Relationship,
  addRelationship,
  relationshipsNamespace,
  relationshipsOf,
  relationshipsPart,
  workbookPart,
} from '../package/relationships';
import { XmlDocument, type XmlElement, escapeXml } from '../package/xml-document';
import { refusals } from '../package/refusals';
import type { SheetPatch } from './patch-cells';
import { appendFormats, type CellLook } from './patch-cells-styles';
import { newMetadata, spillingEntry } from './patch-cells-metadata';
import type { CellIndexes } from './patch-cells-xml';
import { WorkbookDocument } from './workbook-document';

const contentTypes = '[Content_Types].xml';
const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Ids of sheets lie between 1 and this. */
const mostSheets = 65_534;

/** The last words of a part's type and of the relationship to it. */
const kinds = { worksheet: 'worksheet', styles: 'styles', metadata: 'sheetMetadata' } as const;

interface ListedSheet {
  readonly element: XmlElement;
  readonly name: string;
  readonly link: string;
  readonly part: string | undefined;
}

/** A workbook's own part, its relationships, its content types and its styles, each changed in place. */
export class BookPatcher {
  private readonly listed: readonly ListedSheet[];
  private readonly ids: Set<string>;
  private readonly added = new Map<string, string>();
  private stylesDocument: XmlDocument | undefined;

  private constructor(
    private readonly parts: EditedPackage,
    private readonly main: string,
    private readonly book: XmlDocument,
    private readonly links: XmlDocument,
    private readonly types: XmlDocument,
    private readonly relationships: readonly Relationship[],
    private readonly styles: { readonly part: string; readonly document: XmlDocument } | undefined,
  ) {
    this.ids = new Set(relationships.map(({ id }) => id));
    this.listed = (book.child('sheets')?.children ?? []).map((element) => {
      const link = Object.values(element.attributes).find(isRelationship)?.value ?? '';
      const name = element.attributes['name']?.value ?? '';
      return { element, name, link, part: relationships.find(({ id }) => id === link)?.part };
    });
  }

  static async open(parts: EditedPackage): Promise<BookPatcher> {
    const main = await workbookPart(parts);
    const links = await parts.document(relationshipsPart(main));
    const relationships = relationshipsOf(main, links);
    const part = relationships.find(({ kind }) => kind === 'styles')?.part;
    const styles = part === undefined ? undefined : { part, document: await parts.document(part) };
    const types = await parts.document(contentTypes);
    return new BookPatcher(parts, main, await parts.document(main), links, types, relationships, styles);
  }

  get namespace(): string {
    return this.book.root.uri;
  }

  partOf(name: string): string {
    const part = this.listed.find((sheet) => sheet.name === name)?.part;
    if (part === undefined) throw refusals.missingPart(name);
    return part;
  }

  /** Adds cell formats. @returns the index that a cell of the file is given for its style */
  addFormats(looks: ReadonlyMap<string, CellLook>): CellIndexes['format'] {
    if (looks.size === 0) return (style) => (typeof style === 'number' ? style : undefined);
    this.stylesDocument =
      this.styles?.document ?? new XmlDocument(`<styleSheet xmlns="${this.namespace}"></styleSheet>`, 'styles.xml');
    const indexes = appendFormats(this.stylesDocument, looks);
    return (style) => (typeof style === 'string' ? indexes.get(style) : style);
  }

  /** @returns by which number cells say that their formula spills; undefined when the package cannot say it */
  async spillingEntry(): Promise<number | undefined> {
    const part = this.relationships.find(({ kind }) => kind === kinds.metadata)?.part;
    if (part !== undefined) return spillingEntry(await this.parts.document(part));
    const added = this.beside('metadata.xml');
    if (this.isNamed(added)) return undefined;
    this.link(added, 'metadata');
    this.parts.set(added, newMetadata(this.namespace));
    return 1;
  }

  /** @returns the name of the new sheet's part */
  addSheet(name: string): string {
    let number = this.listed.length + 1;
    while (this.isNamed(this.beside(`worksheets/sheet${number}.xml`))) number += 1;
    const part = this.beside(`worksheets/sheet${number}.xml`);
    this.added.set(name, part);
    return part;
  }

  /** Puts the list of sheets into the order of the patch, under their new names, and drops those that it leaves out. */
  arrange(sheets: readonly SheetPatch[]): void {
    const list = this.book.child('sheets');
    if (!list) throw refusals.brokenXml(`its part ${this.main}`);
    const kept = new Set(sheets.map(({ was }) => was));
    for (const sheet of this.listed) if (!kept.has(sheet.name)) this.removeSheet(sheet);

    const ids = new Set(this.listed.map(({ element }) => Number(element.attributes['sheetId']?.value)));
    let sheetId = ids.size;
    const entries = sheets.map(({ was, name, hidden }) => {
      const found = this.listed.find((sheet) => sheet.name === was);
      if (found) return this.entryOf(found, name, hidden);
      do sheetId = (sheetId % mostSheets) + 1;
      while (ids.has(sheetId));
      ids.add(sheetId);
      const part = this.added.get(name) ?? '';
      const link = this.linkAttribute(this.link(part, 'worksheet'));
      const state = hidden ? ' state="hidden"' : '';
      return `<${this.book.prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${state} ${link}/>`;
    });
    this.book.replaceContent(list, entries.join(''));
    this.arrangeNames(sheets);
  }

  computeOnOpening(): void {
    new WorkbookDocument(this.book).computeOnOpening();
  }

  /** The order in which formulas were last computed names cells that may hold none now; a spreadsheet makes a new one. */
  removeCalculationOrder(): void {
    const chain = this.relationships.find(({ kind }) => kind === 'calcChain');
    if (chain?.part !== undefined && this.parts.has(chain.part)) this.removePart(chain.part, chain.id);
  }

  /** Puts what was changed into the package. */
  finish(): void {
    if (this.stylesDocument) {
      const part = this.styles?.part ?? this.beside('styles.xml');
      if (!this.styles) this.link(part, 'styles');
      this.parts.set(part, this.stylesDocument.toString());
    }
    this.parts.set(this.main, this.book.toString());
    this.parts.set(relationshipsPart(this.main), this.links.toString());
    this.parts.set(contentTypes, this.types.toString());
  }

  private entryOf({ element, name: was, link }: ListedSheet, name: string, hidden: boolean): string {
    const wasHidden = /hidden/i.test(element.attributes['state']?.value ?? '');
    if (name === was && hidden === wasHidden) return this.book.source(element);
    const id = element.attributes['sheetId']?.value ?? '';
    const state = hidden ? ` state="${element.attributes['state']?.value ?? 'hidden'}"` : '';
    return `<${element.name} name="${escapeXml(name)}" sheetId="${escapeXml(id)}"${state} ${this.linkAttribute(link)}/>`;
  }

  /** Names of a sheet know it by its place; names of removed sheets go; renamed sheets are followed. */
  private arrangeNames(sheets: readonly SheetPatch[]): void {
    for (const element of this.book.child('definedNames')?.children ?? []) {
      const place = element.attributes['localSheetId']?.value;
      const was = place === undefined ? undefined : this.listed[Number(place)]?.name;
      const now = sheets.findIndex((sheet) => sheet.was !== undefined && sheet.was === was);
      if (place !== undefined && now < 0) {
        this.book.remove(element);
        continue;
      }
      if (place !== undefined && String(now) !== place) this.book.setAttribute(element, 'localSheetId', String(now));
      const content = this.book.content(element);
      const renamed = sheets.reduce(
        (text, sheet) =>
          sheet.was === undefined || sheet.was === sheet.name ? text : follow(text, sheet.was, sheet.name),
        content,
      );
      if (renamed !== content) this.book.replaceContent(element, renamed);
    }
  }

  private removeSheet({ part, link }: ListedSheet): void {
    if (part === undefined) return;
    this.removePart(part, link);
    if (this.parts.has(relationshipsPart(part))) this.parts.remove(relationshipsPart(part));
  }

  private removePart(part: string, id: string): void {
    this.parts.remove(part);
    const link = this.links.root.children.find(({ attributes }) => attributes['Id']?.value === id);
    if (link) this.links.remove(link);
    const type = this.typeOf(part);
    if (type) this.types.remove(type);
  }

  /** Lists a new part in the package. @returns the id of the workbook's relationship to it */
  private link(part: string, of: keyof typeof kinds): string {
    const { types } = this;
    const type = `${spreadsheetType}.${kinds[of]}+xml`;
    if (!this.typeOf(part))
      types.append(types.root, `<${types.prefix}Override PartName="/${part}" ContentType="${type}"/>`);
    const relationship = `${relationshipsNamespace(this.namespace)}/${kinds[of]}`;
    return addRelationship(this.links, this.ids, relationship, part.slice(this.main.lastIndexOf('/') + 1));
  }

  /** `r:id="rId7"`; with its namespace where the root does not say it, as some programs write it on each sheet. */
  private linkAttribute(id: string): string {
    const uri = relationshipsNamespace(this.namespace);
    const declared = Object.values(this.book.root.attributes).find(
      ({ prefix, value }) => prefix === 'xmlns' && value === uri,
    );
    return `${declared ? `${declared.local}:id` : `xmlns:r="${uri}" r:id`}="${escapeXml(id)}"`;
  }

  /** Is there such a part, was one promised, or does a list name one that is missing? */
  private isNamed(part: string): boolean {
    const name = part.toLowerCase();
    const isLinked = this.relationships.some((link) => link.part?.toLowerCase() === name);
    return (
      isLinked || this.parts.has(part) || [...this.added.values()].includes(part) || this.typeOf(part) !== undefined
    );
  }

  private typeOf(part: string): XmlElement | undefined {
    const name = `/${part}`.toLowerCase();
    return this.types.root.children.find(({ attributes }) => attributes['PartName']?.value.toLowerCase() === name);
  }

  private beside(name: string): string {
    return this.main.slice(0, this.main.lastIndexOf('/') + 1) + name;
  }
}

const isRelationship = ({ local, uri }: XmlElement['attributes'][string]): boolean =>
  local === 'id' && uri.endsWith('/relationships');

/** References to a sheet under its new name; a name in quotes is a name, a bare one stands alone. */
function follow(xml: string, was: string, name: string): string {
  const quoted = (sheet: string): string => `'${escapeXml(sheet.replace(/'/g, "''"))}'!`;
  const bare = was.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return xml
    .split(quoted(was))
    .join(quoted(name))
    .replace(new RegExp(`(?<![\\w'.!])${bare}!`, 'gi'), () => quoted(name));
}
