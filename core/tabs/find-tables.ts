import { type Block, type Cell, cellText, isBlank, isErrorCell, nameKey } from '../cells/cell';
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

/**
 * Sheets that hold a plan, by a row that says only PLAN: `CS_Plan` first, then in the order given. A sheet that we
 * wrote is none; hidden ones come only where no other is, as nobody is paid by what nobody sees.
 */
export const planSheets = <T extends NamedCells>(sheets: readonly T[]): readonly T[] =>
  sheetsWith(isPlanRow, usualPlanSheet, sheets);

/** Sheets that hold results, by a row of their headers: `Results` first; otherwise as for plans. */
export const resultsSheets = <T extends NamedCells>(sheets: readonly T[]): readonly T[] =>
  sheetsWith(isResultsHeader, usualResultsSheet, sheets);

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

/** A roster has a payee column too, and so has what CS_PAYOUT spills. */
const rosterColumns = new Set(
  'payee role plan team region manager ote currency fx from to'.split(' ').concat('pay mix'),
);
const payoutsColumn = 'target variable';

function isResultsHeader(row: readonly Cell[]): boolean {
  // Most rows of a workbook are settled by this; sheets of a hundred thousand rows are looked through too.
  if (!row.some((cell) => typeof cell === 'string' && /payee/i.test(cell))) return false;
  const keys = row.map(keyOf);
  if (!keys.includes('payee') || keys.includes(payoutsColumn)) return false;
  return keys.some((key) => key !== '' && !rosterColumns.has(key));
}

const keyOf = (cell: Cell): string => (isErrorCell(cell) ? '' : nameKey(cellText(cell)));
