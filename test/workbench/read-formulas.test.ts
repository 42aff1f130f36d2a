import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { formula } from '../../workbench/xlsx/formula';
import { rawBook } from './raw-book';

async function formulasOf(rows: string) {
  const { sheets } = await readWorkbook(rawBook({ sheets: [{ name: 'A', rows }] }));
  return sheets[0];
}

test.each([
  ['Excel', '_xldudf_CS_PAYOUT(A1:B2,"all")', 'CS_PAYOUT(A1:B2,"all")'],
  [
    'Excel, within another',
    'SUM(_xldudf_CS_PAYOUT(_xldudf_CS_METRICS(A1:B2),C1))',
    'SUM(CS_PAYOUT(CS_METRICS(A1:B2),C1))',
  ],
  ['Excel, newer than the format', '_xlfn._xlws.SORT(_xlfn.LET(_xlpm.x,A1,_xlpm.x))', 'SORT(LET(x,A1,x))'],
  ['a text that shows a prefix', '_xldudf_CS_DESCRIBE("_xldudf_ ""_xlfn.""")', 'CS_DESCRIBE("_xldudf_ ""_xlfn.""")'],
  ['Google', 'IFERROR(__xludf.DUMMYFUNCTION("CS_PAYOUT(A1:B2)"),12.5)', 'CS_PAYOUT(A1:B2)'],
  [
    'Google, with texts',
    'IFERROR(__xludf.DUMMYFUNCTION("CS_PAYOUT(A1:B2,""x"")"),"cached ""y"", z")',
    'CS_PAYOUT(A1:B2,"x")',
  ],
  ['Google, over several lines', 'IFERROR(__xludf.DUMMYFUNCTION("CS_CHECK(\nA1)"),"a\nb")', 'CS_CHECK(\nA1)'],
  ['Google, a spilled cell', 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),9000.0)', undefined],
  ['a formula of its own', 'IFERROR(A1/B1,"n/a")', 'IFERROR(A1/B1,"n/a")'],
  ['a quote that never ends', 'A1&"_xlfn.', 'A1&"_xlfn.'],
])('%s', (_, stored, own) => {
  expect(formula(stored)).toBe(own);
});

test('formulas stand by their address, values beside them', async () => {
  const sheet = await formulasOf(
    '<row r="2"><c r="AB2"><f>_xldudf_CS_PAYMIX(A1,&quot;70:30&quot;)</f><v>7</v></c><c r="AC2"><v>3</v></c></row>',
  );
  expect([...sheet!.formulas]).toEqual([['AB2', 'CS_PAYMIX(A1,"70:30")']]);
  expect(sheet!.cells[1]?.slice(27)).toEqual([7, 3]);
});

test('a Google export keeps the values of the cells it spilled into, and one formula', async () => {
  const google = (text: string, value: string) => `<f>IFERROR(__xludf.DUMMYFUNCTION("${text}"),${value})</f>`;
  const sheet = await formulasOf(
    `<row r="1"><c r="A1" t="str">${google('CS_PAYOUT(C1:D2)', '&quot;payee&quot;')}<v>payee</v></c>` +
      `<c r="B1" t="str">${google('""COMPUTED_VALUE""', '&quot;pay&quot;')}<v>pay</v></c></row>`,
  );
  expect(sheet!.cells).toEqual([['payee', 'pay']]);
  expect([...sheet!.formulas]).toEqual([['A1', 'CS_PAYOUT(C1:D2)']]);
});

test('a shared formula stands at the cell that holds its text; an array formula at its first', async () => {
  const sheet = await formulasOf(
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c>' +
      '<c r="C1"><f t="array" ref="C1:C2">_xldudf_CS_POOL(9,D1:D2)</f><v>4</v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="C2"><v>5</v></c></row>',
  );
  expect([...sheet!.formulas]).toEqual([
    ['A1', 'B1*2'],
    ['C1', 'CS_POOL(9,D1:D2)'],
  ]);
  expect(sheet!.cells).toEqual([
    [2, null, 4],
    [4, null, 5],
  ]);
});
