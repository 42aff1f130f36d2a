import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { rawBook } from './raw-book';

/** The cells of a sheet whose rows are given as XML. */
async function cellsOf(rows: string, texts?: string) {
  const { sheets } = await readWorkbook(rawBook({ sheets: [{ name: 'A', rows }], texts }));
  return sheets[0]?.cells;
}

/** The only cell of a sheet. */
const valueOf = async (cell: string, texts?: string) => (await cellsOf(`<row r="1">${cell}</row>`, texts))?.[0]?.[0];

describe('numbers', () => {
  test.each([
    ['0.1', 0.1],
    ['-12.5', -12.5],
    ['1E-7', 1e-7],
    ['1.0000000000000002', 1.0000000000000002],
    ['123456789012345680', 123456789012345680],
    ['46388.75', 46388.75],
  ])('%s is the double it says, whatever its style', async (text, value) => {
    expect(await valueOf(`<c r="A1" s="14"><v>${text}</v></c>`)).toBe(value);
    expect(await valueOf(`<c r="A1" t="n"><v>${text}</v></c>`)).toBe(value);
  });

  test('one that no double holds is an error, never infinite', async () => {
    expect(await valueOf('<c r="A1"><v>1E999</v></c>')).toEqual({ error: '#NUM!' });
    expect(await valueOf('<c r="A1"><v>-1E999</v></c>')).toEqual({ error: '#NUM!' });
  });

  test('a date of a strict workbook comes as its ISO text', async () => {
    expect(await valueOf('<c r="A1" t="d"><v>2027-01-31</v></c>')).toBe('2027-01-31');
  });

  test.each([
    ['', 1900],
    ['<workbookPr date1904="1"/>', 1904],
    ['<workbookPr date1904="true"/>', 1904],
    ['<workbookPr date1904="0"/>', 1900],
  ])('the date system of %p is %p', async (before, dateSystem) => {
    const book = rawBook({ sheets: [{ name: 'A', rows: '' }], before });
    expect((await readWorkbook(book)).dateSystem).toBe(dateSystem);
  });
});

describe('texts', () => {
  const shared = '<c r="A1" t="s"><v>0</v></c>';
  const inline = (text: string) => `<c r="A1" t="inlineStr"><is>${text}</is></c>`;

  test.each([
    ['plain', '<t>Ana</t>', 'Ana'],
    ['with space kept', '<t xml:space="preserve"> Ana </t>', ' Ana '],
    ['in runs of fonts', '<r><rPr><b/></rPr><t>Søren </t></r><r><t>Ødegård</t></r>', 'Søren Ødegård'],
    ['escaped for XML', '<t>R&amp;D &lt;&#x1F600;&#65;&gt;</t>', 'R&D <😀A>'],
    ['escaped for the format', '<t>_x0041_ _x005F_x0041_ _x000D_</t>', 'A _x0041_ \r'],
    ['in a CDATA section', '<t><![CDATA[<b> & ]]>c</t>', '<b> & c'],
    ['beside a comment', '<t>a<!-- <t>x</t> -->b</t>', 'ab'],
    ['that looks like an error', '<t>#N/A</t>', '#N/A'],
    ['that looks like a number', '<t>007</t>', '007'],
    ['empty', '<t/>', ''],
    ['over several lines', '<t>one\ntwo</t>', 'one\ntwo'],
  ])('%s, shared and inline', async (_, xml, text) => {
    expect(await valueOf(shared, `<si>${xml}</si>`)).toBe(text);
    expect(await valueOf(inline(xml), '')).toBe(text);
  });

  test('the reading of a Japanese name is no part of it', async () => {
    const phonetic = '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>';
    expect(await valueOf(shared, `<si>${phonetic}</si>`)).toBe('東京');
  });

  test('in an inline text it cannot be told apart, and is refused by its cell', async () => {
    const reading = inline('<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>');
    await expect(valueOf(reading)).rejects.toThrow(/^the sheet "A", cell A1, has a phonetic reading/);
  });

  test.each([
    ['past the last one', shared.replace('0', '1'), '<si><t>a</t></si>'],
    ['where there are none', shared, undefined],
    ['in an empty value', '<c r="A1" t="s"><v></v></c>', '<si><t>a</t></si>'],
    ['without a value', '<c r="A1" t="s"/><c r="B1"/>', '<si><t>a</t></si>'],
    ['by no number', shared.replace('0', 'x'), '<si><t>a</t></si>'],
  ])('a shared text %s is refused by its cell, as it would read as a blank', async (_, cell, texts) => {
    await expect(valueOf(cell, texts)).rejects.toThrow(/^the sheet "A", cell A1, has a text that is missing/);
  });

  test('32,767 letters are a cell, even where each is written as an escape', async () => {
    expect(await valueOf(inline(`<t>${'&#x1F600;'.repeat(16_383)}x</t>`))).toHaveLength(32_767);
  });

  test('one letter more is refused by sheet and cell', async () => {
    const book = rawBook({ sheets: [{ name: 'Q1', rows: `<row>${inline(`<t>${'x'.repeat(32_768)}</t>`)}</row>` }] });
    await expect(readWorkbook(book)).rejects.toThrow(/^the sheet "Q1", cell A1, .*32,767 letters/);
  });
});

