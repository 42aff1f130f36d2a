import type { RowsToWrite, TextsToReplace } from '../requests';
import { answer_, sheetOf_, write_ } from './answer';

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

/**
 * Writes a band of rows from column A on.
 *
 * @param request `RowsToWrite`: `texts` are the cells whose text could be taken for something else, blank in `values`
 */
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
