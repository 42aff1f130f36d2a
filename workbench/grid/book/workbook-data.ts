import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { Cell } from '../../../core/cells/cell';
import { cellAddress } from '../../../core/tabs/address';
import type { SheetCells } from '../../xlsx/workbook';
import { areaOf, placeOf } from './addresses';
import { textType } from './cell-errors';
import type { OpenedBook } from './opened-book';
import { pixelsOfHeight, pixelsOfWidth } from './pixels';
import type { SheetLook } from './read-sheet-look';

/** Empty rows and columns that a sheet has below and beside its cells. */
const room = { rows: 100, columns: 20, leastRows: 200, leastColumns: 26 };

const { STRING: string, NUMBER: numeric, BOOLEAN: boolean } = CellValueType;
const { TRUE: yes, FALSE: no } = BooleanNumber;

/** The id of a sheet in the grid, by its place in the file; a sheet made later has another form of id. */
export const sheetId = (place: number): string => `sheet${place}`;
/** The id of a style in the grid, by the index of the cell format in the file. */
export const styleId = (format: number): string => `xf${format}`;

/** A workbook as the grid takes it. */
export function workbookData({ workbook, looks, styles }: OpenedBook): IWorkbookData {
  const sheets = workbook.sheets.map((sheet, place) => worksheet(sheetId(place), sheet, looks[place] as SheetLook));
  return {
    id: 'book',
    name: 'book',
    appVersion: '0.25.1',
    locale: LocaleType.EN_US,
    styles: Object.fromEntries(styles.map((style, format): [string, IStyleData] => [styleId(format), style])),
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
}

function worksheet(id: string, sheet: SheetCells, look: SheetLook): Partial<IWorksheetData> & { id: string } {
  const cellData = cells(sheet, look);
  const rows = Math.max(sheet.cells.length, ...Object.keys(cellData).map((row) => Number(row) + 1));
  const columns = Math.max(0, ...sheet.cells.map((line) => line.length));
  return {
    id,
    name: sheet.name,
    hidden: sheet.hidden ? yes : no,
    cellData,
    rowCount: Math.max(rows + room.rows, room.leastRows),
    columnCount: Math.max(columns + room.columns, room.leastColumns),
    mergeData: look.merged.map(areaOf),
    rowData: rowData(look),
    columnData: columnData(look),
    showGridlines: look.showsGridlines ? yes : no,
    tabColor: look.tabColour ?? '',
    freeze: {
      xSplit: look.frozenColumns,
      ySplit: look.frozenRows,
      startRow: look.frozenRows === 0 ? -1 : look.frozenRows,
      startColumn: look.frozenColumns === 0 ? -1 : look.frozenColumns,
    },
  };
}

function cells(sheet: SheetCells, look: SheetLook): Record<number, Record<number, ICellData>> {
  const data: Record<number, Record<number, ICellData>> = {};
  const at = (row: number, column: number): ICellData => ((data[row] ??= {})[column] ??= {});
  sheet.cells.forEach((line, row) =>
    line.forEach((value, column) => {
      const content = cellContent(value);
      if (content) Object.assign(at(row, column), content);
    }),
  );
  for (const address of spilledCells(look)) {
    const [row, column] = placeOf(address);
    if (!sheet.formulas.has(address)) delete data[row]?.[column];
  }
  for (const [address, formula] of sheet.formulas) {
    const [row, column] = placeOf(address);
    at(row, column).f = `=${formula}`;
  }
  for (const [address, number] of look.shared) {
    const [row, column] = placeOf(address);
    at(row, column).si = `shared${number}`;
  }
  for (const [address, format] of look.formats) {
    const [row, column] = placeOf(address);
    at(row, column).s = styleId(format);
  }
  return data;
}

/** What stands there because a formula elsewhere put it there; the grid computes it anew. */
function spilledCells({ arrays, spilled }: SheetLook): readonly string[] {
  const all = [...spilled];
  for (const { startRow, startColumn, endRow, endColumn } of arrays.map(areaOf)) {
    for (let row = startRow; row <= endRow; row++) {
      for (let column = startColumn; column <= endColumn; column++) all.push(cellAddress(row + 1, column + 1));
    }
  }
  return all;
}

/** A value as the grid keeps it; undefined for a blank. */
export function cellContent(value: Cell): ICellData | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'number') return { v: value, t: numeric };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: boolean };
  return typeof value === 'string' ? { v: value, t: textType(value) } : { v: value.error, t: string };
}

function rowData({ rowHeights, hiddenRows }: SheetLook): Record<number, Partial<IRowData>> {
  const data: Record<number, Partial<IRowData>> = {};
  for (const [row, height] of rowHeights) data[row] = { h: pixelsOfHeight(height), ia: no };
  for (const row of hiddenRows) data[row] = { ...data[row], hd: yes };
  return data;
}

function columnData({ columnWidths, hiddenColumns }: SheetLook): Record<number, Partial<IColumnData>> {
  const data: Record<number, Partial<IColumnData>> = {};
  for (const [column, width] of columnWidths) data[column] = { w: pixelsOfWidth(width) };
  for (const column of hiddenColumns) data[column] = { ...data[column], hd: yes };
  return data;
}
