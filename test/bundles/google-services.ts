import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MemoryWorkbook } from '../sidebar/memory-workbook';
import { googleRange, googleSpreadsheet } from './google-spreadsheet';
import { wallClockAt } from './time-zone';

/** How far Google trusts a run: `NONE` is onOpen of an add-on not yet used in this document. */
export type RunMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

export interface Spreadsheet {
  readonly timeZone: string;
  readonly locale: string;
  readonly workbook: MemoryWorkbook;
  /** Is no cell selected? */
  readonly nothingSelected: boolean;
  /** Is the document's lock to be had? */
  readonly isFree: boolean;
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
    'LockService',
    'PropertiesService',
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
  const { workbook } = spreadsheet;
  const currentCell = (): object | null => {
    const { sheet, row, column } = workbook.active;
    const write = (call: string): void => use('SpreadsheetApp.write', call);
    return spreadsheet.nothingSelected
      ? null
      : googleRange(workbook.find(sheet)!, workbook, write, [row, column, 1, 1]);
  };

  return {
    SpreadsheetApp: {
      getUi() {
        use('SpreadsheetApp.getUi', 'SpreadsheetApp.getUi');
        return ui;
      },
      getActiveSpreadsheet() {
        use('SpreadsheetApp.read', 'SpreadsheetApp.getActiveSpreadsheet');
        return googleSpreadsheet(workbook, use, spreadsheet);
      },
      getCurrentCell() {
        use('SpreadsheetApp.read', 'SpreadsheetApp.getCurrentCell');
        return currentCell();
      },
      newRichTextValue: () => ({ setText: (text: string) => ({ build: () => ({ text }) }) }),
      flush: () => use('SpreadsheetApp.write', 'SpreadsheetApp.flush'),
    },
    LockService: {
      getDocumentLock() {
        use('LockService', 'LockService.getDocumentLock');
        return { tryLock: () => spreadsheet.isFree, releaseLock: () => undefined };
      },
    },
    PropertiesService: {
      getUserProperties() {
        use('PropertiesService', 'PropertiesService.getUserProperties');
        return userProperties(workbook.settings);
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
          getContent: () => readFileSync(path.join(pages, `${file}.html`), 'utf8'),
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

/** Google's limit for one value is 9 KB. */
const mostBytes = 9 * 1024;

function userProperties(kept: Map<string, string>): object {
  return {
    getProperty: (key: string) => kept.get(key) ?? null,
    getProperties: () => Object.fromEntries(kept),
    setProperties(properties: Readonly<Record<string, string>>) {
      for (const [key, value] of Object.entries(properties)) {
        if (Buffer.byteLength(value) > mostBytes) throw new Error('Argument too large: value');
        kept.set(key, value);
      }
    },
    deleteProperty: (key: string) => void kept.delete(key),
  };
}
