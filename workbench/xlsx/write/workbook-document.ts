import { type XmlDocument, type XmlElement, escapeXml } from '../package/xml-document';
import { RefusedFile } from '../refused-file';
import { sheetReference } from '../patch/follow-sheets';
import { linkAttribute, sheetIds, sheetLink, takeSheetId } from './sheet-entry';

/** A sheet as the workbook's own part lists it. */
export interface ListedSheet {
  readonly name: string;
  /** Id of the relationship that leads to its part. */
  readonly relationship: string;
}

/** What the schema lets stand before the defined names, and before the settings of calculation. */
export const beforeNames = [
  ...['fileVersion', 'fileSharing', 'workbookPr', 'AlternateContent', 'workbookProtection', 'bookViews', 'sheets'],
  ...['functionGroups', 'externalReferences'],
];
const beforeCalculation = [...beforeNames, 'definedNames'];

/** Names that a spreadsheet keeps for printing, one set for each sheet. */
const printName = '_xlnm.Print_';

/** The workbook's own part: its list of sheets, names and settings, changed in place. */
export class WorkbookDocument {
  private readonly list: XmlElement;
  private readonly listed: ListedSheet[];
  private readonly ids: Set<number>;
  /** New defined names, which need one list around them. */
  private names = '';

  constructor(private readonly document: XmlDocument) {
    const list = document.child('sheets');
    if (!list) throw new RefusedFile('it lists no sheets; open it in a spreadsheet and save it again');
    this.list = list;
    this.ids = sheetIds(list);
    this.listed = list.children.map((element) => ({
      name: element.attributes['name']?.value ?? '',
      relationship: sheetLink(element),
    }));
  }

  /** Namespace of its own elements; strict workbooks have another than the usual one. */
  get namespace(): string {
    return this.document.root.uri;
  }

  /** As they are named now. */
  get sheets(): readonly ListedSheet[] {
    return this.listed;
  }

  add(name: string, relationship: string): void {
    const sheetId = takeSheetId(this.ids, this.listed.length + 1);
    const tag = `${this.document.prefix}sheet`;
    const link = linkAttribute(this.document, relationship);
    this.document.append(this.list, `<${tag} name="${escapeXml(name)}" sheetId="${sheetId}" ${link}/>`);
    this.listed.push({ name, relationship });
  }

  /** Gives a sheet another name; the names that are its own (for printing, for a filter) go with it. */
  rename(place: number, name: string): void {
    const before = (this.listed[place] as ListedSheet).name;
    this.document.setAttribute(this.list.children[place] as XmlElement, 'name', name);
    this.listed[place] = { ...(this.listed[place] as ListedSheet), name };
    for (const element of this.namesOf(place)) {
      const moved = this.document.content(element).replace(referenceTo(before), () => sheetReference(name));
      this.document.replaceContent(element, moved);
    }
  }

  /** Sets the rows that are printed on each page of a sheet, and drops what else was set for printing it. */
  setPrintTitles(place: number, sheet: string, rows: readonly [first: number, last: number] | undefined): void {
    for (const element of this.namesOf(place)) {
      if (element.attributes['name']?.value.startsWith(printName)) this.document.remove(element);
    }
    if (!rows) return;
    const tag = `${this.document.prefix}definedName`;
    const range = `${sheetReference(sheet)}$${rows[0]}:$${rows[1]}`;
    this.names += `<${tag} name="_xlnm.Print_Titles" localSheetId="${place}">${escapeXml(range)}</${tag}>`;
  }

  /** Has a spreadsheet compute every formula when it opens the workbook. */
  computeOnOpening(): void {
    const settings = this.document.child('calcPr');
    if (settings) this.document.setAttribute(settings, 'fullCalcOnLoad', '1');
    else this.document.insertInOrder(beforeCalculation, `<${this.document.prefix}calcPr fullCalcOnLoad="1"/>`);
  }

  /** The part with every change made. */
  finish(): string {
    const list = this.document.child('definedNames');
    const tag = `${this.document.prefix}definedNames`;
    if (list) this.document.append(list, this.names);
    else if (this.names !== '') this.document.insertInOrder(beforeNames, `<${tag}>${this.names}</${tag}>`);
    return this.document.toString();
  }

  private namesOf(place: number): readonly XmlElement[] {
    const names = this.document.child('definedNames')?.children ?? [];
    return names.filter(({ attributes }) => attributes['localSheetId']?.value === String(place));
  }
}

/** A sheet's name in front of a range, with quotes or without, and not the end of a longer name or of a run of sheets. */
function referenceTo(sheet: string): RegExp {
  const literal = sheet.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}_.:\\]'])(?:'${literal}'|${literal})!`, 'giu');
}
