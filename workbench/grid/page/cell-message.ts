import type { Refusals } from '../refusals';
import type { Grid } from '../univer/grid';
import { byId } from './by-id';
import { cellAddress } from '../../../core/tabs/address';

/** Under the grid, why the selected cell shows an error: with the keyboard there is no hovering over it. */
export function showCellMessages(grid: Grid, refusals: Refusals): void {
  const show = (): void => {
    const cell = grid.book.getActiveCell();
    const sheet = grid.book.getActiveSheet();
    const [row, column] = [cell?.getRow() ?? 0, cell?.getColumn() ?? 0];
    const refusal = refusals.at({ sheet: sheet.getSheetId(), row, column });
    const isError = String(grid.cell(sheet, row, column)?.v ?? '').startsWith('#');
    const text = refusal && isError ? `${cellAddress(row + 1, column + 1)}  ${refusal.message}` : '';
    if (byId('cell-message').textContent !== text) byId('cell-message').textContent = text;
  };
  let waiting = false;
  const showOnce = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      show();
    });
  };
  grid.onEvent(({ type }) => {
    if (type !== 'look') showOnce();
  });
  grid.onCalculated(showOnce);
}
