import type { EditedPackage } from '../package/edited-package';
import { unescapeXml } from '../package/unescape-xml';
import { XmlDocument, type XmlElement, escapeXml } from '../package/xml-document';
import { RefusedFile } from '../refused-file';
import { type MovedSheets, followSheets } from './follow-sheets';

/** Where a kind of part names sheets. */
interface Places {
  /** Elements that hold a formula. */
  readonly formulas?: readonly string[];
  /** Attributes that hold one, by their elements. */
  readonly formulaAttributes?: Readonly<Record<string, readonly string[]>>;
  /** Attributes that hold where a link leads to, by their elements. */
  readonly links?: Readonly<Record<string, string>>;
  /** Elements whose attribute `sheet` is the name of one. */
  readonly sheets?: readonly string[];
}

/** Rules have their formulas in `formula`; newer ones, and small charts in cells, in `f`. */
const sheetPlaces: Places = {
  formulas: ['f', 'formula', 'formula1', 'formula2'],
  links: { hyperlink: 'location' },
  sheets: ['dataRef'],
};

/** By the root of the part. */
const places: Readonly<Record<string, Places>> = {
  worksheet: sheetPlaces,
  dialogsheet: sheetPlaces,
  chartSpace: { formulas: ['f'] },
  wsDr: { formulaAttributes: { sp: ['textlink'], cxnSp: ['textlink'] } },
  table: { formulas: ['calculatedColumnFormula', 'totalsRowFormula'] },
  pivotCacheDefinition: { sheets: ['worksheetSource', 'rangeSet'] },
  formControlPr: { formulaAttributes: { formControlPr: ['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'] } },
  Relationships: { links: { Relationship: 'Target' } },
};

/**
 * Has the formulas, rules, charts, links and pivot tables of a workbook name its sheets as they are called now. Parts
 * that name none of them stay as they are.
 *
 * @param note told, in a sentence, which part may still say an old name
 */
export async function followInParts(
  parts: EditedPackage,
  moved: MovedSheets,
  note: (sentence: string) => void,
): Promise<void> {
  for (const name of parts.names) {
    if (!/\.(xml|rels|vml|bin)$/i.test(name)) continue;
    try {
      const text = await mentioning(parts, name, moved);
      if (text !== undefined) parts.set(name, followed(new XmlDocument(text, name), moved));
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      note(`${name} may still look at a sheet under the name that it had: ${error.message}.`);
    }
  }
}

/** The text of a part that may hold a reference to one of the sheets. @throws RefusedFile when nobody can tell */
async function mentioning(parts: EditedPackage, name: string, moved: MovedSheets): Promise<string | undefined> {
  if (/vbaProject\.bin$/i.test(name)) throw new RefusedFile('macros are not changed');
  if (/\.bin$/i.test(name)) return undefined;
  const text = await parts.text(name);
  const [, root = ''] = /<(?:[\w.-]+:)?([\w.-]+)(?:[^>]*>)/.exec(text.replace(/<[?!][^>]*>/g, '')) ?? [];
  const isDrawing = /\.vml$/i.test(name);
  if (!isDrawing && !places[root]) return undefined;
  const plain = unescapeXml(text).toLowerCase();
  const found = [...moved.keys()].some((sheet) => plain.includes(sheet) || plain.includes(sheet.replace(/'/g, "''")));
  if (found && isDrawing && /<x:fmla/i.test(text)) throw new RefusedFile('its form controls are kept as they are');
  return found && !isDrawing ? text : undefined;
}

function followed(document: XmlDocument, moved: MovedSheets): string {
  const { formulas = [], formulaAttributes = {}, links = {}, sheets = [] } = places[document.root.local] ?? {};
  const follow = (formula: string): string => followSheets(formula, moved);
  /** A link to a sheet that was removed stays, as a spreadsheet leaves it. */
  const renamed = new Map([...moved].filter(([, now]) => now !== undefined));
  const change = (element: XmlElement, attribute: string, changed: (value: string) => string): void => {
    const before = element.attributes[attribute]?.value;
    if (before === undefined) return;
    const after = changed(before);
    if (after !== before) document.setAttribute(element, attribute, after);
  };
  const visit = (element: XmlElement): void => {
    const { local } = element;
    if (formulas.includes(local) && element.children.length === 0) {
      const before = unescapeXml(document.content(element));
      const after = follow(before);
      if (after !== before) document.replaceContent(element, escapeXml(after));
    }
    for (const attribute of formulaAttributes[local] ?? []) change(element, attribute, follow);
    if (links[local] !== undefined) change(element, links[local], (link) => followLink(link, local, renamed));
    if (sheets.includes(local)) change(element, 'sheet', (sheet) => renamed.get(sheet.toLowerCase()) ?? sheet);
    element.children.forEach(visit);
  };
  visit(document.root);
  return document.toString();
}

/** `Data!A1`; in a list of relationships, where other links lead elsewhere, `#Data!A1`. */
function followLink(link: string, of: string, renamed: MovedSheets): string {
  if (of !== 'Relationship') return followSheets(link, renamed);
  return link.startsWith('#') ? `#${followSheets(link.slice(1), renamed)}` : link;
}
