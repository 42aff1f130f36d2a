import { unescapeXml } from '../package/unescape-xml';
import { type XmlDocument, type XmlElement, escapeXml } from '../package/xml-document';
import { isAnchor, moveAnchor } from './move-anchor';
import { moveCells } from './move-cells';
import { moveColumns } from './move-columns';
import { moveTied } from './move-comments';
import { movedFormula } from './move-formula';
import { movePlaces } from './move-places';
import { cellOf, movedReference } from './move-reference';
import type { SheetEdits } from './structural-edit';

/** What there is to move in a part, by its root. @param sheet the one it lies on, in small letters */
type Move = (
  document: XmlDocument,
  sheet: string | undefined,
  edits: SheetEdits,
  note: (sentence: string) => void,
) => void;

const moveSheet: Move = (document, sheet = '', edits) => {
  moveCells(document, sheet, edits);
  moveColumns(document, edits.get(sheet) ?? []);
  movePlaces(document, sheet, edits);
};

const moveOnCells: Move = (document, sheet, edits) => moveTied(document, edits.get(sheet ?? '') ?? []);

/** The lines of a chart, the ranges of its labels. */
const moveChart: Move = (document, sheet, edits) =>
  eachElement(document.root, (element) => {
    if (['f', 'sqref'].includes(element.local) && element.children.length === 0)
      moveText(document, element, (formula) => movedFormula(formula, edits, sheet));
  });

const moveDrawing: Move = (document, sheet, edits) => {
  const own = edits.get(sheet ?? '') ?? [];
  eachElement(document.root, (element) => {
    if (isAnchor(element)) moveAnchor(document, element, own);
    for (const name of ['textlink', 'cellRange']) moveAttribute(document, element, name, sheet, edits);
  });
};

const controlAttributes = ['fmlaLink', 'fmlaRange', 'fmlaTxbx', 'fmlaGroup'];
const moveControl: Move = (document, sheet, edits) => {
  for (const name of controlAttributes) moveAttribute(document, document.root, name, sheet, edits);
};

/** Names count from the cell that uses them, but for what has a `$`. */
const moveNames: Move = (document, _, edits) => {
  for (const element of document.child('definedNames')?.children ?? [])
    moveText(document, element, (formula) => movedFormula(formula, edits, undefined, 'fixed'));
};

/** Links of pictures: `#Data!A1`. One to what is gone stays, as a spreadsheet leaves it. */
const moveLinks: Move = (document, _, edits) => {
  for (const element of document.root.children) {
    const target = element.attributes['Target']?.value ?? '';
    const after = target.startsWith('#') ? movedFormula(target.slice(1), edits, undefined) : '';
    if (after !== '' && !after.includes('#REF!') && `#${after}` !== target)
      document.setAttribute(element, 'Target', `#${after}`);
  }
};

const moveSources: Move = (document, _, edits, note) =>
  eachElement(document.root, (element) => {
    const { sheet, ref } = element.attributes;
    if (!['worksheetSource', 'rangeSet'].includes(element.local) || !sheet || !ref) return;
    const own = edits.get(sheet.value.toLowerCase());
    const after = own ? movedReference(ref.value, own) : ref.value;
    if (after === undefined)
      note(`A pivot table's source, ${sheet.value}!${ref.value}, was deleted: give it another before it is refreshed.`);
    else if (after !== ref.value) document.setAttribute(element, 'ref', after);
  });

/** A pivot table moves whole; rows that were put into it or taken out of it do not make it another. */
const movePivot: Move = (document, sheet = '', edits, note) => {
  const location = document.child('location');
  const before = location?.attributes['ref']?.value;
  const own = edits.get(sheet) ?? [];
  if (!location || before === undefined) return;
  const after = movedReference(before, own);
  if (after !== undefined && sizeOf(after) === sizeOf(before)) {
    if (after !== before) document.setAttribute(location, 'ref', after);
    return;
  }
  const name = document.root.attributes['name']?.value ?? '';
  note(`The pivot table ${name} was cut through by rows or columns and is kept at ${before}: refresh it in Excel.`);
};

const moves: Readonly<Record<string, Move>> = {
  ...{ worksheet: moveSheet, dialogsheet: moveSheet, workbook: moveNames, chartSpace: moveChart, wsDr: moveDrawing },
  ...{
    comments: moveOnCells,
    ThreadedComments: moveOnCells,
    singleXmlCells: moveOnCells,
    namedSheetViews: moveOnCells,
  },
  ...{ formControlPr: moveControl, Relationships: moveLinks },
  ...{ pivotCacheDefinition: moveSources, pivotTableDefinition: movePivot },
};

/** Has a part look at cells where they are now. */
export const movePart: Move = (document, sheet, edits, note) =>
  moves[document.root.local]?.(document, sheet, edits, note);

/** Roots of the parts in which there may be something to move. */
export const movedRoots = { all: Object.keys(moves), sheets: ['worksheet', 'dialogsheet'] };

function eachElement(element: XmlElement, visit: (element: XmlElement) => void): void {
  visit(element);
  for (const child of element.children) eachElement(child, visit);
}

function moveText(document: XmlDocument, element: XmlElement, moved: (text: string) => string): void {
  const before = unescapeXml(document.content(element));
  const after = moved(before);
  if (after !== before) document.replaceContent(element, escapeXml(after));
}

function moveAttribute(
  document: XmlDocument,
  element: XmlElement,
  name: string,
  sheet: string | undefined,
  edits: SheetEdits,
): void {
  const before = element.attributes[name]?.value ?? '';
  const after = movedFormula(before, edits, sheet);
  if (after !== before) document.setAttribute(element, name, after);
}

/** Rows and columns of a range, as a text to compare. */
function sizeOf(ref: string): string {
  const [first, last = first] = ref.split(':').map((address) => cellOf(address));
  return `${(last?.row ?? 0) - (first?.row ?? 0)} ${(last?.column ?? 0) - (first?.column ?? 0)}`;
}
