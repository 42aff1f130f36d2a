import type { Tab } from '../../core/tabs/tab';

/** The last row of a tab that holds anything, where a frozen tab has its seal; 0 when it is empty. */
export function lastRow(tab: Tab): number {
  let last = 0;
  for (const { row, cells } of tab.blocks) last = Math.max(last, row + cells.length - 1);
  return last;
}
