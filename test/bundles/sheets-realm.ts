import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import type { BundleHost, BundleOutcome } from '../contract/bundle-host';
import { MemoryWorkbook } from '../sidebar/memory-workbook';
import { googleServices, type RunMode } from './google-services';
import { instantOf } from './time-zone';

export const sheetsFolder = path.join(__dirname, '..', '..', 'dist', 'gas-addon');

/** A file of the shipped add-on, as text. */
export function sheetsFile(
  name: 'Code.js' | 'appsscript.json' | 'sidebar.html' | 'function-help.html' | 'plan-help.html',
): string {
  const file = path.join(sheetsFolder, name);
  if (!existsSync(file)) throw new Error(`dist/gas-addon/${name} is missing: run "npm run build" before the tests`);
  return readFileSync(file, 'utf8');
}

/** A cell that shows a date or a duration: a `Date` made of the spreadsheet's wall clock, such as `2027-01-31T00:00:00`. */
export class DateCell {
  constructor(readonly wallClock: string) {}
}

interface Options {
  readonly mode?: RunMode;
  readonly timeZone?: string;
  readonly locale?: string;
  /** What the current cell, Sheet1!B2, holds; null when none is selected. */
  readonly cell?: string | null;
  /** In place of one with a Sheet1. */
  readonly workbook?: MemoryWorkbook;
  /** Somebody else has the document's lock. */
  readonly locked?: boolean;
}

export interface SheetsRealm extends BundleHost {
  /** Every Google service used so far, in order. */
  readonly used: readonly string[];
  /** What the current cell holds. */
  readonly cell: () => string;
  /** Runs a top-level function as a menu, a trigger or the sidebar would. */
  readonly run: (name: string, ...args: readonly string[]) => unknown;
}

/**
 * The shipped Code.js in a realm of its own that has the language, Google's services and nothing else: no timers, no
 * URL, no DOM, no Node. Calls go through the top-level functions, as formulas do.
 */
export function openSheetsRealm(options: Options = {}): SheetsRealm {
  const { mode = 'CUSTOM_FUNCTION', timeZone = 'Etc/UTC', locale = 'en_US', cell = '', locked = false } = options;
  const workbook = options.workbook ?? sheet1(cell ?? '');
  const spreadsheet = { timeZone, locale, workbook, nothingSelected: cell === null, isFree: !locked };
  const used: string[] = [];
  const context = vm.createContext(googleServices(spreadsheet, mode, used, sheetsFolder));
  new vm.Script(sheetsFile('Code.js'), { filename: 'Code.gs' }).runInContext(context);

  const realm = vm.runInContext(`({ Date, list: (...items) => items })`, context) as {
    Date: DateConstructor;
    list: (...items: unknown[]) => unknown[];
  };
  const handOver = (argument: unknown): unknown => {
    if (Array.isArray(argument)) return realm.list(...argument.map(handOver));
    if (argument instanceof DateCell) return new realm.Date(instantOf(argument.wallClock, timeZone));
    return isError(argument) ? argument.error : argument;
  };
  const run = (name: string, ...args: readonly unknown[]): unknown => {
    const found = (context as Record<string, unknown>)[name];
    if (typeof found !== 'function') throw new Error(`Script function not found: ${name}`);
    return (found as (...args: unknown[]) => unknown)(...args.map(handOver));
  };

  return {
    name: 'Google Sheets',
    used,
    cell: () => currentCell(workbook),
    run,
    call(name, args): Promise<BundleOutcome> {
      try {
        // Through JSON: what comes out of another realm equals nothing of this one.
        return Promise.resolve({ value: JSON.parse(JSON.stringify(run(name, ...args))) as unknown });
      } catch (error) {
        // Sheets has one error for whatever a custom function throws.
        return Promise.resolve({ error: '#ERROR!', message: (error as { message: string }).message });
      }
    },
  };
}

function sheet1(cell: string): MemoryWorkbook {
  const workbook = new MemoryWorkbook();
  workbook.add('Sheet1', [[], [null, cell === '' ? null : cell]]);
  workbook.active = { sheet: 'Sheet1', row: 2, column: 2 };
  return workbook;
}

/** The formula or the value of the current cell. */
function currentCell({ active, sheets }: MemoryWorkbook): string {
  const sheet = sheets.find(({ name }) => name === active.sheet)!;
  return sheet.formulaOf(active.row, active.column) || String(sheet.valueOf(active.row, active.column));
}

function isError(argument: unknown): argument is { error: string } {
  return typeof argument === 'object' && argument !== null && 'error' in argument;
}
