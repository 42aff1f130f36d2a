import type { Tab, TabCell } from '../../core/tabs/tab';
import { textCell } from '../../core/tabs/tab';

/** What the tabs of these tests say they were made from. */
export const made = { plan: 'Plan One version 1', inputs: '0'.repeat(64) };

/** A tab with a header in A1, and one row of cells from B2 on. */
export const tabOf = (cells: readonly TabCell[], changes: Partial<Tab> = {}): Tab => ({
  name: 'Payouts',
  blocks: [
    { row: 1, column: 1, style: 'header', cells: [[textCell('header')]] },
    { row: 2, column: 2, style: 'body', cells: [cells] },
  ],
  widths: [10, 24],
  frozenRows: 1,
  frozenColumns: 1,
  print: { orientation: 'landscape', repeatedRows: [1, 1] },
  seal: 'shown',
  ...changes,
});
