import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { type RawBook, rawBook, rawParts } from './raw-book';
import { zipSync } from 'fflate';

const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const read = (book: RawBook) => readWorkbook(rawBook(book));

test('sheets come in the order of the workbook, hidden ones too', async () => {
  const { sheets } = await read({
    sheets: [
      { name: 'Q1 Süd & Ost', rows: one },
      { name: 'old', rows: one, state: 'hidden' },
      { name: '李明', rows: '', state: 'veryHidden' },
    ],
  });
  expect(sheets.map(({ name, hidden, cells }) => [name, hidden, cells])).toEqual([
    ['Q1 Süd & Ost', false, [[1]]],
    ['old', true, [[1]]],
    ['李明', true, []],
  ]);
});

test('a sheet that is a chart keeps its place and has no cells', async () => {
  const chart = '<?xml version="1.0"?><chartsheet/>';
  const { sheets } = await read({
    sheets: [
      { name: 'Chart', rows: chart, kind: 'chartsheet' },
      { name: 'Data', rows: one },
    ],
  });
  expect(sheets.map(({ name, cells }) => [name, cells])).toEqual([
    ['Chart', []],
    ['Data', [[1]]],
  ]);
});

test('defined names say what they refer to, and which sheet alone knows them', async () => {
  const { names } = await read({
    sheets: [
      { name: 'A', rows: one },
      { name: 'B', rows: one },
    ],
    after:
      '<definedNames><definedName name="Payees">A!$A$1:$A$9</definedName>' +
      '<definedName name="rate" localSheetId="1">IF(1&lt;2,"a&amp;b",0)</definedName></definedNames>',
  });
  expect(names).toEqual([
    { name: 'Payees', refersTo: 'A!$A$1:$A$9', sheet: undefined },
    { name: 'rate', refersTo: 'IF(1<2,"a&b",0)', sheet: 'B' },
  ]);
});

test('tables come with their sheet, their range and how much of it is totals', async () => {
  const { tables } = await read({
    sheets: [
      { name: 'A', rows: one },
      { name: 'B', rows: one, links: [{ kind: 'table', target: '../tables/table7.xml' }] },
      { name: 'C', rows: one, links: [{ kind: 'table', target: '../tables/table8.xml' }] },
    ],
    parts: {
      'xl/tables/table7.xml': '<table name="Table7" displayName="Results" ref="A1:D9"/>',
      'xl/tables/table8.xml': '<table name="tblQ1" ref="A1:B4" totalsRowCount="1"/>',
    },
  });
  expect(tables).toEqual([
    { name: 'Results', sheet: 'B', ref: 'A1:D9', totals: 0 },
    { name: 'tblQ1', sheet: 'C', ref: 'A1:B4', totals: 1 },
  ]);
});

test('parts are found wherever the relationships lead, in any case of letters', async () => {
  const parts = rawParts({ sheets: [{ name: 'A', rows: one }] });
  const { 'xl/worksheets/sheet1.xml': sheet, ...others } = parts;
  const links = new TextDecoder()
    .decode(others['xl/_rels/workbook.xml.rels'])
    .replace('worksheets/sheet1', '/Odd/CELLS');
  const book = zipSync({
    ...others,
    'xl/_rels/workbook.xml.rels': new TextEncoder().encode(links),
    'odd/cells.xml': sheet!,
  });
  expect((await readWorkbook(book)).sheets[0]?.cells).toEqual([[1]]);
});

test('what is not about cells is never read, however broken', async () => {
  const broken = new Uint8Array([0xff, 0xfe, 0]);
  const { sheets } = await read({
    sheets: [{ name: 'A', rows: one, links: [{ kind: 'drawing', target: '../drawings/drawing1.xml' }] }],
    parts: {
      'xl/styles.xml': broken,
      'xl/theme/theme1.xml': broken,
      'xl/drawings/drawing1.xml': broken,
      'xl/vbaProject.bin': broken,
      'docProps/core.xml': '<!DOCTYPE x>',
    },
  });
  expect(sheets[0]?.cells).toEqual([[1]]);
});
