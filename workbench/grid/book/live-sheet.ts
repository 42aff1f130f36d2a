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

/** Columns that the sheet has ready for names and amounts; a plan with more components spills on in plain numbers. */
const columns = 22;
/** Rows below the payees that are paid as soon as somebody is put there. */
const moreRows = 12;
/** What stays in sight beside all others: who is paid, how much, and in which currency. */
const frozenColumns = 3;

/**
 * A workbook of ours (a sheet CS_Plan and a sheet Results) with a sheet in front on which formulas pay the plan, live:
 * each payee with their pay, and then how it comes about. There is no total: payees may be paid in several currencies.
 */
export function withLivePay(data: IWorkbookData, { sheets }: Workbook): IWorkbookData {
  const cellsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  const plan = cellsOf('CS_Plan');
  const results = cellsOf('Results');
  const header = results.findIndex((line) => line.includes('payee')) + 1;
  const planRange = `CS_Plan!${block(plan, plan.findIndex((line) => line[0] === 'PLAN') + 1)}`;
  const last = results.length + moreRows;
  const components = `CS_PAYOUT(${planRange},Results!${block(results, header, last)},"components")`;
  const payee = columnLetters((results[header - 1] ?? []).indexOf('payee') + 1);
  const live = liveSheet({
    components: `=${components}`,
    // Pay and its currency are the last two.
    pay: `=CHOOSECOLS(${components},-2,-1)`,
    // A blank cell that is referred to is 0, and with "" a blank text.
    payees: `=Results!${payee}${header}:${payee}${last}&""`,
    count: last - header,
  });
  return { ...data, sheetOrder: [live.id, ...data.sheetOrder], sheets: { ...data.sheets, [live.id]: live } };
}

/** From a row on, everything. */
const block = (cells: readonly (readonly Cell[])[], first: number, last = cells.length): string =>
  `A${first}:${cellAddress(last, Math.max(...cells.map((line) => line.length)))}`;

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
const centred = { ht: HorizontalAlign.CENTER };
const total = { ...money, bl: BooleanNumber.TRUE };
const hint = 'Change a number on CS_Plan or Results and look here again.';
const headerRow = 3;

/** Formulas, and over how many rows they spill below their headers. */
interface Live {
  readonly payees: string;
  readonly pay: string;
  readonly components: string;
  readonly count: number;
}

function liveSheet({ payees, pay, components, count }: Live): Partial<IWorksheetData> & { id: string } {
  const lineOf = (style: object): Record<number, ICellData> =>
    Object.fromEntries(Array.from({ length: columns }, (_, i) => [i, { s: style }]));
  const headers: Record<number, ICellData> = { ...lineOf(amountHeader), 0: { f: payees, s: header } };
  headers[1] = { f: pay, s: amountHeader };
  headers[2] = { s: { ...header, ...centred } };
  headers[frozenColumns] = { f: components, s: amountHeader };
  const cellData: Record<number, Record<number, ICellData>> = {
    0: { 0: { v: 'Live pay', t: CellValueType.STRING, s: title } },
    1: { [frozenColumns]: { v: hint, t: CellValueType.STRING, s: note } },
    [headerRow]: headers,
  };
  for (let row = headerRow + 1; row <= headerRow + count; row++)
    cellData[row] = { ...lineOf(money), 0: {}, 1: { s: total }, 2: { s: centred } };
  return {
    id: 'live',
    name: 'Pay',
    cellData,
    rowCount: 200,
    columnCount: 30,
    rowData: { [headerRow]: { h: 44, ia: BooleanNumber.FALSE } },
    columnData: { 0: { w: 160 }, 1: { w: 86 }, 2: { w: 74 } },
    // Six of them and the frozen ones fit beside the pane on a page 1280 pixels wide.
    defaultColumnWidth: 94,
    showGridlines: BooleanNumber.FALSE,
    freeze: {
      xSplit: frozenColumns,
      ySplit: headerRow + 1,
      startRow: headerRow + 1,
      startColumn: frozenColumns,
    },
  };
}
