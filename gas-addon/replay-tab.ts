import type { Tab } from '../core/tabs/tab';
import { lastRow } from '../sidebar/replay/last-row';
import { tabLooks } from '../sidebar/replay/tab-looks';
import { type TabRows, tabRows } from '../sidebar/replay/tab-rows';
import { askServer } from './ask-server';

/** Writes a tab onto an empty sheet, a band of rows at a time. Sheets has no pages to lay out from a script. */
export async function replayTab(tab: Tab, sheet: string): Promise<void> {
  for (const rows of tabRows(tab)) await askServer('writeRows', { sheet, ...rowsToWrite(rows) });
  const { widths, frozenRows, frozenColumns } = tab;
  await askServer('layOutSheet', {
    sheet,
    widths: widths.map(pixels),
    frozenRows,
    frozenColumns,
    hiddenRow: tab.seal === 'hidden' ? lastRow(tab) : 0,
  });
}

const pixels = (characters: number): number => Math.round(characters * 7 + 5);

/** Text that Sheets could take for a formula, or of which it could drop the first sign. */
const isRisky = (value: unknown): value is string => typeof value === 'string' && /^[=+\-@']/.test(value);

function rowsToWrite({ row, values, formats, formulas, styled }: TabRows): object {
  const texts = values.flatMap((line, r) =>
    line.flatMap((value, c) => (isRisky(value) ? [{ row: row + r, column: c + 1, text: value }] : [])),
  );
  return {
    row,
    values: values.map((line) => line.map((value) => (isRisky(value) ? '' : value))),
    formats,
    texts,
    formulas,
    styled: styled.map(({ style, ...range }) => ({
      ...range,
      look: tabLooks[style],
      wrap: style === 'body' || style === 'header',
    })),
  };
}
