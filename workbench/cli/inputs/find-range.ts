import { type Block, nameKey } from '../../../core/cells/cell';
import { findSeal } from '../../../core/tabs/sheet-content';
import { RefusedFile, type SheetCells, type Workbook, type WorkbookTable } from '../../xlsx/workbook-port';
import { type CellArea, cellArea, holdsCell } from './cell-area';

/** A sheet, or a rectangle of one, in which a person says that the plan or the results are. */
export interface FoundRange {
  readonly sheet: SheetCells;
  /** `sheet Results`, `table Q1 on sheet Results`. */
  readonly what: string;
  /** The sheet from A1 on, so that rows and columns are the sheet's; blank outside the rectangle and in totals. */
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
  if (sheet) return wholeSheet(workbook, sheet);
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

/** A sheet without the totals of its tables and without our seal, which are nobody's results. */
export function wholeSheet({ tables }: Workbook, sheet: SheetCells): FoundRange {
  const totals = tables.filter((table) => table.sheet === sheet.name).flatMap(totalsArea);
  const seal = findSeal(sheet)?.row;
  const rows = sheet.cells.map((cells, r) => {
    const row = r === seal ? [null, ...cells.slice(1)] : cells;
    return totals.some(({ top, bottom }) => r + 1 >= top && r + 1 <= bottom)
      ? row.map((cell, c) => (totals.some((area) => holdsCell(area, r, c)) ? null : cell))
      : row;
  });
  return { sheet, what: sheetLabel(sheet), cells: rows };
}

function totalsArea({ ref, totals }: WorkbookTable): CellArea[] {
  const area = cellArea(ref);
  return area && totals > 0 ? [{ ...area, top: area.bottom - totals + 1 }] : [];
}

/** `sheet CS_Plan`; one that nobody sees is said to be hidden. */
const sheetLabel = ({ name, hidden }: SheetCells): string => `sheet ${name}${hidden ? ' (hidden)' : ''}`;

/** `'My sheet'!$A$1:$D$9`, a whole table `Q1[#All]`, or a sheet's columns or rows; undefined for any other formula. */
function reference(workbook: Workbook, formula: string, what: string): FoundRange | undefined {
  const [, inQuotes, bare, cells] = /^(?:'((?:[^']|'')+)'|([^!]+))!([^!]+)$/.exec(formula.trim()) ?? [];
  const sheet = inQuotes?.replace(/''/g, "'") ?? bare;
  if (sheet !== undefined && cells !== undefined) return rectangle(workbook, sheet, cells, what);
  const [, named] = /^([^[\]!]+)\[(?:#All)?\]$/i.exec(formula.trim()) ?? [];
  const table = workbook.tables.find(({ name }) => name.toLowerCase() === named?.toLowerCase());
  return table && rectangle(workbook, table.sheet, table.ref, what);
}

function rectangle(workbook: Workbook, name: string, ref: string, what: string): FoundRange | undefined {
  const sheet = sheetNamed(workbook, name);
  const area = cellArea(ref);
  if (!sheet || !area) return undefined;
  const { cells } = wholeSheet(workbook, sheet);
  return {
    sheet,
    what: `${what || ref} on ${sheetLabel(sheet)}`,
    cells: cells.map((row, r) =>
      r + 1 >= area.top && r + 1 <= area.bottom ? row.map((cell, c) => (holdsCell(area, r, c) ? cell : null)) : [],
    ),
  };
}
