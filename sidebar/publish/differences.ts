import { type Block, type Cell, type DateSystem, cellText } from '../../core/cells/cell';
import type { FieldInfo } from '../../core/plan/field';
import { cellAddress } from '../../core/tabs/address';
import { fieldOf, planTab } from '../../core/tabs/plan-tab';
import { tabContents } from '../../core/tabs/tab-contents';
import { partsOf } from '../plan/edit-block';
import { shownCell } from '../plan/shown-cell';

/** A cell of a plan's sheet that says something else than the plan in the pane; each as a form shows it, '' when blank. */
export interface Difference {
  readonly address: string;
  readonly there: string;
  readonly here: string;
}

/** Where two plans differ, in the order of the sheet. 40% and 0.4 are no difference, once written. */
export function differences(there: Block, here: Block, system: DateSystem): readonly Difference[] {
  const [ofThere, ofHere] = [shownPlan(there, system), shownPlan(here, system)];
  const size = (of: (block: Block) => number): number => Math.max(of(there), of(here));
  const columns = size((block) => Math.max(0, ...block.map((row) => row.length)));
  const found: Difference[] = [];
  for (let row = 0; row < size((block) => block.length); row++) {
    for (let column = 0; column < columns; column++) {
      const [one, other] = [ofThere(row, column), ofHere(row, column)];
      if (one !== other) found.push({ address: cellAddress(row + 1, column + 1), there: one, here: other });
    }
  }
  return found;
}

/** The cells of a plan as a form shows them; rows and columns counted from 0. */
function shownPlan(block: Block, system: DateSystem): (row: number, column: number) => string {
  const { sections, first } = partsOf(block);
  const { cells } = tabContents(planTab(block));
  const show = (cell: Cell, info: FieldInfo | undefined): string =>
    info ? shownCell(cell, info, system) : cellText(cell);
  return (row, column) => show(cells[row]?.[column], fieldOf(block, sections, first, row, column));
}
