import { columnLetters } from '../../core/tabs/address';
import type { MemorySheet, MemoryWorkbook } from '../sidebar/memory-workbook';

/** Takes note of a use of a service, and refuses it where the run mode does not allow it. */
export type Use = (service: string, call: string) => void;

/**
 * Google's Spreadsheet, Sheet and Range over a workbook in memory: the methods that the add-on uses, and no others.
 */
export function googleSpreadsheet(workbook: MemoryWorkbook, use: Use, zone: { timeZone: string; locale: string }) {
  const write = (call: string): void => use('SpreadsheetApp.write', call);
  const sheetOf = (sheet: MemorySheet): object => googleSheet(sheet, workbook, write);
  return {
    getId: () => 'spreadsheet-1',
    getSpreadsheetTimeZone: () => zone.timeZone,
    getSpreadsheetLocale: () => zone.locale,
    getSheets: () => workbook.sheets.map(sheetOf),
    getSheetByName: (name: string) => {
      const sheet = workbook.find(name);
      return sheet ? sheetOf(sheet) : null;
    },
    getActiveSheet: () => sheetOf(workbook.find(workbook.active.sheet)!),
    setActiveSheet(sheet: { getName(): string }) {
      workbook.active = { sheet: sheet.getName(), row: 1, column: 1 };
    },
    insertSheet(name: string, _index: number) {
      write('insertSheet');
      workbook.active = { sheet: workbook.add(name).name, row: 1, column: 1 };
    },
    deleteSheet(sheet: { getName(): string }) {
      write('deleteSheet');
      workbook.remove(sheet.getName());
    },
  };
}

function googleSheet(sheet: MemorySheet, workbook: MemoryWorkbook, write: (call: string) => void): object {
  const written = (call: string, act: () => void) => () => {
    write(call);
    act();
  };
  return {
    getSheetId: () => Number(sheet.id.slice(1, -1)),
    getName: () => sheet.name,
    isSheetHidden: () => sheet.hidden,
    getMaxRows: () => 1000,
    getMaxColumns: () => 26,
    setName: (name: string) => {
      write('setName');
      if (workbook.find(name)) throw new Error(`A sheet with the name "${name}" already exists.`);
      sheet.name = name;
    },
    clear: written('clear', () => sheet.clear()),
    showRows: written('showRows', () => sheet.hiddenRows.clear()),
    hideRows: (row: number) => sheet.hiddenRows.add(row),
    setFrozenRows: (rows: number) => (sheet.frozenRows = rows),
    setFrozenColumns: (columns: number) => (sheet.frozenColumns = columns),
    setColumnWidth: (column: number, width: number) => sheet.widths.set(column, width),
    insertRowsAfter: () => write('insertRowsAfter'),
    insertColumnsAfter: () => write('insertColumnsAfter'),
    getDataRange: () =>
      googleRange(sheet, workbook, write, [1, 1, Math.max(1, sheet.rows), Math.max(1, sheet.columns)]),
    getRange: (row: number, column: number, rows = 1, columns = 1) =>
      googleRange(sheet, workbook, write, [row, column, rows, columns]),
  };
}

type Place = readonly [row: number, column: number, rows: number, columns: number];

/** A range of cells, counted from 1. */
export function googleRange(
  sheet: MemorySheet,
  workbook: MemoryWorkbook,
  write: (call: string) => void,
  [row, column, rows, columns]: Place,
): object {
  const grid = <T>(of: (r: number, c: number) => T): T[][] =>
    Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => of(row + r, column + c)));
  const each = <T>(call: string, given: readonly (readonly T[])[], put: (r: number, c: number, one: T) => void) => {
    write(call);
    if (given.length !== rows || given.some((line) => line.length !== columns)) {
      throw new Error('The number of rows or columns in the data does not match that of the range.');
    }
    given.forEach((line, r) => line.forEach((one, c) => put(row + r, column + c, one)));
  };
  const styled = new Proxy({}, { get: (_, name) => () => (name === 'then' ? undefined : styled) });
  const range = {
    getSheet: () => googleSheet(sheet, workbook, write),
    getA1Notation: () => `${columnLetters(column)}${row}`,
    getRow: () => row,
    getColumn: () => column,
    isBlank: () => sheet.valueOf(row, column) === '' && sheet.formulaOf(row, column) === '',
    getValues: () => grid((r, c) => sheet.valueOf(r, c)),
    getValue: () => sheet.valueOf(row, column),
    getFormula: () => sheet.formulaOf(row, column),
    getFormulas: () => grid((r, c) => sheet.formulaOf(r, c)),
    setNumberFormats: (formats: string[][]) => each('setNumberFormats', formats, (r, c, f) => sheet.setFormat(r, c, f)),
    // In Sheets, unlike Excel, a text that begins with "=" is a formula even in a cell that is formatted as text.
    setValues: (values: unknown[][]) =>
      each('setValues', values, (r, c, value) => {
        if (typeof value === 'string' && value.startsWith('=')) sheet.setFormula(r, c, value);
        else if (value !== '') sheet.type(r, c, value);
      }),
    setRichTextValue(text: { text: string }) {
      write('setRichTextValue');
      sheet.setText(row, column, text.text);
    },
    setFormula(formula: string) {
      write('Range.setFormula');
      sheet.setFormula(row, column, formula);
    },
    activate: () => (workbook.active = { sheet: sheet.name, row, column }),
  };
  const look = ['setFontWeight', 'setFontSize', 'setBackground'];
  return { ...range, ...Object.fromEntries(look.map((name) => [name, () => styled])) };
}
