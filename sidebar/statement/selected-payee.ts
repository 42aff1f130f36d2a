import { type Cell, cellText, isErrorCell, nameKey } from '../../core/cells/cell';
import type { PayeeStatement } from '../../core/tabs/statement-tab';

/**
 * The statement that a row of a sheet is about: the one whose payee, and period where there are several, stand in it.
 *
 * @param row the cells of the row
 */
export function statementOfRow(
  statements: readonly PayeeStatement[],
  row: readonly Cell[],
): PayeeStatement | undefined {
  const keys = new Set(row.filter((cell) => !isErrorCell(cell)).map((cell) => nameKey(cellText(cell))));
  const own = statements.filter(({ payee }) => keys.has(nameKey(payee)));
  return own.find(({ period }) => keys.has(nameKey(period))) ?? own[0];
}
