import { readXlsx } from 'hucre/xlsx';
import { type Tab, type TabCell, textCell } from '../../core/tabs/tab';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { added, amount, edit, sheetOne, tabOf } from './tabs';

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

  test('the check finds a formula that is not the one that was meant, though its result is', async () => {
    const [meant, other, none] = await Promise.all(
      ['SUM(A1:A2)', 'SUM(A1:A3)', undefined].map((formula) =>
        added([tabOf([{ ...amount(3), ...(formula !== undefined && { formula }) }])]),
      ),
    );
    const written = 'Payouts: "B2 =SUM(A1:A2)" was written and';
    await expect(meant!.check(other!.bytes)).rejects.toThrow(`${written} "B2 =SUM(A1:A3)" reads back`);
    await expect(meant!.check(none!.bytes)).rejects.toThrow(`${written} "" reads back`);
    await expect(none!.check(meant!.bytes)).rejects.toThrow('Payouts: "" was written and "B2 =SUM(A1:A2)" reads back');
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
    const edited = edit(first.bytes, 'xl/worksheets/sheet1.xml', '<v>1</v>', '<v>1.01</v>');
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
    const edited = edit(bytes, 'xl/worksheets/sheet1.xml', before, after);
    expect((await added([tab], edited)).kept).toHaveLength(1);
  });

  test.each([
    ['a note below the seal', '</sheetData>', '<row r="9"><c r="B9"><v>1</v></c></row></sheetData>'],
    [
      'a formula below it that shows nothing',
      '</sheetData>',
      '<row r="9"><c r="A9" t="str"><f>IF(1,"")</f><v></v></c></row></sheetData>',
    ],
    ['a sparkline', '</worksheet>', '<extLst><ext uri="x"/></extLst></worksheet>'],
  ])('what counts as edited, too: %s', async (_, before, after) => {
    const { bytes } = await added([tabOf([amount(1)])]);
    const edited = edit(bytes, sheetOne, before, after);
    expect((await added([tabOf([amount(1)])], edited)).kept).toEqual([{ was: 'Payouts', now: 'Payouts (edited)' }]);
  });

  test('a drawing without anything in it, as Google puts on every sheet, does not', async () => {
    const { bytes } = await added([tabOf([amount(1)])]);
    const drawn = edit(bytes, sheetOne, '</worksheet>', '<drawing xmlns:r="r" r:id="rId1"/></worksheet>', {
      'xl/worksheets/_rels/sheet1.xml.rels':
        '<Relationships xmlns="u"><Relationship Id="rId1" Type="t/drawing" Target="../drawings/d.xml"/></Relationships>',
      'xl/drawings/d.xml': '<wsDr xmlns="u"/>',
    });
    expect(await added([tabOf([amount(2)])], drawn)).toMatchObject({ kept: [], placed: [{ replaced: true }] });
  });

  test.each(['Payouts 2026', 'Statement 2026'])('one that somebody renamed is theirs: %s', async (name) => {
    const was = name.replace(' 2026', '');
    const first = await added([tabOf([amount(1)], { name: was })]);
    const renamed = edit(first.bytes, 'xl/workbook.xml', `name="${was}"`, `name="${name}"`);
    const second = await added([tabOf([amount(2)], { name: was })], renamed);
    expect(second.placed).toEqual([{ tab: was, sheet: was, replaced: false }]);
    expect((await readWorkbook(second.bytes)).sheets.map((sheet) => [sheet.name, sheet.cells[1]?.[1]])).toEqual([
      [name, 1],
      [was, 2],
    ]);
  });

  test('one that was renamed in case only is ours still', async () => {
    const first = await added([tabOf([amount(1)])]);
    const renamed = edit(first.bytes, 'xl/workbook.xml', 'name="Payouts"', 'name="PAYOUTS"');
    const second = await added([tabOf([amount(2)])], renamed);
    expect(second.placed).toEqual([{ tab: 'Payouts', sheet: 'PAYOUTS', replaced: true }]);
    await second.check(second.bytes);
    expect(await rowTwo(second.bytes)).toEqual([null, 2]);
  });

  test('names of an edited sheet go with it, and nothing else does', async () => {
    const first = await added([tabOf([amount(1)])]);
    const own = (name: string, text: string) => `<definedName name="${name}" localSheetId="0">${text}</definedName>`;
    const named = edit(
      edit(first.bytes, sheetOne, '<v>1</v>', '<v>1.01</v>'),
      'xl/workbook.xml',
      '</definedNames>',
      own('_xlnm._FilterDatabase', 'Payouts!$A$1:$B$2') +
        own('_xlnm.Print_Area', 'OFFSET(Payouts!$A$1,0,0,COUNTA(Payouts!$A:$A),9)') +
        own('Mine', `Payouts!#REF!+MyPayouts!A1+SUM(Old:Payouts!A1)+'Payouts'!B2`) +
        '</definedNames>',
    );
    const { bytes } = await added([tabOf([amount(2)])], named);
    const kept = `'Payouts (edited)'!`;
    expect((await readWorkbook(bytes)).names.map(({ name, refersTo, sheet }) => [name, refersTo, sheet])).toEqual([
      ['_xlnm.Print_Titles', `${kept}$1:$1`, 'Payouts (edited)'],
      ['_xlnm._FilterDatabase', `${kept}$A$1:$B$2`, 'Payouts (edited)'],
      ['_xlnm.Print_Area', `OFFSET(${kept}$A$1,0,0,COUNTA(${kept}$A:$A),9)`, 'Payouts (edited)'],
      ['Mine', `${kept}#REF!+MyPayouts!A1+SUM(Old:Payouts!A1)+${kept}B2`, 'Payouts (edited)'],
      ['_xlnm.Print_Titles', `'Payouts'!$1:$1`, 'Payouts'],
    ]);
  });

  test('a result that a spreadsheet computed a little differently does not', async () => {
    const tab = tabOf([{ ...amount(0.3), formula: 'SUM(A1:A2)' }]);
    const { bytes } = await added([tab]);
    const computed = edit(bytes, 'xl/worksheets/sheet1.xml', '<v>0.3</v>', '<v>0.30000000000000004</v>');
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
