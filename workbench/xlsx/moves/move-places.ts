import { unescapeXml } from '../package/unescape-xml';
import { type XmlDocument, type XmlElement, escapeXml } from '../package/xml-document';
import { isAnchor, moveAnchor } from './move-anchor';
import { moveFilter } from './move-filter';
import { movedFormula, relativeFormula } from './move-formula';
import { cellOf, movedRanges, movedReference } from './move-reference';
import { type Axis, type SheetEdits, type StructuralEdit, movedPlace } from './structural-edit';

/** Attributes that say where on its sheet an element is; without a place it goes. */
const placeAttributes: Readonly<Record<string, string>> = {
  ...{ mergeCell: 'ref', hyperlink: 'ref', autoFilter: 'ref', sortState: 'ref', sortCondition: 'ref' },
  ...{ conditionalFormatting: 'sqref', dataValidation: 'sqref', protectedRange: 'sqref', ignoredError: 'sqref' },
  ...{ cellWatch: 'r', inputCells: 'r', scenario: 'sqref', dimension: 'ref' },
};
/** Those whose place stands in an element of theirs. */
const placedByChild = ['conditionalFormatting', 'dataValidation', 'ignoredError', 'protectedRange', 'sparkline'];

/** Elements that hold others, and go when none is left. */
const lists = [
  ...['mergeCells', 'hyperlinks', 'dataValidations', 'protectedRanges', 'ignoredErrors', 'cellWatches', 'scenarios'],
  ...['rowBreaks', 'colBreaks', 'conditionalFormattings', 'sparklines', 'sparklineGroups', 'ext', 'extLst'],
];
const formulas = ['formula', 'formula1', 'formula2', 'f'];
const formulaAttributes: Readonly<Record<string, readonly string[]>> = {
  cfvo: ['val'],
  controlPr: ['linkedCell', 'listFillRange'],
};
const breaks: Readonly<Record<string, Axis>> = { rowBreaks: 'row', colBreaks: 'column' };

/** By how many rows and columns the formulas of a rule are to be read further: its first cell is another now. */
type Further = readonly [rows: number, columns: number];

/**
 * Moves what stands on a sheet beside its cells: rules, lists to choose from, merged cells, links, filters, page
 * breaks, small charts in cells, controls. What has no cell left goes, as in Excel.
 *
 * @param sheet its name in small letters
 */
export function movePlaces(document: XmlDocument, sheet: string, edits: SheetEdits): void {
  const mover = new PlaceMover(document, sheet, edits);
  for (const element of document.root.children) if (element.local !== 'sheetData') mover.move(element);
}

class PlaceMover {
  private readonly own: readonly StructuralEdit[];

  constructor(
    private readonly document: XmlDocument,
    private readonly sheet: string,
    private readonly edits: SheetEdits,
  ) {
    this.own = edits.get(sheet) ?? [];
  }

  /** @returns whether it is still there */
  move(element: XmlElement, further: Further = [0, 0], breaksOf?: Axis): boolean {
    const { document, own } = this;
    const before = placeOf(document, element);
    const after = before?.ranges === undefined ? undefined : movedRanges(before.ranges, own);
    const [first, last] = after?.split(':') ?? [];
    // One cell alone is no merged range; a spreadsheet takes such a one for damage.
    const isOneCell = element.local === 'mergeCell' && after !== before?.ranges && first === last;
    if (before && (after === '' || isOneCell)) return this.remove(element);
    if (element.local === 'brk') return this.moveBreak(element, breaksOf);
    if (before && after !== undefined && after !== before.ranges) before.write(after);
    if (element.local === 'autoFilter' && before) moveFilter(document, element, before.ranges, own);
    if (isAnchor(element)) moveAnchor(document, element, own);

    const reading = before ? furtherOf(before.ranges, after ?? '', own) : further;
    this.moveFormulas(element, reading);
    const kept = element.children.filter((child) => this.move(child, reading, breaks[element.local]));
    return this.keepList(element, kept);
  }

  private remove(element: XmlElement): false {
    this.document.remove(element);
    return false;
  }

