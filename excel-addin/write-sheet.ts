import type { Tab } from '../core/tabs/tab';
import { lastRow } from '../sidebar/replay/last-row';
import { tabLooks } from '../sidebar/replay/tab-looks';
import { type StyledRange, type TabRows, tabRows } from '../sidebar/replay/tab-rows';
import { inExcel } from './in-excel';

/** Makes a sheet of a tab, after all others. */
export async function addSheet(tab: Tab, name: string): Promise<void> {
  await inExcel(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  await write(tab, name);
}

/** Empties a sheet and makes it the tab's. */
export async function overwriteSheet(tab: Tab, name: string): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    // Not the whole sheet: where a range was cleared, a spreadsheet may leave it selected.
    const used = sheet.getUsedRange();
    used.rowHidden = false;
    used.clear();
    sheet.freezePanes.unfreeze();
    sheet.horizontalPageBreaks.removePageBreaks();
    await context.sync();
  });
  await write(tab, name);
}

async function write(tab: Tab, name: string): Promise<void> {
  for (const rows of tabRows(tab)) await inExcel((context) => writeRows(context, name, rows));
  await inExcel((context) => layOut(context, name, tab));
}

async function writeRows(context: Excel.RequestContext, name: string, band: TabRows): Promise<void> {
  const { row, values, formats, formulas, styled, pages } = band;
  const sheet = context.workbook.worksheets.getItem(name);
  const range = sheet.getRangeByIndexes(row - 1, 0, values.length, values[0]?.length ?? 1);
  // The format goes first: in a cell that is text already, "=1+1" stays a text.
  range.numberFormat = formats.map((line) => [...line]);
  range.values = values.map((line) => [...line]);
  for (const one of formulas) sheet.getCell(one.row - 1, one.column - 1).formulas = [[one.formula]];
  for (const one of styled) style(sheet, one);
  for (const page of pages) sheet.horizontalPageBreaks.add(`A${page}`);
  await context.sync();
}

function style(sheet: Excel.Worksheet, { row, column, rows, columns, style: name }: StyledRange): void {
  const { bold, italic, size, colour, fill } = tabLooks[name];
  const { format } = sheet.getRangeByIndexes(row - 1, column - 1, rows, columns);
  format.font.bold = bold;
  format.font.italic = italic;
  format.font.size = size;
  format.font.color = colour;
  format.verticalAlignment = 'Top';
  if (fill !== undefined) format.fill.color = fill;
  if (name === 'body' || name === 'header') format.wrapText = true;
}

/** Excel measures columns in points, of which a digit of the standard font takes 5.25. */
const points = (characters: number): number => characters * 5.25 + 3.75;

async function layOut(context: Excel.RequestContext, name: string, tab: Tab): Promise<void> {
  const { widths, frozenRows, frozenColumns, print, seal } = tab;
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.showGridlines = false;
  widths.forEach((width, i) => (sheet.getCell(0, i).getEntireColumn().format.columnWidth = points(width)));
  if (frozenRows > 0 && frozenColumns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozenRows, frozenColumns));
  } else if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
  if (seal === 'hidden') sheet.getCell(lastRow(tab) - 1, 0).getEntireRow().rowHidden = true;
  sheet.pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.repeatedRows) sheet.pageLayout.setPrintTitleRows(`$${print.repeatedRows[0]}:$${print.repeatedRows[1]}`);
  await context.sync();
}
