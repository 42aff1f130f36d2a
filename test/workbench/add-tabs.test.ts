import { readXlsx } from 'hucre/xlsx';
import { type Tab, type TabCell, textCell } from '../../core/tabs/tab';
import { addTabs, readWorkbook } from '../../workbench/xlsx/workbook-port';
import { made, tabOf } from './tabs';

const options = { title: 'test', made };
const amount = (value: number): TabCell => ({ value, format: 'money 2' });

async function added(tabs: readonly Tab[], base?: Uint8Array) {
  return addTabs(base && { bytes: base, workbook: await readWorkbook(base) }, tabs, options);
}

async function written(cells: readonly TabCell[]): Promise<Uint8Array> {
  const { bytes, check } = await added([tabOf(cells)]);
  await check(bytes);
  return bytes;
}

const rowTwo = async (bytes: Uint8Array) => (await readWorkbook(bytes)).sheets[0]?.cells[1];
const names = async (bytes: Uint8Array) => (await readWorkbook(bytes)).sheets.map(({ name }) => name);

describe('a new workbook', () => {
  test.each(['=1+1', '+1', '-1', '@x', '\t=1', '#N/A', '_x0041_', ' <a> & "b"\n', 'a\rb', '\u0001', '0123', '李明'])(
    'text stays text, never a formula or a number: %j',
    async (text) => {
      const bytes = await written([textCell(text)]);
      const raw = await readXlsx(bytes, { readStyles: true });
      expect(raw.sheets[0]?.cells?.get('1,1')).toMatchObject({ style: { numFmt: '@' } });
      expect(raw.sheets[0]?.cells?.get('1,1')?.formula).toBeUndefined();
      expect(await rowTwo(bytes)).toEqual([null, text]);
    },
  );

  test.each([
    ['half a character becomes the sign for one that is lost', 'a\ud800b', 'a\ufffdb'],
    ['text longer than a cell is cut, and says so', 'x'.repeat(40_000), `${'x'.repeat(32_766)}…`],
  ])('%s', async (_, text, found) => {
    expect(await rowTwo(await written([textCell(text)]))).toEqual([null, found]);
  });

  test('numbers keep every bit and carry their format', async () => {
    const bytes = await written([
      { value: 0.1 + 0.2, format: 'ratio' },
      { value: 1e15, format: 'money 2' },
      { value: 46388, format: 'date' },
      { value: -12.5, format: 'money 3' },
    ]);
    expect(await rowTwo(bytes)).toEqual([null, 0.1 + 0.2, 1e15, 46388, -12.5]);
    const raw = await readXlsx(bytes, { readStyles: true });
    const formats = ['1,1', '1,2', '1,3', '1,4'].map((key) => raw.sheets[0]?.cells?.get(key)?.style?.numFmt);
    expect(formats).toEqual(['0.0%', '#,##0.00', 'yyyy-mm-dd', '#,##0.000']);
  });

  test('a formula is written with its value, panes are frozen, and pages begin where they should', async () => {
    const page = { row: 4, column: 1, style: 'title', cells: [[textCell('next page')]], startsPage: true } as const;
    const tab = tabOf([{ ...amount(3), formula: 'SUM(A1:A2)' }]);
    const { bytes } = await added([{ ...tab, blocks: [...tab.blocks, page] }]);
    const sheet = (await readXlsx(bytes)).sheets[0];
    expect(sheet?.cells?.get('1,1')).toMatchObject({ formula: 'SUM(A1:A2)', formulaResult: 3 });
    // hucre counts rows from 0: the page ends after row 3.
    expect(sheet).toMatchObject({ freezePane: { rows: 1, columns: 1 }, rowBreaks: [2] });
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '$1:$1' });
  });

  test('equal tabs give equal bytes', async () => {
    expect(await written([amount(1)])).toEqual(await written([amount(1)]));
  });

  test('the check finds a number that is not the one that was meant', async () => {
    const meant = await added([tabOf([amount(2)])]);
    const other = await added([tabOf([amount(1)])]);
    await expect(meant.check(other.bytes)).rejects.toThrow('Payouts: "B2 2" was written and "B2 1" reads back');
  });
});

