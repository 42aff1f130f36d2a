import { type Block, type Cell, cellText, isBlank, isErrorCell, nameKey } from '../../core/cells/cell';
import { loadPlan } from '../../core/plan/load';
import { Refused } from '../../core/problems/problem';
import { printable } from './aligned-table';
import { namesOf } from './find-sheets';
import type { Inputs, Source } from './read-inputs';

/** The plan and the results that were found, for the person to see before anything is computed. */
export interface Found {
  /** `sheet CS_Plan, rows 1 to 24, "Enterprise CSM" version 1`. */
  readonly plan: string;
  /** `sheet Results, rows 1 to 13, 12 payees, 2027-Q1`. */
  readonly results: string;
  readonly payees: number;
  /** What looks like one of the two and is not used, in sentences. */
  readonly notUsed: readonly string[];
}

/** Looks at the cells as they stand; what is wrong with them is said later. */
export function describeFound({ plan, results, dateSystem }: Inputs): Found {
  const block: Block = typeof plan.given === 'string' ? [[plan.given]] : plan.given;
  const { payees, periods } = payeesAndPeriods(results.given);
  const of = (count: number, word: string): string => `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;
  const period = periods.length > 3 ? of(periods.length, 'period') : periods.join(', ');
  const join = (...parts: readonly string[]): string => printable(parts.filter((part) => part !== '').join(', '));
  return {
    plan: join(plan.what, rowsOf(plan), planNames(block, dateSystem)),
    results: join(results.what, rowsOf(results), of(payees, 'payee'), period),
    payees,
    notUsed: [notUsed(plan, 'a plan', '--plan'), notUsed(results, 'results', '--results')].flat(),
  };
}

function notUsed({ others }: Source<Block | string>, what: string, option: string): readonly string[] {
  return others.length === 0
    ? []
    : [printable(`not used, though like ${what}: ${namesOf(others)}; ${option} says which`)];
}

/** `Plan: …`, `Results: …`, and what else there was, a line each. */
export const foundLines = ({ plan, results, notUsed }: Found): string =>
  [`Plan:    ${plan}`, `Results: ${results}`, ...notUsed.map((line) => `         ${line}`), ''].join('\n');

/** `rows 3 to 24` of a sheet or a CSV file. */
function rowsOf({ given }: Source<Block | string>): string {
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

function payeesAndPeriods(block: Block): { readonly payees: number; readonly periods: readonly string[] } {
  const isNamed = (cell: Cell, name: string): boolean => typeof cell === 'string' && nameKey(cell) === name;
  const header = block.findIndex((row) => row.some((cell) => isNamed(cell, 'payee')));
  const columnOf = (name: string): number => block[header]?.findIndex((cell) => isNamed(cell, name)) ?? -1;
  const distinct = (column: number): string[] => {
    const cells = block.slice(header + 1).map((row) => row[column]);
    return [...new Set(cells.filter((cell) => !isBlank(cell) && !isErrorCell(cell)).map(cellText))];
  };
  if (header < 0) return { payees: 0, periods: [] };
  // A date is a serial number, which says nothing to a person.
  const periods = distinct(columnOf('period')).filter((text) => /^\d{4}\b(?!\d)/.test(text));
  return { payees: distinct(columnOf('payee')).length, periods };
}
