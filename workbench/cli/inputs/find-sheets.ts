import { nameKey } from '../../../core/cells/cell';
import {
  accountsSheets,
  planSheets,
  resultsSheets,
  rosterSheets,
  usualAccountsSheet,
  usualPlanSheet,
  usualResultsSheet,
  usualRosterSheet,
} from '../../../core/tabs/find-tables';
import { RefusedFile, type SheetCells, type Workbook } from '../../xlsx/workbook-port';

/** A sheet that was chosen, and others that look like it and are not used. */
export interface FoundSheet {
  readonly sheet: SheetCells;
  readonly others: readonly SheetCells[];
}

/** The sheet that holds the plan: `CS_Plan`, or the only one. @throws RefusedFile */
export const findPlanSheet = (workbook: Workbook): FoundSheet =>
  choose(workbook, planSheets(workbook.sheets), usualPlanSheet, 'plan (a row that holds only PLAN)', '--plan');

/** The sheet that holds the results: `Results`, or the only one. @throws RefusedFile */
export const findResultsSheet = (workbook: Workbook): FoundSheet =>
  choose(
    workbook,
    resultsSheets(workbook.sheets),
    usualResultsSheet,
    'results (a header row with a column payee)',
    '--results',
  );

/** The sheet that holds the account rows: `Accounts`, or the only one. @throws RefusedFile */
export const findAccountsSheet = (workbook: Workbook): FoundSheet =>
  choose(
    workbook,
    accountsSheets(workbook.sheets),
    usualAccountsSheet,
    'accounts (a header row with a column account, and movements such as churned)',
    '--accounts',
  );

/** The sheet that holds the roster: `Roster`, or the only one. @throws RefusedFile */
export const findRosterSheet = (workbook: Workbook): FoundSheet =>
  choose(
    workbook,
    rosterSheets(workbook.sheets),
    usualRosterSheet,
    'roster (a header row with a column payee, and days from and to)',
    '--roster',
  );

/** @param found all visible, or all hidden: whoever cannot see a sheet says its name before it is paid from */
function choose(
  { sheets }: Workbook,
  found: readonly SheetCells[],
  usual: string,
  what: string,
  option: string,
): FoundSheet {
  const [first, ...others] = found;
  if (first && (others.length === 0 || (!first.hidden && nameKey(first.name) === nameKey(usual)))) {
    return { sheet: first, others };
  }
  const names = namesOf(first ? found : sheets);
  throw new RefusedFile(
    first
      ? `several sheets look like the ${what}: ${names}; say which one with ${option}`
      : `no sheet holds the ${what}; the sheets are ${names}; say which one, or another file, with ${option}`,
  );
}

/** `"Plan B", "Old" (hidden)` */
export const namesOf = (sheets: readonly SheetCells[]): string =>
  sheets.map(({ name, hidden }) => `"${name}"${hidden ? ' (hidden)' : ''}`).join(', ');
