import { BooleanNumber } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/preset-sheets-core';
import type { ColumnLayout, RowLayout, SheetLayout } from '../../xlsx/patch/sheet-layout';
import { referenceOf } from '../office/references';
import { charactersOf, pixelsOfHeight, pixelsOfWidth, pointsOf } from './pixels';
import { hex } from './cell-look';
import type { SheetLook } from './read-sheet-look';

/** What the layout of a sheet is now, as far as the file has it otherwise; undefined when it has it so. */
export function layoutChanges(sheet: FWorksheet, look: SheetLook): SheetLayout | undefined {
  const { freeze, mergeData, showGridlines } = sheet.getSheet().getConfig();
  const columns = changedColumns(sheet, look);
  const rows = changedRows(sheet, look);
  const merged = mergeData.map((area) => referenceOf(area));
  const [frozenRows, frozenColumns] = [freeze.ySplit, freeze.xSplit];
  const gridlines = showGridlines !== BooleanNumber.FALSE;
  const tab = tabColourOf(sheet);
  const changes: SheetLayout = {
    ...(columns.size > 0 && { columns }),
    ...(rows.size > 0 && { rows }),
    ...([...merged].sort().join() !== [...look.merged].sort().join() && { merged }),
    ...((frozenRows !== look.frozenRows || frozenColumns !== look.frozenColumns) && {
      frozen: { rows: frozenRows, columns: frozenColumns },
    }),
    ...(gridlines !== look.showsGridlines && { showsGridlines: gridlines }),
    ...(tab?.toLowerCase() !== look.tabColour?.toLowerCase() && { tabColour: tab ?? 'none' }),
  };
  return Object.keys(changes).length > 0 ? changes : undefined;
}

/** The layout of a sheet that the file does not have. */
export function wholeLayout(sheet: FWorksheet): SheetLayout {
  const { columnData, freeze, mergeData, showGridlines } = sheet.getSheet().getConfig();
  const tabColour = tabColourOf(sheet);
  const columns = new Map<number, ColumnLayout>();
  for (let column = 0; column <= sheet.getLastColumn(); column++) {
    const hidden = columnData[column]?.hd === BooleanNumber.TRUE;
    columns.set(column + 1, { width: charactersOf(widthOf(sheet, column)), ...(hidden && { hidden }) });
  }
  return {
    columns,
    rows: changedRows(sheet, nothing),
    merged: mergeData.map((area) => referenceOf(area)),
    frozen: { rows: freeze.ySplit, columns: freeze.xSplit },
    showsGridlines: showGridlines !== BooleanNumber.FALSE,
    ...(tabColour !== undefined && { tabColour }),
  };
}

const tabColourOf = (sheet: FWorksheet): string | undefined => hex(sheet.getSheet().getConfig().tabColor);

const nothing = { rowHeights: new Map<number, number>(), hiddenRows: new Set<number>() };

function changedColumns(sheet: FWorksheet, look: SheetLook): ReadonlyMap<number, ColumnLayout> {
  const { columnData, defaultColumnWidth } = sheet.getSheet().getConfig();
  const changes = new Map<number, ColumnLayout>();
  for (const column of places(columnData, look.columnWidths.keys(), look.hiddenColumns)) {
    const inFile = look.columnWidths.get(column);
    const width = widthOf(sheet, column);
    const hidden = columnData[column]?.hd === BooleanNumber.TRUE;
    const change: ColumnLayout = {
      ...(width !== (inFile === undefined ? defaultColumnWidth : pixelsOfWidth(inFile)) && {
        width: charactersOf(width),
      }),
      ...(hidden !== look.hiddenColumns.has(column) && { hidden }),
    };
    if (Object.keys(change).length > 0) changes.set(column + 1, change);
  }
  return changes;
}

function changedRows(
  sheet: FWorksheet,
  look: Pick<SheetLook, 'rowHeights' | 'hiddenRows'>,
): ReadonlyMap<number, RowLayout> {
  const { rowData } = sheet.getSheet().getConfig();
  const changes = new Map<number, RowLayout>();
  for (const row of places(rowData, look.rowHeights.keys(), look.hiddenRows)) {
    const { h, ia, hd } = rowData[row] ?? {};
    const inFile = look.rowHeights.get(row);
    // Any other height is what the grid found the content to need.
    const height = ia === BooleanNumber.FALSE && h !== undefined ? h : undefined;
    const hidden = hd === BooleanNumber.TRUE;
    const change: RowLayout = {
      ...(height !== (inFile === undefined ? undefined : pixelsOfHeight(inFile)) && {
        height: height === undefined ? ('fit' as const) : pointsOf(height),
      }),
      ...(hidden !== look.hiddenRows.has(row) && { hidden }),
    };
    if (Object.keys(change).length > 0) changes.set(row + 1, change);
  }
  return changes;
}

/** Of which the grid or the file says something, from 0. */
function places(inGrid: object, ...inFile: readonly Iterable<number>[]): ReadonlySet<number> {
  return new Set([...Object.keys(inGrid).map(Number), ...inFile.flatMap((numbers) => [...numbers])]);
}

function widthOf(sheet: FWorksheet, column: number): number {
  const { columnData, defaultColumnWidth } = sheet.getSheet().getConfig();
  return columnData[column]?.w ?? defaultColumnWidth;
}
