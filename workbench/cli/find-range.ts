import { type Block, nameKey } from '../../core/cells/cell';
import { RefusedFile, type SheetCells, type Workbook } from '../xlsx/workbook-port';

/** A sheet, or a rectangle of one, in which a person says that the plan or the results are. */
export interface FoundRange {
  readonly sheet: SheetCells;
  /** `sheet Results`, `table Q1 on sheet Results`. */
  readonly what: string;
  /** The sheet from A1 on, so that rows and columns are the sheet's; blank outside the rectangle. */
  readonly cells: Block;
}

/**
 * What a person names: a sheet, a table, a defined name, or cells as in a formula (`CS_Plan!A1:K40`). Sheets match
 * without regard to case, surrounding space, or space, `_` and `-`; tables and names without regard to case.
 *
 * @returns undefined when the workbook knows nothing of that name
 * @throws RefusedFile when the name stands for something else than a rectangle of cells
 */
export function findRange(workbook: Workbook, said: string): FoundRange | undefined {
  const sheet = sheetNamed(workbook, said);
  if (sheet) return whole(sheet);
  const isSaid = ({ name }: { readonly name: string }): boolean => name.toLowerCase() === said.trim().toLowerCase();
  const table = workbook.tables.find(isSaid);
  if (table) return rectangle(workbook, table.sheet, table.ref, `table ${table.name}`);
  const name = workbook.names.find((one) => isSaid(one) && one.sheet === undefined) ?? workbook.names.find(isSaid);
  if (!name) return reference(workbook, said, '');
  const found = reference(workbook, name.refersTo, `name ${name.name}`);
  if (found) return found;
  throw new RefusedFile(
    `the name "${name.name}" stands for ${name.refersTo}, which is no rectangle of cells; name a sheet or a table`,
  );
}

function sheetNamed({ sheets }: Workbook, name: string): SheetCells | undefined {
  return sheets.find((sheet) => sheet.name === name) ?? sheets.find((sheet) => nameKey(sheet.name) === nameKey(name));
}

const whole = (sheet: SheetCells): FoundRange => ({ sheet, what: `sheet ${sheet.name}`, cells: sheet.cells });

/** `'My sheet'!$A$1:$D$9`, a whole table `Q1[#All]`, or a sheet's columns or rows; undefined for any other formula. */
function reference(workbook: Workbook, formula: string, what: string): FoundRange | undefined {
  const [, inQuotes, bare, cells] = /^(?:'((?:[^']|'')+)'|([^!]+))!([^!]+)$/.exec(formula.trim()) ?? [];
  const sheet = inQuotes?.replace(/''/g, "'") ?? bare;
  if (sheet !== undefined && cells !== undefined) return rectangle(workbook, sheet, cells, what);
  const [, named] = /^([^[\]!]+)\[(?:#All)?\]$/i.exec(formula.trim()) ?? [];
  const table = workbook.tables.find(({ name }) => name.toLowerCase() === named?.toLowerCase());
  return table && rectangle(workbook, table.sheet, table.ref, what);
}

/** `A1:D9` and `A1`; `A:D`; `1:9`, with or without `$`. */
const areas = [/^([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?$/i, /^([A-Z]{1,3})():([A-Z]{1,3})()$/i, /^()(\d+):()(\d+)$/];

function rectangle(workbook: Workbook, name: string, ref: string, what: string): FoundRange | undefined {
  const sheet = sheetNamed(workbook, name);
  const corners = areas.map((area) => area.exec(ref.replace(/\$/g, ''))).find((matched) => matched !== null);
  if (!sheet || !corners) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = corners;
  const rows = [Number(top) || 1, Number(bottom) || Infinity] as const;
  const columns = [columnNumber(left) || 1, columnNumber(right) || Infinity] as const;
  const within = (index: number, [one, other]: readonly [number, number]): boolean =>
    index + 1 >= Math.min(one, other) && index + 1 <= Math.max(one, other);
  const cells = sheet.cells.map((row, r) =>
    within(r, rows) ? row.map((cell, c) => (within(c, columns) ? cell : null)) : [],
  );
  return { sheet, cells, what: `${what || ref} on sheet ${sheet.name}` };
}

/** 1 for `A`, 27 for `AA`, 0 for no letters. */
const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
