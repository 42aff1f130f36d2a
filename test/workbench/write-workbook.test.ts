import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { type Tab, type TabCell, textCell } from '../../core/tabs/tab';
import { checkTabs, readWorkbook, writeAside, writeWorkbook } from '../../workbench/xlsx/workbook-port';

const tabOf = (cells: readonly TabCell[]): Tab => ({
  name: 'Tab',
  blocks: [
    { row: 1, column: 1, style: 'header', cells: [[textCell('header')]] },
    { row: 2, column: 2, style: 'body', cells: [cells] },
  ],
  widths: [10, 24],
  frozenRows: 1,
  frozenColumns: 1,
  print: { orientation: 'landscape', repeatedRows: [1, 1], breaksAfter: [2] },
});

const written = (cells: readonly TabCell[]) => writeWorkbook([tabOf(cells)], { title: 'test' });

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '#N/A', '_x0041_', ' <a> & "b"\n', '0123', '李明'])(
  'text stays text, never a formula or a number: %j',
  async (text) => {
    const bytes = await written([textCell(text)]);
    const raw = await readXlsx(bytes, { readStyles: true });
    expect(raw.sheets[0]?.cells?.get('1,1')).toMatchObject({ value: text, style: { numFmt: '@' } });
    expect(raw.sheets[0]?.cells?.get('1,1')?.formula).toBeUndefined();
    expect((await readWorkbook(bytes)).sheets[0]?.cells[1]).toEqual([null, text]);
  },
);

test('numbers keep every bit and carry their format', async () => {
  const bytes = await written([
    { value: 0.1 + 0.2, format: 'ratio' },
    { value: 1e15, format: 'money 2' },
    { value: 46388, format: 'date' },
  ]);
  expect((await readWorkbook(bytes)).sheets[0]?.cells[1]).toEqual([null, 0.1 + 0.2, 1e15, 46388]);
  const raw = await readXlsx(bytes, { readStyles: true });
  const formats = ['1,1', '1,2', '1,3'].map((key) => raw.sheets[0]?.cells?.get(key)?.style?.numFmt);
  expect(formats).toEqual(['0.0%', '#,##0.00', 'yyyy-mm-dd']);
});

test('a formula is written with its value, panes are frozen, and pages break', async () => {
  const bytes = await written([{ value: 3, format: 'money 0', formula: 'SUM(A1:A2)' }]);
  const sheet = (await readXlsx(bytes)).sheets[0];
  expect(sheet?.cells?.get('1,1')).toMatchObject({ formula: 'SUM(A1:A2)', formulaResult: 3 });
  expect(sheet).toMatchObject({ freezePane: { rows: 1, columns: 1 }, rowBreaks: [1] });
  expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, printTitlesRow: '$1:$1' });
});

describe('writing aside', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cs-payout-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('puts the checked file in place, and nothing else', async () => {
    const tabs = [tabOf([textCell('x')])];
    const bytes = await writeWorkbook(tabs, { title: 'test' });
    await writeAside(join(folder, 'new', 'out.xlsx'), bytes, (readBack) => checkTabs(readBack, tabs));
    expect(await readdir(join(folder, 'new'))).toEqual(['out.xlsx']);
  });

  test('leaves the old file and nothing else when a number reads back differently', async () => {
    const path = join(folder, 'out.xlsx');
    await writeFile(path, 'old');
    const bytes = await written([{ value: 1, format: 'money 2' }]);
    const meant = [tabOf([{ value: 2, format: 'money 2' }])];
    const attempt = writeAside(path, bytes, (readBack) => checkTabs(readBack, meant));
    await expect(attempt).rejects.toThrow('Tab!B2 was written as 2 and reads back as 1');
    expect(await readdir(folder)).toEqual(['out.xlsx']);
    expect(await readFile(path, 'utf8')).toBe('old');
  });
});
