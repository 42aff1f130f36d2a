import { cellAddress } from '../../../core/tabs/address';
import { unescapeXml } from '../package/unescape-xml';
import { type XmlDocument, type XmlElement, escapeXml } from '../package/xml-document';
import { moveFilter } from './move-filter';
import { movedFormula } from './move-formula';
import { cellOf, movedRanges, movedReference } from './move-reference';
import { type SheetEdits, type Span, type StructuralEdit, movedPlace } from './structural-edit';

/** A column that a table did not have, whose header is to stand in a cell. */
export interface NewHeader {
  /** `C4` */
  readonly address: string;
  readonly name: string;
}

/** What became of a table. */
export type MovedTable =
  | { readonly isLost: false; readonly headers: readonly NewHeader[] }
  /** Nothing is left of it, or it has no header or no row of data: no spreadsheet takes it as a table any more. */
  | { readonly isLost: true };

/**
 * Moves a table with its cells: its range, filter and columns.
 *
 * @param sheet the sheet that it is on, in small letters
 */
export function moveTable(document: XmlDocument, sheet: string, edits: SheetEdits): MovedTable {
  const { root } = document;
  const own = edits.get(sheet) ?? [];
  const ref = root.attributes['ref']?.value ?? '';
  const [was, is] = [areaOf(ref), areaOf(movedReference(ref, own) ?? '')];
  if (!was) return { isLost: false, headers: [] };
  const headers = count(root, 'headerRowCount', 1);
  const isTotalGone = count(root, 'totalsRowCount', 0) > 0 && movedPlace(was.rows[1], 'row', own) === undefined;
  const isHeaderGone = headers > 0 && movedPlace(was.rows[0], 'row', own) !== is?.rows[0];
  const totals = isTotalGone ? 0 : count(root, 'totalsRowCount', 0);
  const isEmpty = is !== undefined && heightOf(is) < heightOf(was) && heightOf(is) <= headers + totals;
  if (!is || isHeaderGone || isEmpty) return { isLost: true };

  if (isTotalGone) document.setAttribute(root, 'totalsRowCount', '0');
  moveRanges(document, root, own);
  const added = moveTableColumns(document, was.columns, is.columns, sheet, edits);
  const headerRow = is.rows[0];
  return {
    isLost: false,
    headers: headers === 0 ? [] : added.map(({ column, name }) => ({ address: cellAddress(headerRow, column), name })),
  };
}

function moveRanges(document: XmlDocument, element: XmlElement, edits: readonly StructuralEdit[]): void {
  const before = element.attributes['ref']?.value;
  if (before !== undefined && ['table', 'autoFilter', 'sortState', 'sortCondition'].includes(element.local)) {
    const after = movedRanges(before, edits);
    if (after === '') {
      document.remove(element);
      return;
    }
    if (after !== before) document.setAttribute(element, 'ref', after);
    if (element.local === 'autoFilter') moveFilter(document, element, before, edits);
  }
  for (const child of element.children) moveRanges(document, child, edits);
}

/** @returns the columns that are new */
function moveTableColumns(
  document: XmlDocument,
  was: Span,
  is: Span,
  sheet: string,
  edits: SheetEdits,
): readonly { readonly column: number; readonly name: string }[] {
  const list = document.child('tableColumns');
  if (!list) return [];
  const own = edits.get(sheet) ?? [];
  const before = list.children.map((element) => document.source(element));
  const changed = list.children.map((element) => withFormulas(document, element, sheet, edits));
  const known = new Map(changed.map((xml, i) => [movedPlace(was[0] + i, 'column', own), xml]));
  const attribute = (name: string): readonly string[] =>
    list.children.map(({ attributes }) => attributes[name]?.value ?? '');
  const names = new Set(attribute('name').map((name) => name.toLowerCase()));
  let id = Math.max(0, ...attribute('id').map(Number));
  const added: { column: number; name: string }[] = [];
  const isMoved = own.some(({ axis }) => axis === 'column');
  const columns: string[] = isMoved ? [] : changed;
  for (let column = is[0]; isMoved && column <= is[1]; column++) {
    const xml = known.get(column);
    if (xml === undefined) {
      const name = freeName(names);
      added.push({ column, name });
      columns.push(`<${document.prefix}tableColumn id="${++id}" name="${name}"/>`);
    } else columns.push(xml);
  }
  if (columns.join('') === before.join('')) return [];
  document.replaceContent(list, columns.join(''));
  if (list.attributes['count']) document.setAttribute(list, 'count', String(columns.length));
  return added;
}

/** `Column1`, as Excel calls a column without a header. */
function freeName(taken: Set<string>): string {
  let number = 1;
  while (taken.has(`column${number}`)) number += 1;
  taken.add(`column${number}`);
  return `Column${number}`;
}

function withFormulas(document: XmlDocument, column: XmlElement, sheet: string, edits: SheetEdits): string {
  let xml = document.source(column);
  for (const element of [...column.children].reverse()) {
    if (!['calculatedColumnFormula', 'totalsRowFormula'].includes(element.local)) continue;
    const before = unescapeXml(document.content(element));
    const after = movedFormula(before, edits, sheet);
    if (after === before) continue;
    const [start, end] = [element.opened - column.start, element.closing - column.start];
    xml = xml.slice(0, start) + escapeXml(after) + xml.slice(end);
  }
  return xml;
}

function areaOf(ref: string): { readonly rows: Span; readonly columns: Span } | undefined {
  const [first, last = first] = ref.split(':').map((address) => cellOf(address));
  return first && last && { rows: [first.row, last.row], columns: [first.column, last.column] };
}

const heightOf = ({ rows }: { readonly rows: Span }): number => rows[1] - rows[0] + 1;

const count = ({ attributes }: XmlElement, name: string, usual: number): number =>
  Number(attributes[name]?.value ?? usual);
