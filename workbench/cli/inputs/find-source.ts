import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type Block, isBlank } from '../../../core/cells/cell';
import { nearest } from '../../../core/problems/nearest';
import { RefusedFile, type SheetCells, type Workbook } from '../../xlsx/workbook-port';
import { type FoundRange, findRange, wholeSheet } from './find-range';
import type { FoundSheet } from './find-sheets';
import { type LoadedFile, kindByName, loadFile } from './load-file';
import { fileNamed } from './named-file';
import type { Terminal } from '../terminal/terminal';

/** A table as the core is given it (whole sheets, so that its rows and columns are the sheet's), and its name for people. */
export interface Source<T = Block> {
  readonly given: T;
  /** The sheet's name, or the file's where there are no sheets. */
  readonly name: string;
  /** `sheet CS_Plan`, `file plan.json`, `template "enterprise csm"`. */
  readonly what: string;
  /** Sheets that look like it too and are not used. */
  readonly others: readonly SheetCells[];
  /** Where it lies; undefined for a template, which lies in no file. */
  readonly file: LoadedFile | undefined;
}

/** One of the tables that a command reads. */
export interface TableKind {
  /** What it is called, and the option that names it: `results` and `--results`. */
  readonly name: string;
  /** Looks for it in a workbook by what stands in it. @throws RefusedFile */
  readonly find: (workbook: Workbook) => FoundSheet;
}

/** The table that an option names, in the main file or another; or that is found in the main file. */
export async function findTable(
  main: LoadedFile,
  kind: TableKind,
  said: string | undefined,
  terminal: Terminal,
): Promise<Source> {
  if (said === undefined) return tableIn(main, kind);
  const found = within(main, said) ?? (await inFile(said, terminal, (file) => tableIn(file, kind)));
  if (found) return found;
  throw new RefusedFile(`--${kind.name}: ${nothingNamed(main, said, [])}`);
}

/** @throws RefusedFile when the file cannot hold the table */
function tableIn(file: LoadedFile, { name, find }: TableKind): Source {
  if (file.kind === 'workbook') return sheetIn(file, find);
  if (file.kind === 'csv') return wholeFile(file, file.cells);
  throw new RefusedFile(`${file.shown} is JSON; ${name} are a .xlsx workbook or a .csv file`);
}

/** A whole file that is one table, or one plan. */
export const wholeFile = <T>(file: LoadedFile, given: T): Source<T> => ({
  given,
  name: basename(file.shown),
  what: file.path === undefined ? file.shown : `file ${file.shown}`,
  others: [],
  file,
});

/** A range of the main workbook that is named, which comes before a file of that name. */
export function within(main: LoadedFile, said: string): Source | undefined {
  const found = main.kind === 'workbook' ? findRange(main.workbook, said) : undefined;
  if (!found) return undefined;
  if (found.cells.some((row) => row.some((cell) => !isBlank(cell)))) return sourceOf(found, main, []);
  throw new RefusedFile(`${main.shown}: ${found.what} is blank`);
}

/** What a file of that name holds; undefined when it is no file's name. */
export async function inFile<T>(
  said: string,
  terminal: Terminal,
  read: (file: LoadedFile) => T,
): Promise<T | undefined> {
  const file = fileNamed(said, terminal);
  // A name with an ending that we read is a file's, also when there is none of that name.
  const isFile = kindByName(said) !== undefined || existsSync(file.path);
  return isFile ? read(await loadFile(file)) : undefined;
}

function sourceOf({ cells, sheet, what }: FoundRange, file: LoadedFile, others: readonly SheetCells[]): Source {
  return { given: cells, name: sheet.name, what, others, file };
}

/** Says which file a sentence about sheets is about. */
export function sheetIn(file: Extract<LoadedFile, { kind: 'workbook' }>, find: TableKind['find']): Source {
  try {
    const { sheet, others } = find(file.workbook);
    return sourceOf(wholeSheet(file.workbook, sheet), file, others);
  } catch (error) {
    throw error instanceof RefusedFile ? new RefusedFile(`${file.shown}: ${error.message}`) : error;
  }
}

/** @param others names besides those of the workbook, such as the templates' */
export function nothingNamed(main: LoadedFile, said: string, others: readonly string[]): string {
  if (main.kind !== 'workbook') {
    const near = nearest(said, others);
    return `there is no file "${said}"${near === undefined ? '' : `; did you mean "${near}"?`}`;
  }
  const { sheets, tables, names } = main.workbook;
  const known = [...sheets, ...tables, ...names].map(({ name }) => name);
  const near = nearest(said, [...known, ...others]);
  const question = near === undefined ? '' : ` did you mean "${near}"?`;
  const list = sheets.map(({ name }) => `"${name}"`).join(', ');
  return `there is no sheet, table, name or file "${said}";${question} the sheets of ${main.shown} are ${list}`;
}
