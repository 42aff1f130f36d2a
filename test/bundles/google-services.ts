import { existsSync } from 'node:fs';
import path from 'node:path';
import { wallClockAt } from './time-zone';

/** How far Google trusts a run: `NONE` is onOpen of an add-on not yet used in this document. */
export type RunMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

export interface Spreadsheet {
  readonly timeZone: string;
  readonly locale: string;
  /** The one cell that matters: what it holds, '' when empty; null when none is selected. */
  cell: string | null;
}

const allowed: Record<RunMode, readonly string[]> = {
  NONE: ['SpreadsheetApp.getUi', 'Menu'],
  LIMITED: ['SpreadsheetApp.getUi', 'Menu', 'SpreadsheetApp.read', 'Utilities'],
  CUSTOM_FUNCTION: ['SpreadsheetApp.read', 'Utilities'],
  FULL: [
    'SpreadsheetApp.getUi',
    'Menu',
    'SpreadsheetApp.read',
    'SpreadsheetApp.write',
    'Utilities',
    'HtmlService',
    'Sidebar',
  ],
};

/**
 * The Google services that the add-on may use, as far as it uses them, and nothing else. A service that the run mode
 * does not allow throws as Google's does; every use is written down in `used`.
 */
export function googleServices(spreadsheet: Spreadsheet, mode: RunMode, used: string[], pages: string): object {
  const use = (service: string, call: string): void => {
    used.push(call);
    if (!allowed[mode].includes(service)) throw new Error(`You do not have permission to call ${call}`);
  };

  const menu = {
    addItem(caption: string, functionName: string) {
      use('Menu', `addItem ${caption} ${functionName}`);
      return menu;
    },
    addToUi: () => use('Menu', 'addToUi'),
  };
  const ui = {
    createAddonMenu() {
      use('Menu', 'createAddonMenu');
      return menu;
    },
    showSidebar: (page: { file: string; title: string }) => use('Sidebar', `showSidebar ${page.file} ${page.title}`),
  };
  const currentCell = {
    getSheet: () => ({ getName: () => 'Sheet1' }),
    getA1Notation: () => 'B2',
    isBlank: () => spreadsheet.cell === '',
    setFormula(formula: string) {
      use('SpreadsheetApp.write', 'Range.setFormula');
      spreadsheet.cell = formula;
    },
  };

  return {
    SpreadsheetApp: {
      getUi() {
        use('SpreadsheetApp.getUi', 'SpreadsheetApp.getUi');
        return ui;
      },
      getActiveSpreadsheet() {
        use('SpreadsheetApp.read', 'SpreadsheetApp.getActiveSpreadsheet');
        return { getSpreadsheetTimeZone: () => spreadsheet.timeZone, getSpreadsheetLocale: () => spreadsheet.locale };
      },
      getCurrentCell() {
        use('SpreadsheetApp.read', 'SpreadsheetApp.getCurrentCell');
        return spreadsheet.cell === null ? null : currentCell;
      },
    },
    Utilities: {
      formatDate(date: Date, timeZone: string, format: string) {
        use('Utilities', 'Utilities.formatDate');
        if (format !== "yyyy-MM-dd'T'HH:mm:ss") throw new Error(`this stand-in knows no format ${format}`);
        return wallClockAt(date.getTime(), timeZone);
      },
    },
    HtmlService: {
      createHtmlOutputFromFile(file: string) {
        use('HtmlService', 'HtmlService.createHtmlOutputFromFile');
        if (!existsSync(path.join(pages, `${file}.html`))) throw new Error(`No HTML file named ${file} was found.`);
        const page = {
          file,
          title: '',
          setTitle(title: string) {
            page.title = title;
            return page;
          },
        };
        return page;
      },
    },
  };
}
