import type { XmlDocument, XmlElement } from '../package/xml-document';
import { refusals } from '../package/refusals';
import { withAttributes, withContent } from '../package/start-tag';
import type { PatchedCell, SheetPatch } from './patch-cells';
import { type CellIndexes, patchedCellXml } from './patch-cells-xml';
import { patchColumns } from './patch-columns';
import { patchMerges } from './patch-merges';
import { patchTabColour } from './patch-tab-colour';
import { patchViews } from './patch-views';
import type { RowLayout } from './sheet-layout';

/** What is to change in a row: cells by their column, and how high it is. */
interface RowPatch {
  readonly cells: Map<number, { readonly address: string; readonly cell: PatchedCell }>;
  readonly layout: RowLayout | undefined;
}

/** What of a sheet is to change. */
export type SheetChanges = Pick<SheetPatch, 'cells' | 'layout'>;

/** A spreadsheet takes no higher row; in points. */
const highest = 409.5;

/** A sheet with some cells and parts of its layout changed; rows without any change stay as they are written. */
export function patchSheetXml(
  document: XmlDocument,
  { cells, layout = {} }: SheetChanges,
  indexes: CellIndexes,
): string {
  if (layout.tabColour) patchTabColour(document, layout.tabColour);
  patchViews(document, layout);
  if (layout.columns) patchColumns(document, layout.columns);
  patchRows(document, byRow(cells, layout.rows ?? new Map()), indexes);
  if (layout.merged) patchMerges(document, layout.merged);
  if (cells.size > 0) removeDimension(document);
  return document.toString();
}

function patchRows(document: XmlDocument, waiting: ReadonlyMap<number, RowPatch>, indexes: CellIndexes): void {
  const data = document.child('sheetData');
  if (!data) throw refusals.brokenXml('a sheet');
  if (waiting.size === 0) return;
  const sorted = [...waiting].sort(([a], [b]) => a - b);
  const rows: string[] = [];
  let next = 0;
  const addRowsBefore = (number: number): void => {
    for (; next < sorted.length; next++) {
      const [row, patch] = sorted[next] as (typeof sorted)[number];
      if (row >= number) return;
      rows.push(newRow(row, patch, document, indexes));
    }
  };
  let last = 0;
  for (const element of data.children) {
    const number = Number(element.attributes['r']?.value ?? last + 1);
    addRowsBefore(number);
    const patch = waiting.get(number);
    if (patch) next += 1;
    rows.push(patch ? patchedRow(element, number, patch, document, indexes) : document.source(element));
    last = number;
  }
  addRowsBefore(Infinity);
  document.replaceContent(data, rows.join(''));
}

function byRow(
  cells: ReadonlyMap<string, PatchedCell>,
  layouts: ReadonlyMap<number, RowLayout>,
): ReadonlyMap<number, RowPatch> {
  const rows = new Map<number, RowPatch>();
  const patchOf = (row: number): RowPatch => {
    const patch = rows.get(row) ?? { cells: new Map(), layout: layouts.get(row) };
    rows.set(row, patch);
    return patch;
  };
  for (const row of layouts.keys()) patchOf(row);
  for (const [address, cell] of cells) {
    const [row, column] = placeOf(address);
    patchOf(row).cells.set(column, { address, cell });
  }
  return rows;
}

function newRow(row: number, { cells, layout }: RowPatch, { prefix: p }: XmlDocument, indexes: CellIndexes): string {
  const sorted = [...cells].sort(([a], [b]) => a - b);
  const content = sorted.map(([, { address, cell }]) => patchedCellXml(cell, address, indexes, p)).join('');
  const bare = `<${p}row r="${row}"/>`;
  const tag = withLayout(bare, layout);
  return content === '' && tag === bare ? '' : withContent(tag, content);
}

function withLayout(tag: string, { height, hidden }: RowLayout = {}): string {
  const fits = height === 'fit';
  return withAttributes(tag, {
    ...(height !== undefined && {
      ht: fits ? undefined : String(Math.min(height, highest)),
      customHeight: fits ? undefined : '1',
    }),
    ...(hidden !== undefined && { hidden: hidden ? '1' : undefined }),
  });
}

/** The row's own tag stays; its cells are those of the file and of the patch, from left to right. */
function patchedRow(
  row: XmlElement,
  number: number,
  { cells: line, layout }: RowPatch,
  document: XmlDocument,
  indexes: CellIndexes,
): string {
  if (line.size === 0) return withLayout(document.source(row), layout);
  const cells = new Map<number, string>();
  const { prefix: p } = document;
  let last = 0;
  for (const element of row.children) {
    const address = element.attributes['r']?.value;
    const column = address === undefined ? last + 1 : placeOf(address)[1];
    const patch = line.get(column);
    const kept = patch?.cell.keepsFormula === true ? keptFormula(element, document) : undefined;
    const written = patch && patchedCellXml(patch.cell, patch.address, indexes, p, kept);
    cells.set(column, written ?? document.source(element));
    last = column;
  }
  for (const [column, { address, cell }] of line) {
    if (!cells.has(column)) cells.set(column, patchedCellXml(cell, address, indexes, p));
  }
  const content = [...cells].sort(([a], [b]) => a - b).map(([, xml]) => xml);
  // What the row said of its first and last cell may no longer be so, and is only a hint.
  const attributes = { spans: undefined, ...(row.attributes['r'] === undefined && { r: String(number) }) };
  return withContent(withLayout(withAttributes(document.startTag(row), attributes), layout), content.join(''));
}

function keptFormula(cell: XmlElement, document: XmlDocument): { formula: string; attributes: string } | undefined {
  const formula = document.child('f', cell);
  const metadata = cell.attributes['cm']?.value;
  return (
    formula && { formula: document.source(formula), attributes: metadata === undefined ? '' : ` cm="${metadata}"` }
  );
}

/** The rectangle that a sheet says its cells lie in; readers that trust it would miss what is further out. */
function removeDimension(document: XmlDocument): void {
  const dimension = document.child('dimension');
  if (dimension) document.remove(dimension);
}

/** Row and column of `C9`, from 1. */
function placeOf(address: string): readonly [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/i.exec(address) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(digits), column];
}
