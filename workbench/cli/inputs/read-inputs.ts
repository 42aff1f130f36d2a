import type { DateSystem } from '../../../core/cells/cell';
import { accountsSheets, resultsSheets, rosterSheets, usualResultsSheet } from '../../../core/tabs/find-tables';
import { RefusedFile } from '../../xlsx/workbook-port';
import { type PlanSource, findOptionalPlan, findPlan } from './find-plan';
import { findAccountsSheet, findResultsSheet, findRosterSheet } from './find-sheets';
import { type Source, type TableKind, findTable } from './find-source';
import { type LoadedFile, loadFile, loadInput } from './load-file';
import { fileNamed } from './named-file';
import { assertUnedited } from '../output/assert-unedited';
import type { Terminal } from '../terminal/terminal';

/** What a command has read: the file that it was given first, and the tables that were found. */
export interface Inputs<T extends Tables = Tables> {
  readonly main: LoadedFile;
  readonly tables: T;
  readonly dateSystem: DateSystem;
}

/** The tables of a command, by the names that the core gives them in findings. */
export interface Tables {
  readonly plan?: PlanSource | undefined;
  readonly results?: Source | undefined;
  readonly accounts?: Source | undefined;
  readonly roster?: Source | undefined;
}

/** Account rows and the roster: what results are computed from. */
export interface MetricsTables extends Tables {
  readonly accounts: Source;
  readonly roster: Source;
}

export interface ResultsTables extends Tables {
  readonly plan: PlanSource;
  readonly results: Source;
}

/** What is paid: results as they stand, or those that account rows give. */
export type PayTables = ResultsTables | (MetricsTables & { readonly plan: PlanSource; readonly results?: undefined });

/** What the command line says about the inputs: a sheet, table, name or file of each; of the plan also a template. */
export interface InputOptions {
  readonly plan?: string | undefined;
  readonly results?: string | undefined;
  readonly accounts?: string | undefined;
  readonly roster?: string | undefined;
}

const results: TableKind = { name: 'results', find: findResultsSheet };
const accounts: TableKind = { name: 'accounts', find: findAccountsSheet };
const roster: TableKind = { name: 'roster', find: findRosterSheet };

/**
 * Reads the files of one job and finds the plan and what is paid in them: results that people keep come first; where
 * there are none, or where accounts or a roster are named, results are computed from account rows.
 *
 * @param typed the file's name, or `-` for standard input
 * @throws RefusedFile, UnreadableFile
 */
export async function readPayInputs(
  typed: string,
  options: InputOptions,
  terminal: Terminal,
): Promise<Inputs<PayTables>> {
  const main = await loadMain(typed, terminal);
  if (await paysAccounts(main, options)) {
    const found = await findMetricsTables(main, options, terminal);
    return inputsOf(main, { ...found, plan: await findPlan(main, options.plan, terminal) });
  }
  const found = await findTable(main, results, options.results, terminal);
  return inputsOf(main, { results: found, plan: await findPlan(main, options.plan, terminal) });
}

/** Reads account rows, the roster, and the plan where there is one. @throws RefusedFile, UnreadableFile */
export async function readMetricsInputs(
  typed: string,
  options: InputOptions,
  terminal: Terminal,
): Promise<Inputs<MetricsTables>> {
  const main = await loadMain(typed, terminal);
  const found = await findMetricsTables(main, options, terminal);
  return inputsOf(main, { ...found, plan: await findOptionalPlan(main, options.plan, terminal) });
}

const loadMain = async (typed: string, terminal: Terminal): Promise<LoadedFile> =>
  typed === '-' ? loadInput(await terminal.input()) : loadFile(fileNamed(typed, terminal));

async function findMetricsTables(main: LoadedFile, options: InputOptions, terminal: Terminal): Promise<MetricsTables> {
  if (main.kind !== 'workbook' && options.roster === undefined) {
    throw new RefusedFile(`${main.shown} holds no roster; give a file with --roster`);
  }
  return {
    accounts: await findTable(main, accounts, options.accounts, terminal),
    roster: await findTable(main, roster, options.roster, terminal),
  };
}

async function paysAccounts(main: LoadedFile, options: InputOptions): Promise<boolean> {
  if (options.results !== undefined) return false;
  if (options.accounts !== undefined || options.roster !== undefined) return true;
  if (main.kind !== 'workbook') return false;
  const { sheets } = main.workbook;
  const holdsResults = resultsSheets(sheets).length > 0;
  if (holdsResults || accountsSheets(sheets).length === 0 || rosterSheets(sheets).length === 0) return false;
  await assertUnedited(main.workbook, usualResultsSheet);
  return true;
}

function inputsOf<T extends Tables>(main: LoadedFile, tables: T): Inputs<T> {
  return { main, tables, dateSystem: dateSystemOf(sourcesOf(tables).map(({ file }) => file)) };
}

/** The tables that were read. */
export function sourcesOf(tables: Tables): readonly (Source | PlanSource)[] {
  return [tables.plan, tables.results, tables.accounts, tables.roster].filter((source) => source !== undefined);
}

/** Serial numbers of all tables are read in one date system, so workbooks must agree; texts have none. */
function dateSystemOf(files: readonly (LoadedFile | undefined)[]): DateSystem {
  const systems = files.flatMap((file) => (file?.kind === 'workbook' ? [file.workbook.dateSystem] : []));
  if (systems.includes(1904) && systems.includes(1900)) {
    throw new RefusedFile('the two workbooks count dates differently (one from 1904); save both with the same setting');
  }
  return systems.includes(1904) ? 1904 : 1900;
}
