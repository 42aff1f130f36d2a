import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Block, DateSystem } from '../../core/cells/cell';
import { UnreadableFile } from '../xlsx/workbook-port';
import { findPlanSheet, findResultsSheet, sheetNamed } from './find-sheets';
import { type LoadedFile, loadFile } from './load-file';

/** A table as the core is given it (whole sheets, so that its rows and columns are the sheet's), and its name for people. */
export interface Source<T> {
  readonly given: T;
  /** The sheet's name, or the file's where there are no sheets. */
  readonly name: string;
  /** Where the sheet lies; undefined for a template, which lies in no file. */
  readonly file: LoadedFile | undefined;
}

export interface Inputs {
  /** A block of cells, the text of a JSON plan, or a template's name. */
  readonly plan: Source<Block | string>;
  readonly results: Source<Block>;
  readonly dateSystem: DateSystem;
}

/** What the command line says about the inputs. */
export interface InputOptions {
  /** Sheet, file or template of the plan. */
  readonly plan?: string | undefined;
  /** Sheet or file of the results. */
  readonly results?: string | undefined;
}

/** Reads the files of one job and finds the plan and the results in them. @throws UnreadableFile */
export async function readInputs(path: string, options: InputOptions): Promise<Inputs> {
  const main = await loadFile(path);
  const results = await findResults(main, options.results);
  const plan = await findPlan(main, options.plan);
  return { plan, results, dateSystem: dateSystemOf(plan.file, results.file) };
}

async function findResults(main: LoadedFile, said: string | undefined): Promise<Source<Block>> {
  if (said === undefined) return resultsIn(main);
  const sheet = main.kind === 'workbook' ? sheetNamed(main.workbook, said) : undefined;
  if (sheet) return { given: sheet.cells, name: sheet.name, file: main };
  if (extname(said) === '' && !existsSync(said)) throw new UnreadableFile(`--results: ${noSheet(main, said)}`);
  return resultsIn(await loadFile(said));
}

function resultsIn(file: LoadedFile): Source<Block> {
  if (file.kind === 'csv') return { given: file.cells, name: basename(file.path), file };
  if (file.kind === 'json')
    throw new UnreadableFile(`${file.path} is JSON; results are a .xlsx workbook or a .csv file`);
  const sheet = within(file, () => findResultsSheet(file.workbook));
  return { given: sheet.cells, name: sheet.name, file };
}

async function findPlan(main: LoadedFile, said: string | undefined): Promise<Source<Block | string>> {
  if (said === undefined) {
    if (main.kind === 'workbook') return planIn(main);
    throw new UnreadableFile(`${main.path} holds no plan; give a file or the name of a template with --plan`);
  }
  const sheet = main.kind === 'workbook' ? sheetNamed(main.workbook, said) : undefined;
  if (sheet) return { given: sheet.cells, name: sheet.name, file: main };
  if (extname(said) !== '' || existsSync(said)) return planIn(await loadFile(said));
  return { given: said, name: `template ${said}`, file: undefined };
}

function planIn(file: LoadedFile): Source<Block | string> {
  if (file.kind === 'csv') return { given: file.cells, name: basename(file.path), file };
  if (file.kind === 'json') return { given: file.text, name: basename(file.path), file };
  const sheet = within(file, () => findPlanSheet(file.workbook));
  return { given: sheet.cells, name: sheet.name, file };
}

/** Says which file a sentence about sheets is about. */
function within<T>(file: LoadedFile, find: () => T): T {
  try {
    return find();
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UnreadableFile(`${file.path}: ${error.message}`);
    throw error;
  }
}

function noSheet(main: LoadedFile, said: string): string {
  if (main.kind !== 'workbook') return `there is no file "${said}"`;
  const names = main.workbook.sheets.map(({ name }) => `"${name}"`).join(', ');
  return `there is no sheet or file "${said}"; the sheets of ${main.path} are ${names}`;
}

/** Serial numbers of both tables are read in one date system, so two workbooks must agree; texts have none. */
function dateSystemOf(...files: readonly (LoadedFile | undefined)[]): DateSystem {
  const systems = files.flatMap((file) => (file?.kind === 'workbook' ? [file.workbook.dateSystem] : []));
  if (systems.includes(1904) && systems.includes(1900)) {
    throw new UnreadableFile(
      'the two workbooks count dates differently (one from 1904); save both with the same setting',
    );
  }
  return systems.includes(1904) ? 1904 : 1900;
}
