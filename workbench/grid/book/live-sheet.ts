import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IWorkbookData,
  type IWorksheetData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { Cell } from '../../../core/cells/cell';
import { cellAddress, columnLetters } from '../../../core/tabs/address';
import type { Workbook } from '../../xlsx/workbook';

/** Columns that the sheet has ready for components; a plan with more spills on in plain numbers. */
const columns = 20;

/**
 * A workbook of ours (a sheet CS_Plan and a sheet Results) with a sheet in front on which formulas pay the plan, live.
 * There is no total: payees may be paid in several currencies.
 */
export function withLivePay(data: IWorkbookData, { sheets }: Workbook): IWorkbookData {
  const cellsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  const plan = cellsOf('CS_Plan');
  const results = cellsOf('Results');
  const header = results.findIndex((line) => line.includes('payee')) + 1;
  const planRange = `CS_Plan!${block(plan, plan.findIndex((line) => line[0] === 'PLAN') + 1)}`;
  const live = liveSheet({
    pay: `=CS_PAYOUT(${planRange},Results!${block(results, header)},"components")`,
    payees: `=Results!${columnLetters((results[header - 1] ?? []).indexOf('payee') + 1)}${header}:A${results.length}`,
    count: results.length - header,
  });
  return { ...data, sheetOrder: [live.id, ...data.sheetOrder], sheets: { ...data.sheets, [live.id]: live } };
}

/** From a row on, everything. */
const block = (cells: readonly (readonly Cell[])[], first: number): string =>
  `A${first}:${cellAddress(cells.length, Math.max(...cells.map((line) => line.length)))}`;

const title = { bl: BooleanNumber.TRUE, fs: 14, cl: { rgb: '#1F2937' } };
const note = { it: BooleanNumber.TRUE, cl: { rgb: '#6B7280' } };
const header = {
  bl: BooleanNumber.TRUE,
  bg: { rgb: '#1F4E79' },
  cl: { rgb: '#FFFFFF' },
  vt: VerticalAlign.MIDDLE,
};
/** In two lines where it must: a title that runs over is hidden by its neighbour. */
const amountHeader = { ...header, ht: HorizontalAlign.RIGHT, tb: WrapStrategy.WRAP };
const money = { n: { pattern: '#,##0.00' } };
const headerRow = 3;

interface Live {
  readonly payees: string;
  readonly pay: string;
  readonly count: number;
}

function liveSheet({ payees, pay, count }: Live): Partial<IWorksheetData> & { id: string } {
  const lineOf = (style: ICellData): Record<number, ICellData> =>
    Object.fromEntries(Array.from({ length: columns }, (_, i) => [i + 1, { ...style }]));
  const cellData: Record<number, Record<number, ICellData>> = {
    0: { 0: { v: 'Live pay', t: CellValueType.STRING, s: title } },
    1: { 1: { v: 'Change a number on CS_Plan or Results and look here again.', t: CellValueType.STRING, s: note } },
    [headerRow]: { ...lineOf({ s: amountHeader }), 0: { f: payees, s: header }, 1: { f: pay, s: amountHeader } },
  };
  for (let row = headerRow + 1; row <= headerRow + count; row++) cellData[row] = lineOf({ s: money });
  return {
    id: 'live',
    name: 'Pay',
    cellData,
    rowCount: 200,
    columnCount: 30,
    rowData: { [headerRow]: { h: 44, ia: BooleanNumber.FALSE } },
    columnData: { 0: { w: 170 } },
    // Seven of them and the names fit beside the pane on a page 1280 pixels wide.
    defaultColumnWidth: 101,
    showGridlines: BooleanNumber.FALSE,
    freeze: { xSplit: 1, ySplit: headerRow + 1, startRow: headerRow + 1, startColumn: 1 },
  };
}
