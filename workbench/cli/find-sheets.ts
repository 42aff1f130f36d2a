import { type Cell, cellText, isBlank, isErrorCell, nameKey } from '../../core/cells/cell';
import { findSeal } from '../../core/tabs/sheet-content';
import { RefusedFile, type SheetCells, type Workbook } from '../xlsx/workbook-port';

/**
 * The sheet that holds the plan: the one with a row that says only PLAN, `CS_Plan` where there are several. A sheet
 * that we wrote is none, and a hidden one only where no other is.
 *
 * @throws RefusedFile
 */
export function findPlanSheet(workbook: Workbook): SheetCells {
  const found = sheetsWith(isPlanRow, workbook);
  return one(workbook, found, 'CS_Plan', 'plan (a row that holds only PLAN)', '--plan');
}

/** The sheet that holds the results, by a row of their headers; `Results` where there are several. @throws RefusedFile */
export function findResultsSheet(workbook: Workbook): SheetCells {
  const found = sheetsWith(isResultsHeader, workbook);
  return one(workbook, found, 'Results', 'results (a header row with a column payee)', '--results');
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

function sheetsWith(isSign: (row: readonly Cell[]) => boolean, { sheets }: Workbook): readonly SheetCells[] {
  const found = sheets.filter((sheet) => sheet.cells.some(isSign) && !findSeal(sheet));
  const visible = found.filter(({ hidden }) => !hidden);
  return visible.length > 0 ? visible : found;
}

/** @param found all visible, or all hidden: whoever cannot see a sheet says its name before it is paid from */
function one(
  { sheets }: Workbook,
  found: readonly SheetCells[],
  usual: string,
  what: string,
  option: string,
): SheetCells {
  const named = found.find(({ name, hidden }) => !hidden && nameKey(name) === nameKey(usual));
  const [first, second] = found;
  if (named) return named;
  if (first && !second) return first;
  const names = (first ? found : sheets).map(({ name, hidden }) => `"${name}"${hidden ? ' (hidden)' : ''}`).join(', ');
  throw new RefusedFile(
    first
      ? `several sheets look like the ${what}: ${names}; say which one with ${option}`
      : `no sheet holds the ${what}; the sheets are ${names}; say which one, or another file, with ${option}`,
  );
}
