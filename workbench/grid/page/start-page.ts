import { AssociatedFunctions } from '../office/custom-functions';
import { Refusals } from '../refusals';
import { createGrid } from '../univer/create-grid';
import { byId } from './by-id';
import { showCellMessages } from './cell-message';
import { addCommands } from './commands';
import { Desk } from './desk';

/** The grid, the add-in's pane beside it, and the example workbook in both. */
export async function startPage(): Promise<void> {
  const functions = new AssociatedFunctions();
  const refusals = new Refusals();
  const place = byId('grid');
  const grid = createGrid(place, functions, refusals);
  grid.onCalculation(() => refusals.begin());
  const desk = new Desk(grid, functions, refusals);
  await desk.start();
  showCellMessages(grid, refusals);
  addCommands(desk, grid);
  place.setAttribute('aria-busy', 'false');
}
