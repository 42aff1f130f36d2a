import type { SheetLayout } from '../requests';
import { answer_, sheetOf_, write_ } from './answer';

/** Every sheet in the order of the tabs: `[{ id, name, hidden }]`. */
export function listSheets(): string {
  return answer_(() =>
    SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => ({ id: String(sheet.getSheetId()), name: sheet.getName(), hidden: sheet.isSheetHidden() })),
  );
}

/**
 * All cells from A1 on. A date comes as `{ wallClock }` in the spreadsheet's own time zone, because JSON has none.
 *
 * @param request `{ sheet }`
 * @return `{ values, formulas }`, formulas with their "=" and '' where there is none
 */
export function readSheet(request: string): string {
  return answer_(() => {
    const range = sheetOf_(request).getDataRange();
    const timeZone = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    const known: Record<number, string> = {};
    const values = range.getValues().map((line) =>
      line.map((value: unknown) => {
        if (!(value instanceof Date)) return value;
        const instant = value.getTime();
        known[instant] ??= Utilities.formatDate(value, timeZone, "yyyy-MM-dd'T'HH:mm:ss");
        return { wallClock: known[instant] };
      }),
    );
    return { values, formulas: range.getFormulas() };
  });
}

/** Makes an empty sheet after all others. @param request `{ sheet }` */
export function addSheet(request: string): string {
  return write_(() => {
    const { sheet } = JSON.parse(request) as { sheet: string };
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    if (spreadsheet.getSheetByName(sheet)) throw new Error(`There is a sheet "${sheet}" already. Rename it first.`);
    // Inserting shows the new sheet; the person stays where they were.
    const shown = spreadsheet.getActiveSheet();
    spreadsheet.insertSheet(sheet, spreadsheet.getSheets().length);
    spreadsheet.setActiveSheet(shown);
  });
}

/** Takes everything off a sheet. @param request `{ sheet }` */
export function emptySheet(request: string): string {
  return write_(() => {
    const sheet = sheetOf_(request);
    sheet.clear();
    sheet.setFrozenRows(0);
    sheet.setFrozenColumns(0);
    sheet.showRows(1, sheet.getMaxRows());
  });
}

/** Widths in pixels, frozen panes, and a row that does not show. @param request `{ sheet, widths, …, hiddenRow }` */
export function layOutSheet(request: string): string {
  return write_(() => {
    const { widths, frozenRows, frozenColumns, hiddenRow } = JSON.parse(request) as SheetLayout;
    const sheet = sheetOf_(request);
    widths.forEach((width, i) => sheet.setColumnWidth(i + 1, width));
    sheet.setFrozenRows(frozenRows);
    sheet.setFrozenColumns(frozenColumns);
    if (hiddenRow > 0) sheet.hideRows(hiddenRow);
    SpreadsheetApp.flush();
  });
}

/** @param request `{ sheet, to }` */
export function renameSheet(request: string): string {
  return write_(() => {
    const { to } = JSON.parse(request) as { to: string };
    sheetOf_(request).setName(to);
  });
}

/** @param request `{ sheet }` */
export function removeSheet(request: string): string {
  return write_(() => SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheetOf_(request)));
}
