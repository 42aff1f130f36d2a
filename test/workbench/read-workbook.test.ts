import { writeXlsx } from 'hucre/xlsx';
import { readPayMix, showPayMix, type PayMix } from '../../core/cells/pay-mix';
import { RefusedFile, readWorkbook } from '../../workbench/xlsx/workbook-port';

const styled = (value: number, numFmt: string) => ({ value, style: { numFmt } });

/** Reads back one row of cells written straight through hucre, so that the port's own writer proves nothing here. */
async function rowOf(cells: readonly object[], dateSystem: '1900' | '1904' = '1900') {
  const map = new Map(cells.map((cell, column) => [`0,${column}`, cell]));
  const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [], cells: map }], dateSystem });
  const workbook = await readWorkbook(bytes);
  return { row: workbook.sheets[0]?.cells[0], dateSystem: workbook.dateSystem };
}

test('a date comes as the serial number the file holds', async () => {
  const { row } = await rowOf([styled(46388, 'yyyy-mm-dd'), styled(46388.75, 'dd/mm/yyyy hh:mm')]);
  expect(row).toEqual([46388, 46388.75]);
});

test('a pay mix typed as 70:30 comes as its duration and is read as 70:30', async () => {
  const { row } = await rowOf([styled(70.5 / 24, '[h]:mm')]);
  expect(row).toEqual([2.9375]);
  expect(showPayMix(readPayMix(row?.[0]) as PayMix)).toBe('70:30');
});

test('a workbook of the 1904 date system says so and keeps its serial numbers', async () => {
  const { row, dateSystem } = await rowOf([styled(44926, 'yyyy-mm-dd')], '1904');
  expect({ row, dateSystem }).toEqual({ row: [44926], dateSystem: 1904 });
});

test.each([
  ['soles', '[$S/.-280A] #,##0.00', 250_000_000.25],
  ['dinars', '#,##0.00 [$Din.-81A]', 1 / 3],
  ['a date format on a share', 'dd.mm', 0.9433333333333334],
])('money or a ratio in a format that looks like a date keeps every digit: %s', async (_, format, value) => {
  const { row } = await rowOf([styled(value, format)]);
  expect(row).toEqual([value]);
});

test('formulas come as their stored result, errors as errors, booleans and text as they are', async () => {
  const { row } = await rowOf([
    { value: null, formula: 'A1+1', formulaResult: 12.5 },
    { value: null, formula: 'A1&"x"', formulaResult: 'x' },
    { value: '#N/A' },
    { value: true },
    { value: ' 李明 ' },
  ]);
  expect(row).toEqual([12.5, 'x', { error: '#N/A' }, true, ' 李明 ']);
});

test('a formula that was never computed is an error, not a blank', async () => {
  const { row } = await rowOf([{ value: null, formula: 'SUM(B1:B9)' }]);
  expect(row?.[0]).toHaveProperty('error', expect.stringContaining('never computed'));
});

test('blank cells are null and keep the cells after them in place', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [[], [null, 'x']] }] });
  expect((await readWorkbook(bytes)).sheets[0]?.cells).toEqual([
    [null, null],
    [null, 'x'],
  ]);
});

test.each([
  ['text', new TextEncoder().encode('payee,grr\n')],
  ['nothing', new Uint8Array()],
  ['half a workbook', undefined],
])('what is not a workbook is refused in a sentence: %s', async (_, given) => {
  const whole = await writeXlsx({ sheets: [{ name: 'A', rows: [['x']] }] });
  const bytes = given ?? whole.slice(0, whole.length / 2);
  await expect(readWorkbook(bytes)).rejects.toThrow(RefusedFile);
});

test('a workbook with a password is refused with the way out', async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: 'A', rows: [['x']] }],
    encryption: { password: 'p', spinCount: 10 },
  });
  await expect(readWorkbook(bytes)).rejects.toThrow(/password/);
});
