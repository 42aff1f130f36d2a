import type { DateSystem } from '../../core/cells/cell';
import { limits } from './package/limits';
import type { Package, Part } from './package/open-package';
import { readXml } from './package/read-xml';
import { refusals, shown } from './package/refusals';
import { mainPart, relationshipsOf, relationshipsPart } from './package/relationships';
import { unescapeXml } from './package/unescape-xml';
import { XmlDocument, type XmlElement } from './package/xml-document';
import type { WorkbookName, WorkbookTable } from './workbook';

/** A sheet as the workbook lists it. */
export interface BookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Where its cells are; undefined for a sheet that is a chart or a dialog. */
  readonly part: Part | undefined;
}

/** All that a workbook says of itself, without the cells. */
export interface Book {
  readonly sheets: readonly BookSheet[];
  readonly names: readonly WorkbookName[];
  readonly tables: readonly WorkbookTable[];
  readonly dateSystem: DateSystem;
  /** The texts that cells share. */
  readonly texts: Part | undefined;
}

/** Finds the workbook in a package and reads how it hangs together. @throws RefusedFile when it is something else */
export async function readBook(parts: Package): Promise<Book> {
  const wiring = new Wiring(parts);
  const path = await workbookPath(parts, wiring);
  const document = await wiring.document(path);
  refuseOtherKind(document.root);
  const listed = childrenOf(document, 'sheets');
  if (listed.length > limits.sheets) throw refusals.tooManySheets();

  const links = await wiring.links(path);
  const sheets = listed.map(({ attributes }): BookSheet => {
    const id = Object.values(attributes).find(({ local, prefix }) => local === 'id' && prefix !== '')?.value;
    const link = links.find((one) => one.id === id);
    const name = attributes['name']?.value ?? '';
    if (link?.part === undefined) throw refusals.missingPart(name);
    const part = link.kind === 'worksheet' ? wiring.part(link.part) : undefined;
    return { name, hidden: /hidden/i.test(attributes['state']?.value ?? ''), part };
  });
  if (sheets.length === 0) throw refusals.brokenXml(`its part ${shown(path)}`);
  refuseSharedParts(sheets);

  const texts = links.find(({ kind }) => kind === 'sharedStrings')?.part;
  return {
    sheets,
    names: namesOf(document, sheets),
    tables: (await Promise.all(sheets.map((sheet) => tablesOf(sheet, wiring)))).flat(),
    dateSystem: isTrue(document.child('workbookPr')?.attributes['date1904']?.value) ? 1904 : 1900,
    texts: texts === undefined ? undefined : wiring.part(texts),
  };
}

/** The parts that say how the others hang together. Names of parts are the same in any case of letters. */
class Wiring {
  private readonly parts: ReadonlyMap<string, Part>;

  constructor(parts: Package) {
    this.parts = new Map([...parts].map(([name, part]) => [name.toLowerCase(), part]));
  }

  find(name: string): Part | undefined {
    return this.parts.get(name.toLowerCase());
  }

  part(name: string): Part {
    const found = this.find(name);
    if (!found) throw refusals.missingPart(name);
    return found;
  }

  async document(name: string): Promise<XmlDocument> {
    return new XmlDocument(await readXml(this.part(name)), name);
  }

  /** What a part leads to. */
  async links(name: string) {
    const part = relationshipsPart(name);
    return this.find(part) ? relationshipsOf(name, await this.document(part)) : [];
  }
}

async function workbookPath(parts: Package, wiring: Wiring): Promise<string> {
  if (wiring.find('content.xml') && wiring.find('mimetype')) {
    throw refusals.otherKind('an OpenDocument file, as LibreOffice saves it (.ods)');
  }
  if ([...parts.keys()].some((name) => /^Index(\/.*\.iwa|\.zip)$/.test(name))) {
    throw refusals.otherKind('a Numbers spreadsheet');
  }
  if (!wiring.find('[Content_Types].xml')) throw refusals.archive();
  const path = mainPart(await wiring.links(''));
  if (path === undefined) throw refusals.archive();
  if (/\.bin$/i.test(path)) throw refusals.otherKind('a binary workbook (.xlsb)');
  return path;
}

const otherKinds: Readonly<Record<string, string>> = {
  document: 'a Word document',
  presentation: 'a PowerPoint presentation',
};

function refuseOtherKind({ local }: XmlElement): void {
  if (local !== 'workbook') throw refusals.otherKind(otherKinds[local] ?? 'an Office file of another kind');
}

/** Two sheets with the same cells are how a small file is read many times over. */
function refuseSharedParts(sheets: readonly BookSheet[]): void {
  const seen = new Set<Part>();
  for (const { part } of sheets) {
    if (part && seen.has(part)) throw refusals.partUsedTwice(part.name);
    if (part) seen.add(part);
  }
}

function namesOf(document: XmlDocument, sheets: readonly BookSheet[]): WorkbookName[] {
  return childrenOf(document, 'definedNames').map((element) => {
    const place = element.attributes['localSheetId']?.value;
    return {
      name: element.attributes['name']?.value ?? '',
      refersTo: unescapeXml(document.content(element)),
      sheet: place === undefined ? undefined : sheets[Number(place)]?.name,
    };
  });
}

async function tablesOf({ name: sheet, part }: BookSheet, wiring: Wiring): Promise<WorkbookTable[]> {
  const links = part ? await wiring.links(part.name) : [];
  const tables = links.flatMap((link) => (link.kind === 'table' && link.part !== undefined ? [link.part] : []));
  return Promise.all(
    tables.map(async (table) => {
      const { attributes } = (await wiring.document(table)).root;
      const name = attributes['displayName']?.value ?? attributes['name']?.value ?? '';
      const totals = Number(attributes['totalsRowCount']?.value ?? 0);
      return { name, sheet, ref: attributes['ref']?.value ?? '', totals };
    }),
  );
}

const childrenOf = (document: XmlDocument, local: string): readonly XmlElement[] =>
  document.child(local)?.children ?? [];

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';
