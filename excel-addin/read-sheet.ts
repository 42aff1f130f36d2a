import type { Cell } from '../core/cells/cell';
import { cellAddress } from '../core/tabs/address';
import type { SheetContents } from '../core/tabs/sheet-content';
import { inExcel } from './in-excel';

/** Cells in one answer of Excel on the web, which may have 5 MB. */
const mostCells = 40_000;

/** All cells of a sheet from A1 on, with the formulas of those that have one. */
export async function readSheet(name: string): Promise<SheetContents> {
  const used = await usedPart(name);
  const cells: Cell[][] = [];
  const formulas = new Map<string, string>();
  if (!used) return { cells, formulas };
  const { row, column, rows, columns } = used;
  while (cells.length < row) cells.push([]);
  const height = Math.max(1, Math.floor(mostCells / columns));
  for (let r = 0; r < rows; r += height) {
    const read = await readPart(name, { row: row + r, column, rows: Math.min(height, rows - r), columns });
    read.values.forEach((line, i) => {
      const below = cells.length;
      const before = Array<Cell>(column).fill(null);
      cells.push([...before, ...line.map((value, c) => cellOf(value, read.valueTypes[i]?.[c]))]);
      line.forEach((value, c) => {
        const formula: unknown = read.formulas[i]?.[c];
        // A text that begins with "=" is its own formula.
        if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return;
        formulas.set(cellAddress(below + 1, column + c + 1), formula.slice(1));
      });
    });
  }
  return { cells, formulas };
}

/** A rectangle of a sheet, counted from 0. */
interface Part {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The rectangle that holds everything; undefined on an empty sheet. */
function usedPart(name: string): Promise<Part | undefined> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const used = sheet.getUsedRangeOrNullObject(true).load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
    await context.sync();
    if (used.isNullObject) return undefined;
    return { row: used.rowIndex, column: used.columnIndex, rows: used.rowCount, columns: used.columnCount };
  });
}

interface ReadPart {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

function readPart(name: string, { row, column, rows, columns }: Part): Promise<ReadPart> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const range = sheet.getRangeByIndexes(row, column, rows, columns).load(['values', 'formulas', 'valueTypes']);
    await context.sync();
    return { values: range.values, formulas: range.formulas, valueTypes: range.valueTypes };
  });
}

/** An error comes as the text that the cell shows; only the type tells it from a text. */
function cellOf(value: unknown, type: string | undefined): Cell {
  if (type === 'Error') return { error: String(value) };
  return value === '' ? null : (value as Cell);
}
