import { type Tab, textCell } from './tab';
import type { SheetState } from './place-tabs';

/**
 * For each sheet of an earlier run that this one has nothing for (`Statement 3`, when two are enough now), a tab that
 * says so: old amounts must not stand beside new ones.
 *
 * @param states every sheet of the workbook by its name
 */
export function leftoverTabs(tabs: readonly Tab[], states: ReadonlyMap<string, SheetState>): readonly Tab[] {
  const names = new Set(tabs.map(({ name }) => name));
  const ours = [...states].filter(([, state]) => state === 'ours').map(([name]) => name);
  return ours.filter((name) => !names.has(name) && names.has(name.replace(/ \d+$/, ''))).map(emptyTab);
}

const emptyTab = (name: string): Tab => ({
  name,
  blocks: [
    {
      row: 1,
      column: 1,
      style: 'note',
      cells: [[textCell('Nothing here: the last run needed fewer sheets.')]],
    },
  ],
  widths: [60],
  frozenRows: 0,
  frozenColumns: 0,
  print: { orientation: 'landscape', repeatedRows: undefined },
  seal: 'shown',
});
