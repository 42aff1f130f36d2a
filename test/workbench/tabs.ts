import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Tab, type TabCell, textCell } from '../../core/tabs/tab';
import { type AddedTabs, addTabs, readWorkbook } from '../../workbench/xlsx/workbook-port';

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

export const amount = (value: number): TabCell => ({ value, format: 'money 2' });

/** Tabs added to a workbook, or to a new one. */
export async function added(tabs: readonly Tab[], base?: Uint8Array): Promise<AddedTabs> {
  const read = base && { bytes: base, workbook: await readWorkbook(base) };
  return addTabs(read, tabs, { title: 'test', made });
}

export const sheetOne = 'xl/worksheets/sheet1.xml';

/** Replaces the first such text of a part, and adds parts. */
export function edit(
  bytes: Uint8Array,
  part: string,
  before: string,
  after: string,
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part] as Uint8Array);
  if (!text.includes(before)) throw new Error(`${part} has no ${before}`);
  const added = Object.entries(more).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync({ ...parts, ...Object.fromEntries(added), [part]: strToU8(text.replace(before, () => after)) });
}

/** The text of a part. */
export const partOf = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part] as Uint8Array);
