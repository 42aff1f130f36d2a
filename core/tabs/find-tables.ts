import { type Block, type Cell, cellText, isBlank, isErrorCell, nameKey } from '../cells/cell';
import { columnNames } from '../results/columns';
import { findSeal } from './sheet-content';

/** A sheet with its cells. */
export interface NamedCells {
  readonly name: string;
  readonly cells: Block;
  readonly hidden: boolean;
}

/** What people call the sheets, which is where to look first. */
export const usualPlanSheet = 'CS_Plan';
export const usualResultsSheet = 'Results';
export const usualAccountsSheet = 'Accounts';
export const usualRosterSheet = 'Roster';

/**
 * Sheets that hold a plan, by a row that says only PLAN: `CS_Plan` first, then in the order given. A sheet that we
 * wrote is none; hidden ones come only where no other is, as nobody is paid by what nobody sees.
 */
export const planSheets = <T extends NamedCells>(sheets: readonly T[]): readonly T[] =>
  sheetsWith(isPlanRow, usualPlanSheet, sheets);

/** Sheets that hold results, by a row of their headers: `Results` first; otherwise as for plans. */
export const resultsSheets = <T extends NamedCells>(sheets: readonly T[]): readonly T[] =>
  sheetsWith(isResultsHeader, usualResultsSheet, sheets);

/** Sheets that hold account rows, by a row of their headers: `Accounts` first; otherwise as for plans. */
export const accountsSheets = <T extends NamedCells>(sheets: readonly T[]): readonly T[] =>
  sheetsWith(isAccountsHeader, usualAccountsSheet, sheets);

/** Sheets that hold a roster, by a row of its headers: `Roster` first; otherwise as for plans. */
export const rosterSheets = <T extends NamedCells>(sheets: readonly T[]): readonly T[] =>
  sheetsWith(isRosterHeader, usualRosterSheet, sheets);

function sheetsWith<T extends NamedCells>(
  isSign: (row: readonly Cell[]) => boolean,
  usual: string,
  sheets: readonly T[],
): readonly T[] {
  const found = sheets.filter((sheet) => sheet.cells.some(isSign) && !findSeal(sheet));
  const visible = found.filter(({ hidden }) => !hidden);
  const isUsual = ({ name }: T): boolean => nameKey(name) === nameKey(usual);
  return visible.length === 0 ? found : [...visible.filter(isUsual), ...visible.filter((sheet) => !isUsual(sheet))];
}

function isPlanRow(row: readonly Cell[]): boolean {
  const filled = row.filter((cell) => !isBlank(cell));
  return filled.length === 1 && keyOf(filled[0]) === 'plan';
}

/** CS_PAYOUT says one of these of everybody, whatever it shows. */
const payoutsColumns = ['target variable', 'draw and guarantee'];

/** A roster and results both have a payee; a roster has days from and to, or nothing that anybody reached. */
function isResultsHeader(row: readonly Cell[]): boolean {
  const keys = payeeHeader(row);
  return keys !== undefined && !isRoster(keys);
}

function isRosterHeader(row: readonly Cell[]): boolean {
  const keys = payeeHeader(row);
  return keys !== undefined && keys.length > 1 && isRoster(keys);
}

/** The keys of a row with the header payee that is not of what CS_PAYOUT spills. */
function payeeHeader(row: readonly Cell[]): readonly string[] | undefined {
  // Most rows of a workbook are settled by this; sheets of a hundred thousand rows are looked through too.
  if (!row.some((cell) => typeof cell === 'string' && /payee/i.test(cell))) return undefined;
  const keys = row.map(keyOf).filter((key) => key !== '');
  return keys.includes('payee') && !payoutsColumns.some((name) => keys.includes(name)) ? keys : undefined;
}

const rosterDays = ['from', 'to'];
const knownColumns = new Set<string>([...columnNames, ...rosterDays]);

function isRoster(keys: readonly string[]): boolean {
  if (keys.includes('period')) return false;
  const isMeasure = (key: string): boolean => !knownColumns.has(key) && !/ (target|baseline)$/.test(key);
  return keys.some((key) => rosterDays.includes(key)) || !keys.some(isMeasure);
}

/** What an account went through; one of them makes a header row with accounts and owners one of account rows. */
const movements = 'starting arr,new,expansion,contraction,churned,due,renewed,csat,nps,health,touchpoints,leads'.split(
  ',',
);

function isAccountsHeader(row: readonly Cell[]): boolean {
  if (!row.some((cell) => typeof cell === 'string' && /account/i.test(cell))) return false;
  const keys = row.map(keyOf);
  return keys.includes('account') && !keys.includes('payee') && movements.some((name) => keys.includes(name));
}

const keyOf = (cell: Cell): string => (isErrorCell(cell) ? '' : nameKey(cellText(cell)));
