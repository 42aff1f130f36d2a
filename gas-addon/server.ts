/**
 * What Google calls by name: the menu, and what the sidebar asks for. This file is emitted into `Code.js` as it stands,
 * outside the library, so that opening a spreadsheet runs these few lines and nothing else. It imports types alone.
 *
 * The sidebar and this file talk in JSON text: a request goes in, `{ "done": value }` or `{ "failed": sentence }`
 * comes out. Rows and columns are 1-based.
 */
import type { RowsToWrite, SheetLayout, TextsToReplace } from './requests';

/** Builds the menu. Runs in AuthMode.NONE when the add-on is installed and not yet used here: it may do nothing else. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Open CS Payout', 'showSidebar').addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('CS Payout'));
}

/** The locale, which decides how this spreadsheet writes numbers: `de_DE`. */
export function spreadsheetLocale(): string {
  return answer_(() => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
}

/** A file of JSON beside the sidebar's page. @param request `{ file }` */
export function shippedFile(request: string): string {
  return answer_(() => {
    const { file } = JSON.parse(request) as { file: string };
    return JSON.parse(HtmlService.createHtmlOutputFromFile(file).getContent()) as unknown;
  });
}

/** Puts a formula into the current cell, which must be empty. @param request `{ formula }`, in the English form */
export function insertFormula(request: string): string {
  return write_(() => {
    const { formula } = JSON.parse(request) as { formula: string };
    const cell = currentCell_();
    if (!cell) throw new Error('No cell is selected. Select an empty cell and try again.');
    const where = `${cell.getSheet().getName()}!${cell.getA1Notation()}`;
    if (!cell.isBlank()) throw new Error(`${where} is not empty. Select an empty cell and try again.`);
    cell.setFormula(formula);
    return `Inserted in ${where}.`;
  });
}

/** Every sheet in the order of the tabs: `[{ id, name, hidden }]`. */
export function listSheets(): string {
  return answer_(() =>
    SpreadsheetApp.getActiveSpreadsheet()
      .getSheets()
      .map((sheet) => ({ id: String(sheet.getSheetId()), name: sheet.getName(), hidden: sheet.isSheetHidden() })),
  );
}

/**
 * All cells from A1 on, `{ values, formulas }`: formulas with their "=" and '' where there is none, a date as
 * `{ wallClock }` in the spreadsheet's own time zone, because JSON has none. @param request `{ sheet }`
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

/** Writes a band of rows from column A on; `texts` could be taken for something else. @param request `RowsToWrite` */
export function writeRows(request: string): string {
  return write_(() => {
    const { row, values, formats, texts, formulas, styled } = JSON.parse(request) as RowsToWrite;
    const sheet = sheetOf_(request);
    const columns = values[0] ? values[0].length : 1;
    makeRoom_(sheet, row + values.length - 1, columns);
    const range = sheet.getRange(row, 1, values.length, columns);
    // The format goes first: in a cell that is text already, 70:30 stays a text.
    range.setNumberFormats(formats);
    range.setValues(values);
    for (const { row: at, column, text } of texts) writeText_(sheet.getRange(at, column), text);
    for (const { row: at, column, formula } of formulas) sheet.getRange(at, column).setFormula(formula);
    for (const { look, wrap, ...at } of styled) {
      const part = sheet.getRange(at.row, at.column, at.rows, at.columns);
      part.setFontWeight(look.bold ? 'bold' : 'normal').setFontStyle(look.italic ? 'italic' : 'normal');
      part.setFontSize(look.size).setFontColor(look.colour).setVerticalAlignment('top').setWrap(wrap);
      if (look.fill) part.setBackground(look.fill);
    }
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
  return write_(() => void sheetOf_(request).setName((JSON.parse(request) as { to: string }).to));
}

/** @param request `{ sheet }` */
export function removeSheet(request: string): string {
  return write_(() => SpreadsheetApp.getActiveSpreadsheet().deleteSheet(sheetOf_(request)));
}

/** Puts texts over others that still stand there. @param request `{ sheet, row, column, from, to }` */
export function replaceTexts(request: string): string {
  return write_(() => {
    const { row, column, from, to } = JSON.parse(request) as TextsToReplace;
    const sheet = sheetOf_(request);
    makeRoom_(sheet, row, column + to.length - 1);
    const cells = to.map((_, i) => sheet.getRange(row, column + i));
    const changed = cells.find((cell, i) => (cell.getFormula() || cell.getValue()) !== from[i]);
    if (changed)
      throw new Error(`${sheet.getName()}!${changed.getA1Notation()} is not what the pane read. Look at it.`);
    cells.forEach((cell, i) => writeText_(cell, String(to[i])));
  });
}

/** The current cell as `{ sheet, row, column }`, null when none is selected. */
export function selectedCell(): string {
  return answer_(() => {
    const cell = currentCell_();
    return cell ? { sheet: cell.getSheet().getName(), row: cell.getRow(), column: cell.getColumn() } : null;
  });
}

/** Shows a cell and selects it. @param request `{ sheet, row, column }` */
export function goToCell(request: string): string {
  return answer_(() => {
    const { row, column } = JSON.parse(request) as { row: number; column: number };
    const sheet = sheetOf_(request);
    SpreadsheetApp.getActiveSpreadsheet().setActiveSheet(sheet);
    sheet.getRange(row, column).activate();
  });
}

/** Keeps an ASCII text for this person here, in parts, as a property takes 9 KB; null: none. @param request `{ draft }` */
export function keepDraft(request: string): string {
  return answer_(() => {
    const { draft } = JSON.parse(request) as { draft: string | null };
    const properties = PropertiesService.getUserProperties();
    const key = draftKey_();
    const parts = draft?.match(/.{1,8000}/g) ?? [];
    const before = Number(properties.getProperty(key));
    const kept: Record<string, string> = { [key]: String(parts.length) };
    parts.forEach((part, i) => (kept[`${key} ${i}`] = part));
    properties.setProperties(kept);
    for (let i = parts.length; i < before; i++) properties.deleteProperty(`${key} ${i}`);
  });
}

/** The text that was kept, null where there is none. */
export function keptDraft(): string {
  return answer_(() => {
    const kept = PropertiesService.getUserProperties().getProperties();
    const key = draftKey_();
    const parts = Array.from({ length: Number(kept[key] ?? 0) }, (_, i) => kept[`${key} ${i}`]);
    return parts.join('') || null;
  });
}

const draftKey_ = (): string => `draft ${SpreadsheetApp.getActiveSpreadsheet().getId()}`;

/** The sheet that a request names. */
function sheetOf_(request: string): GoogleAppsScript.Spreadsheet.Sheet {
  const { sheet } = JSON.parse(request) as { sheet: string };
  const found = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet);
  if (!found) throw new Error(`There is no sheet "${sheet}" any more. Look at the tabs, and try again.`);
  return found;
}

function makeRoom_(sheet: GoogleAppsScript.Spreadsheet.Sheet, rows: number, columns: number): void {
  const [height, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (height < rows) sheet.insertRowsAfter(height, rows - height);
  if (width < columns) sheet.insertColumnsAfter(width, columns - width);
}

/** Rich text is never read as a formula, whatever it begins with. */
function writeText_(cell: GoogleAppsScript.Spreadsheet.Range, text: string): void {
  cell.setRichTextValue(SpreadsheetApp.newRichTextValue().setText(text).build());
}

/** The types do not say that there may be none. */
function currentCell_(): GoogleAppsScript.Spreadsheet.Range | null {
  return SpreadsheetApp.getCurrentCell();
}

/** Does it while no other run of this add-on writes into the document. */
function write_(act: () => unknown): string {
  return answer_(() => {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(10000)) throw new Error('Somebody else is writing with CS Payout. Try again in a moment.');
    try {
      return act();
    } finally {
      lock.releaseLock();
    }
  });
}

function answer_(act: () => unknown): string {
  try {
    return JSON.stringify({ done: act() ?? null });
  } catch (error) {
    return JSON.stringify({ failed: (error as Error).message });
  }
}
