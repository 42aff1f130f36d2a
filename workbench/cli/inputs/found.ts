import { type Block, type Cell, cellText, isBlank, isErrorCell, nameKey } from '../../../core/cells/cell';
import { loadPlan } from '../../../core/plan/load';
import { Refused } from '../../../core/problems/problem';
import { accountsSheets } from '../../../core/tabs/find-tables';
import type { LoadedFile } from './load-file';
import { namesOf } from './find-sheets';
import { type PlanSource, planBlock } from './find-plan';
import type { Source } from './find-source';
import { printable } from '../report/printable';
import { type Inputs, type Tables, sourcesOf } from './read-inputs';
import { wrapped } from '../report/wrapped';

/** The tables that were found, for the person to see before anything is computed. */
export interface Found {
  /** `sheet CS_Plan, rows 1 to 24, "Enterprise CSM" version 1`; a table that is not used has none. */
  readonly tables: Readonly<Partial<Record<keyof Tables, string>>>;
  /** Payees of the results, or of the roster. */
  readonly payees: number;
  /** What looks like one of them and is not used, in sentences. */
  readonly notUsed: readonly string[];
}

/** Looks at the cells as they stand; what is wrong with them is said later. */
export function describeFound({ main, tables, dateSystem }: Inputs): Found {
  const { plan, results, accounts, roster } = tables;
  const described = {
    plan: plan && join(plan.what, rowsOf(plan), planNames(planBlock(plan), dateSystem)),
    results: results && join(results.what, rowsOf(results), payeesOf(results), periodsOf(results, 'payee')),
    accounts: accounts && join(accounts.what, rowsOf(accounts), accountsOf(accounts), periodsOf(accounts, 'account')),
    roster: roster && join(roster.what, rowsOf(roster), payeesOf(roster)),
  };
  const people = results ?? roster;
  return {
    tables: Object.fromEntries(Object.entries(described).filter(([, text]) => text !== undefined)),
    payees: people ? distinct(people.given, 'payee', 'payee').length : 0,
    notUsed: [...sourcesOf(tables).flatMap((source) => notUsed(source, tables)), ...accountsNotUsed(main, tables)],
  };
}

/** `Plan: …`, `Results: …`, and what else there was. @param columns width of the terminal */
export function foundLines({ tables, notUsed }: Found, columns: number): string {
  const labels = Object.keys(tables).map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}:`);
  const width = Math.max(...labels.map((label) => label.length)) + 1;
  const lines = Object.values(tables).map((text, i) => `${(labels[i] ?? '').padEnd(width)}${text}`);
  const all = [...lines, ...notUsed.map((line) => ' '.repeat(width) + line)];
  return [...all.flatMap((line) => wrapped(line, columns, width)), ''].join('\n');
}

const join = (...parts: readonly string[]): string => printable(parts.filter((part) => part !== '').join(', '));

const counted = (count: number, word: string): string =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

const payeesOf = ({ given }: Source): string => counted(distinct(given, 'payee', 'payee').length, 'payee');
const accountsOf = ({ given }: Source): string => counted(distinct(given, 'account', 'account').length, 'account');

function periodsOf({ given }: Source, key: string): string {
  // A date is a serial number, which says nothing to a person.
  const periods = distinct(given, key, 'period').filter((text) => /^\d{4}\b(?!\d)/.test(text));
  return periods.length > 3 ? counted(periods.length, 'period') : periods.join(', ');
}

const options = { plan: 'a plan', results: 'results', accounts: 'accounts', roster: 'a roster' } as const;

function notUsed(source: Source | PlanSource, tables: Tables): readonly string[] {
  if (source.others.length === 0) return [];
  const name = (Object.keys(options) as (keyof Tables)[]).find((one) => tables[one] === source) ?? 'plan';
  return [printable(`not used, though like ${options[name]}: ${namesOf(source.others)}; --${name} says which`)];
}

/** Results that people keep come before account rows. */
function accountsNotUsed(main: LoadedFile, { results }: Tables): readonly string[] {
  const found = results && main.kind === 'workbook' ? accountsSheets(main.workbook.sheets) : [];
  return found.length === 0
    ? []
    : [printable(`not used: the accounts on ${namesOf(found)}; --accounts computes the results from them`)];
}

/** `rows 3 to 24` of a sheet or a CSV file. */
function rowsOf({ given }: PlanSource): string {
  if (typeof given === 'string') return '';
  const isFilled = (row: readonly Cell[]): boolean => row.some((cell) => !isBlank(cell));
  let last = given.length;
  while (last > 0 && !isFilled(given[last - 1] ?? [])) last--;
  return last === 0 ? '' : `rows ${given.findIndex(isFilled) + 1} to ${last}`;
}

function planNames(block: Block, dateSystem: Inputs['dateSystem']): string {
  try {
    return loadPlan(block, dateSystem)
      .plans.map(({ name, version }) => `"${name}" version ${version}`)
      .join(', ');
  } catch (error) {
    if (error instanceof Refused) return '';
    throw error;
  }
}

/** The different texts of a column, below the header row that has the key. */
function distinct(block: Block, key: string, name: string): readonly string[] {
  const isNamed = (cell: Cell, wanted: string): boolean => typeof cell === 'string' && nameKey(cell) === wanted;
  const header = block.findIndex((row) => row.some((cell) => isNamed(cell, key)));
  const column = block[header]?.findIndex((cell) => isNamed(cell, name)) ?? -1;
  const cells = block.slice(header + 1).map((row) => row[column]);
  return [...new Set(cells.filter((cell) => !isBlank(cell) && !isErrorCell(cell)).map(cellText))];
}
