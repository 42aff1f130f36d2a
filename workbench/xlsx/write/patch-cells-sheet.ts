import type { XmlDocument, XmlElement } from '../package/xml-document';
import { refusals } from '../package/refusals';
import type { PatchedCell } from './patch-cells';
import { type CellIndexes, patchedCellXml } from './patch-cells-xml';

type Line = Map<number, { readonly address: string; readonly cell: PatchedCell }>;

/** A sheet with some cells changed; rows without any stay as they are written. */
export function patchSheetXml(
  document: XmlDocument,
  cells: ReadonlyMap<string, PatchedCell>,
  indexes: CellIndexes,
): string {
  const data = document.child('sheetData');
  if (!data) throw refusals.brokenXml('a sheet');
  const waiting = byRow(cells);
  const rows: string[] = [];
  let last = 0;
  for (const element of data.children) {
    const number = Number(element.attributes['r']?.value ?? last + 1);
    for (const row of rowsBetween(waiting, last, number))
      rows.push(newRow(row, waiting.get(row) as Line, document, indexes));
    const patches = waiting.get(number);
    rows.push(patches ? patchedRow(element, number, patches, document, indexes) : document.source(element));
    last = number;
  }
  for (const row of rowsBetween(waiting, last, Infinity)) {
    rows.push(newRow(row, waiting.get(row) as Line, document, indexes));
  }
  document.replaceContent(data, rows.join(''));
  widenDimension(document, cells);
  return document.toString();
}

function byRow(cells: ReadonlyMap<string, PatchedCell>): ReadonlyMap<number, Line> {
  const rows = new Map<number, Line>();
  for (const [address, cell] of cells) {
    const [row, column] = placeOf(address);
    const line = rows.get(row) ?? (new Map() as Line);
    line.set(column, { address, cell });
    rows.set(row, line);
  }
  return rows;
}

const rowsBetween = (rows: ReadonlyMap<number, Line>, after: number, before: number): number[] =>
  [...rows.keys()].filter((row) => row > after && row < before).sort((a, b) => a - b);

function newRow(row: number, line: Line, { prefix: p }: XmlDocument, indexes: CellIndexes): string {
  const sorted = [...line].sort(([a], [b]) => a - b);
  const written = sorted.map(([, { address, cell }]) => patchedCellXml(cell, address, indexes, p)).join('');
  return written === '' ? '' : `<${p}row r="${row}">${written}</${p}row>`;
}

/** The row's own tag stays; its cells are those of the file and of the patch, from left to right. */
function patchedRow(row: XmlElement, number: number, line: Line, document: XmlDocument, indexes: CellIndexes): string {
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
  const tag = document
    .source(row)
    .slice(0, row.opened - row.start)
    .replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/, '')
    .replace(/\/?>$/, '');
  const hasNumber = row.attributes['r'] !== undefined;
  return `${tag}${hasNumber ? '' : ` r="${number}"`}>${content.join('')}</${row.name}>`;
}

function keptFormula(cell: XmlElement, document: XmlDocument): { formula: string; attributes: string } | undefined {
  const formula = document.child('f', cell);
  const metadata = cell.attributes['cm']?.value;
  return (
    formula && { formula: document.source(formula), attributes: metadata === undefined ? '' : ` cm="${metadata}"` }
  );
}

/** The rectangle that a sheet says its cells lie in; readers that trust it would miss what is further out. */
function widenDimension(document: XmlDocument, cells: ReadonlyMap<string, PatchedCell>): void {
  const dimension = document.child('dimension');
  if (dimension && cells.size > 0) document.remove(dimension);
}

/** Row and column of `C9`, from 1. */
function placeOf(address: string): readonly [row: number, column: number] {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/i.exec(address) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return [Number(digits), column];
}