describe('a workbook that has our sheets', () => {
  test('they are replaced where they are', async () => {
    const first = await added([tabOf([amount(1)]), tabOf([amount(2)], { name: 'Statement', seal: 'hidden' })]);
    const second = await added([tabOf([amount(3)]), tabOf([amount(4)], { name: 'Statement' })], first.bytes);
    expect(second).toMatchObject({ kept: [], placed: [{ replaced: true }, { replaced: true }] });
    await second.check(second.bytes);
    expect((await readWorkbook(second.bytes)).sheets.map(({ name, cells }) => [name, cells[1]?.[1]])).toEqual([
      ['Payouts', 3],
      ['Statement', 4],
    ]);
  });

  test('the same tabs again change no byte', async () => {
    const first = await added([tabOf([amount(1)])]);
    expect((await added([tabOf([amount(1)])], first.bytes)).bytes).toEqual(first.bytes);
  });

  test('a sheet that nothing is left for says so', async () => {
    const [one, two] = ['Statement', 'Statement 2'].map((name) => tabOf([amount(1)], { name })) as [Tab, Tab];
    const first = await added([one, two]);
    const second = await added([one], first.bytes);
    expect(second.placed.map(({ sheet }) => sheet)).toEqual(['Statement', 'Statement 2']);
    expect((await readWorkbook(second.bytes)).sheets[1]?.cells[0]?.[0]).toMatch(/^Nothing here/);
  });

  test('one that a person edited is kept under another name, with its print set-up', async () => {
    const first = await added([tabOf([amount(1)])]);
    const edited = await edit(first.bytes, 'xl/worksheets/sheet1.xml', '<v>1</v>', '<v>1.01</v>');
    const second = await added([tabOf([amount(2)])], edited);
    expect(second.kept).toEqual([{ was: 'Payouts', now: 'Payouts (edited)' }]);
    const { sheets } = await readXlsx(second.bytes);
    expect(sheets.map(({ name, rows, pageSetup }) => [name, rows[1]?.[1], pageSetup?.printTitlesRow])).toEqual([
      ['Payouts (edited)', 1.01, '$1:$1'],
      ['Payouts', 2, '$1:$1'],
    ]);
    const third = await added([tabOf([amount(3)])], second.bytes);
    expect(third).toMatchObject({ kept: [], placed: [{ sheet: 'Payouts', replaced: true }] });
  });

  test.each([
    ['a formula in place of a total', '<f>SUM(A1:A2)</f>', '<f>SUM(A1:A2)+1</f>'],
    ['a rule of colours', '</sheetData>', '</sheetData><conditionalFormatting sqref="A1"/>'],
    ['a chart', '</worksheet>', '<drawing xmlns:r="r" r:id="rId1"/></worksheet>'],
  ])('what counts as edited: %s', async (_, before, after) => {
    const tab = tabOf([{ ...amount(1), formula: 'SUM(A1:A2)' }]);
    const { bytes } = await added([tab]);
    const edited = await edit(bytes, 'xl/worksheets/sheet1.xml', before, after);
    expect((await added([tab], edited)).kept).toHaveLength(1);
  });

  test('a result that a spreadsheet computed a little differently does not', async () => {
    const tab = tabOf([{ ...amount(0.3), formula: 'SUM(A1:A2)' }]);
    const { bytes } = await added([tab]);
    const computed = await edit(bytes, 'xl/worksheets/sheet1.xml', '<v>0.3</v>', '<v>0.30000000000000004</v>');
    expect(await added([tab], computed)).toMatchObject({ kept: [], placed: [{ replaced: true }] });
  });
});

test('a sheet of somebody else is never overwritten, and the next run finds ours again', async () => {
  const theirs = await added([tabOf([amount(1)], { seal: 'none' })]);
  const first = await added([tabOf([amount(2)])], theirs.bytes);
  const second = await added([tabOf([amount(3)])], first.bytes);
  expect(second.placed).toEqual([{ tab: 'Payouts', sheet: 'Payouts (2)', replaced: true }]);
  expect(await names(second.bytes)).toEqual(['Payouts', 'Payouts (2)']);
  expect(await rowTwo(second.bytes)).toEqual([null, 1]);
});

async function edit(bytes: Uint8Array, part: string, before: string, after: string): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part] as Uint8Array);
  if (!text.includes(before)) throw new Error(`${part} has no ${before}`);
  return zipSync({ ...parts, [part]: strToU8(text.replace(before, after)) });
}
