import { planSheets, resultsSheets, usualPlanSheet, usualResultsSheet } from '../../core/tabs/find-tables';
import type { HostPort, SheetLabel } from '../host-port';
import type { ReadSheet } from './design';
import type { Book } from './pane-state';

/** Sheets that the pane writes: they may be large, and hold neither a plan nor results. */
const ownNames = /^(Payouts|Statement|CS Payout)\b/;

/**
 * Finds the plan and the results in the workbook. The sheets with the usual names are read first; the others only when
 * one of the two is not found there.
 *
 * @param designed the id of the sheet of the plan that is being designed, which need not be the one that is found
 */
export async function readBook(port: HostPort, designed?: string): Promise<Book> {
  const sheets = await port.sheets();
  const isUsual = ({ id, name }: SheetLabel): boolean =>
    id === designed || name === usualPlanSheet || name === usualResultsSheet;
  const first = await readAll(port, sheets.filter(isUsual));
  const own = first.find(({ id }) => id === designed);
  const known = designed === undefined ? {} : { designed: { id: designed, now: own && asRead(own) } };
  const found = bookOf(first);
  // Where the plan's sheet is gone, all others with a plan are offered.
  const isGone = designed !== undefined && !own;
  if (found.plan && found.results && !isGone) return { ...found, ...known };
  const others = sheets.filter((sheet) => !isUsual(sheet) && !ownNames.test(sheet.name));
  return { ...bookOf([...first, ...(await readAll(port, others))]), ...known };
}

type ReadInfo = SheetLabel & ReadSheet;

function bookOf(sheets: readonly ReadInfo[]): Book {
  const withCells = sheets.map((sheet) => ({ ...sheet, cells: sheet.contents.cells }));
  const plans = planSheets(withCells).map(asRead);
  const [results] = resultsSheets(withCells);
  return { plan: plans[0], plans, results: results && asRead(results) };
}

const asRead = ({ id, name, contents }: ReadInfo): ReadSheet => ({ id, name, contents });

async function readAll(port: HostPort, sheets: readonly SheetLabel[]): Promise<readonly ReadInfo[]> {
  const read: ReadInfo[] = [];
  for (const sheet of sheets) read.push({ ...sheet, contents: await port.readSheet(sheet.name) });
  return read;
}
