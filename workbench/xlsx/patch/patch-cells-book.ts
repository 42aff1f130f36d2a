import type { EditedPackage } from '../package/edited-package';
import { relationshipsPart } from '../package/relationships';
import { refusals } from '../package/refusals';
import { unescapeXml } from '../package/unescape-xml';
import { XmlDocument, type XmlElement, escapeXml } from '../package/xml-document';
import { type MovedSheets, followSheets } from './follow-sheets';
import { PartLists } from '../write/part-lists';
import type { NamesPatch, SheetPatch } from './patch-cells';
import { appendFormats, type CellLook } from './patch-cells-styles';
import { newMetadata, spillingEntry } from './patch-cells-metadata';
import { NamesPatcher } from './patch-names';
import type { CellIndexes } from './patch-cells-xml';
import { linkAttribute, sheetIds, sheetLink, takeSheetId } from '../write/sheet-entry';
import { WorkbookDocument } from '../write/workbook-document';

interface ListedSheet {
  readonly element: XmlElement;
  readonly name: string;
  readonly link: string;
  readonly part: string | undefined;
}

/** A workbook's own part, its relationships, its content types and its styles, each changed in place. */
export class BookPatcher {
  private readonly book: XmlDocument;
  private readonly listed: readonly ListedSheet[];
  private readonly added = new Map<string, string>();
  private stylesDocument: XmlDocument | undefined;

  private constructor(
    private readonly parts: EditedPackage,
    private readonly lists: PartLists,
    private readonly styles: { readonly part: string; readonly document: XmlDocument } | undefined,
  ) {
    this.book = lists.book;
    this.listed = (lists.book.child('sheets')?.children ?? []).map((element) => {
      const link = sheetLink(element);
      return { element, name: element.attributes['name']?.value ?? '', link, part: lists.partOf(link) };
    });
  }

  static async open(parts: EditedPackage): Promise<BookPatcher> {
    const lists = await PartLists.open(parts);
    const part = lists.partOfKind('styles');
    const styles = part === undefined ? undefined : { part, document: await parts.document(part) };
    return new BookPatcher(parts, lists, styles);
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
    const { lists } = this;
    const part = lists.partOfKind('sheetMetadata');
    if (part !== undefined) return spillingEntry(await this.parts.document(part));
    const added = lists.beside('metadata.xml');
    if (lists.isNamed(added)) return undefined;
    lists.add(added, 'sheetMetadata');
    this.parts.set(added, newMetadata(this.namespace));
    return 1;
  }

  /** @returns the name of the new sheet's part */
  addSheet(name: string): string {
    const part = this.lists.freeSheet(this.listed.length + 1);
    this.added.set(name, part);
    return part;
  }

  /** Puts the list of sheets into the order of the patch, under their new names, and drops those that it leaves out. */
  arrange(sheets: readonly SheetPatch[], names?: NamesPatch): void {
    const list = this.book.child('sheets');
    if (!list) throw refusals.brokenXml(`its part ${this.lists.main}`);
    const kept = new Set(sheets.map(({ was }) => was));
    for (const sheet of this.listed) if (!kept.has(sheet.name)) this.removeSheet(sheet);

    const ids = sheetIds(list);
    const first = ids.size + 1;
    const entries = sheets.map(({ was, name, hidden }) => {
      const found = this.listed.find((sheet) => sheet.name === was);
      if (found) return this.entryOf(found, name, hidden);
      const sheetId = takeSheetId(ids, first);
      const link = linkAttribute(this.book, this.lists.add(this.added.get(name) ?? '', 'worksheet'));
      const state = hidden ? ' state="hidden"' : '';
      return `<${this.book.prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${state} ${link}/>`;
    });
    this.book.replaceContent(list, entries.join(''));
    this.arrangeNames(sheets, new NamesPatcher(this.book, sheets, names));
    this.arrangeViews(sheets);
  }

  /** The sheets that get another name, or are removed. */
  movedSheets(sheets: readonly SheetPatch[]): MovedSheets {
    const now = new Map(sheets.map(({ was, name }) => [was, name]));
    const moved = this.listed.filter(({ name }) => now.get(name) !== name);
    return new Map(moved.map(({ name }) => [name.toLowerCase(), now.get(name)]));
  }

  computeOnOpening(): void {
    new WorkbookDocument(this.book).computeOnOpening();
  }

  removeCalculationOrder(): void {
    this.lists.removeCalculationOrder();
  }

  /** Puts what was changed into the package. */
  finish(): void {
    const { parts, lists, styles, stylesDocument } = this;
    if (stylesDocument) {
      const part = styles?.part ?? lists.beside('styles.xml');
      if (!styles) lists.add(part, 'styles');
      parts.set(part, stylesDocument.toString());
    }
    parts.set(lists.main, this.book.toString());
    lists.finish();
  }

  private entryOf({ element, name: was, link }: ListedSheet, name: string, hidden: boolean): string {
    const wasHidden = /hidden/i.test(element.attributes['state']?.value ?? '');
    if (name === was && hidden === wasHidden) return this.book.source(element);
    const id = element.attributes['sheetId']?.value ?? '';
    const state = hidden ? ` state="${element.attributes['state']?.value ?? 'hidden'}"` : '';
    return `<${element.name} name="${escapeXml(name)}" sheetId="${escapeXml(id)}"${state} ${linkAttribute(this.book, link)}/>`;
  }

  /** Names of a sheet know it by its place; names of removed sheets go; renamed sheets are followed. */
  private arrangeNames(sheets: readonly SheetPatch[], names: NamesPatcher): void {
    const moved = this.movedSheets(sheets);
    let kept = 0;
    for (const element of this.book.child('definedNames')?.children ?? []) {
      const place = element.attributes['localSheetId']?.value;
      const was = place === undefined ? undefined : this.listed[Number(place)]?.name;
      const now = sheets.findIndex((sheet) => sheet.was !== undefined && sheet.was === was);
      const sheet = place === undefined ? undefined : sheets[now]?.name;
      if ((place !== undefined && now < 0) || names.isRemoved(element, sheet)) {
        this.book.remove(element);
        continue;
      }
      kept += 1;
      if (place !== undefined && String(now) !== place) this.book.setAttribute(element, 'localSheetId', String(now));
      const before = unescapeXml(this.book.content(element));
      const after = names.definition(element, sheet) ?? followSheets(before, moved);
      if (after !== before) this.book.replaceContent(element, escapeXml(after));
    }
    names.addNew(kept);
  }

  /** Windows know the sheet that they show by its place; one that is gone or hidden cannot be shown. */
  private arrangeViews(sheets: readonly SheetPatch[]): void {
    for (const view of this.book.child('bookViews')?.children ?? []) {
      for (const attribute of ['activeTab', 'firstSheet']) {
        const place = view.attributes[attribute]?.value;
        if (place === undefined) continue;
        const was = this.listed[Number(place)]?.name;
        const now = sheets.findIndex((sheet) => sheet.was !== undefined && sheet.was === was && !sheet.hidden);
        const shown = now >= 0 ? now : sheets.findIndex(({ hidden }) => !hidden);
        if (String(shown) !== place) this.book.setAttribute(view, attribute, String(shown));
      }
    }
  }

  private removeSheet({ part, link }: ListedSheet): void {
    if (part === undefined) return;
    this.lists.remove(part, link);
    if (this.parts.has(relationshipsPart(part))) this.parts.remove(relationshipsPart(part));
  }
}
