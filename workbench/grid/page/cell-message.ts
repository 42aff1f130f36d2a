import type { Refusals } from '../refusals';
import type { Grid } from '../univer/grid';
import { byId } from './by-id';
import { cellAddress } from '../../../core/tabs/address';

/** Why a formula is `#SPILL!`, which is the grid's own refusal and comes without a reason. */
const noRoom = 'The results have no room: clear what stands in the cells below and to the right.';

/** Under the grid, why the selected cell shows an error: with the keyboard there is no hovering over it. */
export function showCellMessages(grid: Grid, refusals: Refusals): void {
  const show = (): void => {
    const cell = grid.book.getActiveCell();
    const sheet = grid.book.getActiveSheet();
    const [row, column] = [cell?.getRow() ?? 0, cell?.getColumn() ?? 0];
    const refusal = refusals.at({ sheet: sheet.getSheetId(), row, column });
    const value = String(grid.cell(sheet, row, column)?.v ?? '');
    const reason = value === '#SPILL!' ? noRoom : value.startsWith('#') ? refusal?.message : undefined;
    const text = reason === undefined ? '' : `${cellAddress(row + 1, column + 1)}  ${reason}`;
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