  private keepList(element: XmlElement, kept: readonly XmlElement[]): boolean {
    const { document } = this;
    if (kept.length === element.children.length) return true;
    const isGroup = element.local === 'sparklineGroup' && !kept.some(({ local }) => local === 'sparklines');
    if (isGroup || (lists.includes(element.local) && kept.length === 0)) return this.remove(element);
    for (const name of ['count', 'manualBreakCount']) {
      if (element.attributes[name]) document.setAttribute(element, name, String(kept.length));
    }
    return true;
  }

  /** A page begins with the row after the one that a break names. */
  private moveBreak(element: XmlElement, axis: Axis | undefined): boolean {
    const id = Number(element.attributes['id']?.value);
    if (axis === undefined) return true;
    const begins = movedPlace(id + 1, axis, this.own);
    if (begins === undefined || begins === 1) return this.remove(element);
    if (begins !== id + 1) this.document.setAttribute(element, 'id', String(begins - 1));
    return true;
  }

  private moveFormulas(element: XmlElement, [rows, columns]: Further): void {
    const { document } = this;
    const { local, attributes } = element;
    const moved = (formula: string): string =>
      movedFormula(relativeFormula(formula, rows, columns), this.edits, this.sheet);
    if (formulas.includes(local) && element.children.length === 0) {
      const before = unescapeXml(document.content(element));
      if (moved(before) !== before) document.replaceContent(element, escapeXml(moved(before)));
    }
    for (const name of formulaAttributes[local] ?? []) {
      const before = attributes[name]?.value ?? '';
      if (moved(before) !== before) document.setAttribute(element, name, moved(before));
    }
    const link = local === 'hyperlink' ? attributes['location']?.value : undefined;
    const now = link === undefined ? undefined : movedFormula(link, this.edits, this.sheet);
    // A link to what is gone stays, as a spreadsheet leaves it.
    if (now !== undefined && now !== link && !now.includes('#REF!')) document.setAttribute(element, 'location', now);
    if (local === 'dataRef') this.moveSource(element);
  }

  private moveSource(element: XmlElement): void {
    const { sheet, ref } = element.attributes;
    const edits = this.edits.get(sheet?.value.toLowerCase() ?? '');
    const now = edits && ref ? movedReference(ref.value, edits) : undefined;
    if (now !== undefined && now !== ref?.value) this.document.setAttribute(element, 'ref', now);
  }
}

/** Where an element is, and how to say that it is elsewhere; undefined when it has no place of its own. */
function placeOf(
  document: XmlDocument,
  element: XmlElement,
): { readonly ranges: string; readonly write: (ranges: string) => void } | undefined {
  const name = placeAttributes[element.local] ?? '';
  const attribute = element.attributes[name];
  if (attribute) {
    return { ranges: attribute.value, write: (ranges) => document.setAttribute(element, name, ranges) };
  }
  const child = placedByChild.includes(element.local)
    ? element.children.find(({ local }) => local === 'sqref')
    : undefined;
  return child && { ranges: document.content(child), write: (ranges) => document.replaceContent(child, ranges) };
}

/**
 * The formulas of a rule are those of its first cell. When that is gone, or goes elsewhere, they are those of the cell
 * that is the first now.
 */
function furtherOf(before: string, after: string, edits: readonly StructuralEdit[]): Further {
  const firstOf = (ranges: string) => cellOf(ranges.trim().split(/[\s:]/)[0] ?? '');
  const [was, is] = [firstOf(before), firstOf(after)];
  if (!was || !is) return [0, 0];
  return [stepsTo(was.row, is.row, 'row', edits), stepsTo(was.column, is.column, 'column', edits)];
}

/** How much further the row was that is `now`. */
function stepsTo(was: number, now: number, axis: Axis, edits: readonly StructuralEdit[]): number {
  const taken = edits.reduce((sum, edit) => sum + (edit.axis === axis ? edit.count : 0), 0);
  for (let steps = 0; steps <= taken; steps++) if (movedPlace(was + steps, axis, edits) === now) return steps;
  return 0;
}