describe('other values', () => {
  test.each([
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['<c r="A1" t="e"><f>NA()</f><v>#N/A</v></c>', { error: '#N/A' }],
    ['<c r="A1" t="str"><f>A2</f><v>#N/A</v></c>', '#N/A'],
    ['<c r="A1" t="str"><f>A2&amp;""</f><v></v></c>', ''],
    ['<c r="A1"><f>1+1</f><v>2</v></c>', 2],
    ['<c r="A1" t="b"><f>TRUE</f><v>1</v></c>', true],
    ['<c r="A1" t="b"><f>FALSE</f><v>0</v></c>', false],
    ['<c r="A1" t="str"><f>A2</f><v/></c>', ''],
    ['<c r="A1" t="inlineStr"><f>A2</f><is><t>x</t></is></c>', 'x'],
    ['<c r="A1" t="b"><v>0</v></c><c r="B1"><f>A1</f></c>', false],
  ])('%s', async (cell, value) => {
    expect(await valueOf(cell)).toEqual(value);
  });

  test.each([
    '<c r="A1"><f>SUM(B1:B9)</f></c>',
    '<c r="A1"><f>CS_VERSION()</f><v/></c>',
    '<c r="A1" t="str"><f>B1</f></c>',
    '<c r="A1" t="b"><f>B1&gt;0</f></c><c r="B1"><v>1</v></c>',
    '<c r="A1" t="e"><f>B1</f></c>',
    '<c t="str"><f t="shared" ref="A1:A9" si="0">B1</f></c>',
    '<c r="A1" t="str"><f t="shared" si="0"/></c>',
  ])('a formula without a result is an error, ours too: %s', async (cell) => {
    expect(await valueOf(cell)).toEqual({ error: expect.stringContaining('never computed') });
  });
});

describe('where cells stand', () => {
  test('holes are blank, and what follows stays in its place', async () => {
    const rows = '<row r="2"><c r="B2"><v>1</v></c></row><row r="4"><c r="A4"><v>2</v></c><c r="C4"><v>3</v></c></row>';
    expect(await cellsOf(rows)).toEqual([
      [null, null, null],
      [null, 1, null],
      [null, null, null],
      [2, null, 3],
    ]);
  });

  test('cells and rows without an address follow those before them', async () => {
    const rows = '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="B3"><v>3</v></c><c><v>4</v></c></row>';
    expect(await cellsOf(rows)).toEqual([
      [1, 2, null],
      [null, null, null],
      [null, 3, 4],
    ]);
  });

  test('a stray cell in the last row is read where it stands', async () => {
    const rows = '<row r="1"><c r="B1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>';
    const cells = await cellsOf(rows);
    expect([cells?.length, cells?.[0], cells?.[1048575]]).toEqual([1048576, [null, 1], [2, null]]);
  });

  test('a dimension that lies is not believed', async () => {
    const rows =
      '<?xml version="1.0"?><worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>';
    expect(await cellsOf(rows)).toEqual([[7]]);
  });

  test('a prefix on every element changes nothing', async () => {
    const rows =
      '<?xml version="1.0"?><x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(await cellsOf(rows)).toEqual([[7]]);
  });

  test('an empty sheet has no cells', async () => {
    expect(await cellsOf('')).toEqual([]);
  });
});
