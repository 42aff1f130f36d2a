import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type Block, type DateSystem, isBlank } from '../../core/cells/cell';
import { isRefusal } from '../../core/problems/problem';
import { nearest } from '../../core/problems/nearest';
import { templateNamed, templates } from '../../core/templates/templates';
import { RefusedFile, type SheetCells, type Workbook } from '../xlsx/workbook-port';
import { type FoundRange, findRange, wholeSheet } from './find-range';
import { type FoundSheet, findPlanSheet, findResultsSheet } from './find-sheets';
import { type LoadedFile, kindByName, loadFile, loadInput } from './load-file';
import { fileNamed } from './named-file';
import type { Terminal } from './terminal';

type LoadedBook = Extract<LoadedFile, { kind: 'workbook' }>;

/** A table as the core is given it (whole sheets, so that its rows and columns are the sheet's), and its name for people. */
export interface Source<T> {
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

export interface Inputs {
  /** The file that the command was given first. */
  readonly main: LoadedFile;
  /** A block of cells, the text of a JSON plan, or a template's name. */
  readonly plan: Source<Block | string>;
  readonly results: Source<Block>;
  readonly dateSystem: DateSystem;
}

/** What the command line says about the inputs. */
export interface InputOptions {
  /** Sheet, table, name, file or template of the plan. */
  readonly plan?: string | undefined;
  /** Sheet, table, name or file of the results. */
  readonly results?: string | undefined;
}

/**
 * Reads the files of one job and finds the plan and the results in them.
 * @param typed the file's name, or `-` for standard input
 * @throws RefusedFile, UnreadableFile
 */
export async function readInputs(typed: string, options: InputOptions, terminal: Terminal): Promise<Inputs> {
  const main = typed === '-' ? await loadInput(await terminal.input()) : await loadFile(fileNamed(typed, terminal));
  const results = await findResults(main, options.results, terminal);
  const plan = await findPlan(main, options.plan, terminal);
  return { main, plan, results, dateSystem: dateSystemOf(plan.file, results.file) };
}

async function findResults(main: LoadedFile, said: string | undefined, terminal: Terminal): Promise<Source<Block>> {
  if (said === undefined) return resultsIn(main);
  const found = within(main, said);
  if (found) return sourceOf(found, main);
  if (isFile(said, terminal)) return resultsIn(await loadFile(fileNamed(said, terminal)));
  throw new RefusedFile(`--results: ${nothingNamed(main, said, [])}`);
}

function resultsIn(file: LoadedFile): Source<Block> {
  if (file.kind === 'csv')
    return { given: file.cells, name: basename(file.shown), what: whatIs(file), others: [], file };
  if (file.kind === 'json') {
    throw new RefusedFile(`${file.shown} is JSON; results are a .xlsx workbook or a .csv file`);
  }
  return sheetIn(file, findResultsSheet);
}

async function findPlan(
  main: LoadedFile,
  said: string | undefined,
  terminal: Terminal,
): Promise<Source<Block | string>> {
  if (said === undefined) {
    if (main.kind === 'workbook') return planIn(main);
    throw new RefusedFile(`${main.shown} holds no plan; give a file or the name of a template with --plan`);
  }
  const found = within(main, said);
  if (found) return sourceOf(found, main);
  if (isFile(said, terminal)) return planIn(await loadFile(fileNamed(said, terminal)));
  const template = templateNamed(said);
  if (isRefusal(template)) {
    const names = templates.map(({ name }) => name);
    throw new RefusedFile(`--plan: ${nothingNamed(main, said, names)}; the templates are ${names.join(', ')}`);
  }
  return { given: said, name: `template ${said}`, what: `template "${template.name}"`, others: [], file: undefined };
}

function planIn(file: LoadedFile): Source<Block | string> {
  const name = basename(file.shown);
  if (file.kind === 'csv') return { given: file.cells, name, what: whatIs(file), others: [], file };
  if (file.kind === 'json') return { given: file.text, name, what: whatIs(file), others: [], file };
  return sheetIn(file, findPlanSheet);
}

const whatIs = ({ shown, path }: LoadedFile): string => (path === undefined ? shown : `file ${shown}`);

/** A range of the main workbook that is named, which comes before a file of that name. */
function within(main: LoadedFile, said: string): FoundRange | undefined {
  const found = main.kind === 'workbook' ? findRange(main.workbook, said) : undefined;
  if (!found || found.cells.some((row) => row.some((cell) => !isBlank(cell)))) return found;
  throw new RefusedFile(`${main.shown}: ${found.what} is blank`);
}

const sourceOf = (
  { cells, sheet, what }: FoundRange,
  file: LoadedFile,
  others: readonly SheetCells[] = [],
): Source<Block> => ({
  given: cells,
  name: sheet.name,
  what,
  others,
  file,
});

/** Says which file a sentence about sheets is about. */
function sheetIn(file: LoadedBook, find: (workbook: Workbook) => FoundSheet): Source<Block> {
  try {
    const { sheet, others } = find(file.workbook);
    return sourceOf(wholeSheet(file.workbook, sheet), file, others);
  } catch (error) {
    throw error instanceof RefusedFile ? new RefusedFile(`${file.shown}: ${error.message}`) : error;
  }
}

/** A name with an ending that we read is a file's, also when there is none of that name; so is any other file's. */
const isFile = (said: string, terminal: Terminal): boolean =>
  kindByName(said) !== undefined || existsSync(fileNamed(said, terminal).path);

function nothingNamed(main: LoadedFile, said: string, others: readonly string[]): string {
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

/** Serial numbers of both tables are read in one date system, so two workbooks must agree; texts have none. */
function dateSystemOf(...files: readonly (LoadedFile | undefined)[]): DateSystem {
  const systems = files.flatMap((file) => (file?.kind === 'workbook' ? [file.workbook.dateSystem] : []));
  if (systems.includes(1904) && systems.includes(1900)) {
    throw new RefusedFile('the two workbooks count dates differently (one from 1904); save both with the same setting');
  }
  return systems.includes(1904) ? 1904 : 1900;
}
