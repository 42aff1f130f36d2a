import { type Block, type Cell, cellText, isBlank, isErrorCell, nameKey } from '../../core/cells/cell';
import type { PayeeStatement } from '../../core/tabs/statement-tab';

/**
 * The statement that a row of a sheet is about: of the payee whom its payee column names, or else its first cell, and of
 * the period that stands in it where there are several. Undefined where the row names no payee.
 *
 * @param cells of the sheet
 * @param row 1-based
 */
export function statementOfRow(
  statements: readonly PayeeStatement[],
  cells: Block,
  row: number,
): PayeeStatement | undefined {
  const line = cells[row - 1] ?? [];
  const inColumn = line[payeeColumn(cells, row)];
  const name = keyOf(typeof inColumn === 'string' ? inColumn : line.find((cell) => !isBlank(cell)));
  const own = statements.filter(({ payee }) => nameKey(payee) === name);
  const periods = new Set(line.map(keyOf));
  return own.find(({ period }) => periods.has(nameKey(period))) ?? own[0];
}

/** Column of the nearest header `payee` above a row; -1 where there is none. */
function payeeColumn(cells: Block, row: number): number {
  for (let above = row - 2; above >= 0; above--) {
    const column = (cells[above] ?? []).findIndex((cell) => keyOf(cell) === 'payee');
    if (column >= 0) return column;
  }
  return -1;
}

const keyOf = (cell: Cell): string => (isErrorCell(cell) ? '' : nameKey(cellText(cell)));
