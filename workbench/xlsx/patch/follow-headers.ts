import { isErrorCell } from '../../../core/cells/cell';
import { cellAddress } from '../../../core/tabs/address';
import type { EditedPackage } from '../package/edited-package';
import { relationshipsOf, relationshipsPart } from '../package/relationships';
import type { XmlDocument, XmlElement } from '../package/xml-document';
import { cellOf } from '../moves/move-reference';
import type { PatchedCell } from './patch-cells';

type Cells = ReadonlyMap<string, PatchedCell>;

/**
 * Keeps the columns of a sheet's tables called as their header cells, as a spreadsheet takes a table for damaged where
 * they differ. A header that was cleared gets the column's name again; a header is text, and no two are the same.
 *
 * @param sheet the part of the sheet
 * @returns the cells to write
 */
export async function followHeaders(
  parts: EditedPackage,
  sheet: string,
  cells: Cells,
  note: (sentence: string) => void,
): Promise<Cells> {
  if (!parts.has(relationshipsPart(sheet))) return cells;
  const all = new Map(cells);
  for (const { kind, part } of relationshipsOf(sheet, await parts.document(relationshipsPart(sheet)))) {
    if (kind !== 'table' || part === undefined || !parts.has(part)) continue;
    const document = await parts.document(part);
    if (headersOf(document).every(({ address }) => !cells.has(address))) continue;
    nameColumns(document, all, note);
    parts.set(part, document.toString());
  }
  return all;
}

function nameColumns(document: XmlDocument, cells: Map<string, PatchedCell>, note: (sentence: string) => void): void {
  const headers = headersOf(document);
  const table = document.root.attributes['displayName']?.value ?? '';
  const taken = new Set(headers.filter(({ address }) => !cells.has(address)).map(({ name }) => name.toLowerCase()));
  for (const { address, name, element } of headers) {
    const cell = cells.get(address);
    if (!cell) continue;
    const now = free(textOf(cell) ?? name, taken);
    taken.add(now.toLowerCase());
    cells.set(address, { value: now, style: cell.style });
    if (now === name) continue;
    document.setAttribute(element, 'name', now.replace(/\n/g, lineBreak));
    if (unnamed.test(name)) continue;
    note(
      `The column ${name} of the table ${table} is called ${now} now: formulas that name it, such as ${table}[${name}], are to be changed in Excel.`,
    );
  }
}

interface Header {
  readonly address: string;
  readonly name: string;
  readonly element: XmlElement;
}

function headersOf(document: XmlDocument): readonly Header[] {
  const { ref, headerRowCount } = document.root.attributes;
  const first = cellOf(ref?.value.split(':')[0] ?? '');
  if (!first || headerRowCount?.value === '0') return [];
  return (document.child('tableColumns')?.children ?? []).map((element, i) => {
    const name = (element.attributes['name']?.value ?? '').replace(/_x000a_/gi, '\n');
    return { address: cellAddress(first.row, first.column + i), name, element };
  });
}

/** What a column is called that nobody gave a name. */
const unnamed = /^Column\d+$/;
/** How a table's part writes the end of a line in a name. */
const lineBreak = '_x000a_';

/** What a header says; undefined when it says nothing. */
function textOf({ value }: PatchedCell): string | undefined {
  if (value === null || value === undefined || value === '' || isErrorCell(value)) return undefined;
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Of two columns with one name Excel calls the second `Pay2`. */
function free(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  let now = name;
  while (taken.has(now.toLowerCase())) now = `${name}${number++}`;
  return now;
}
