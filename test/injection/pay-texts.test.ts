import { parse } from 'csv-parse/sync';
import type { OutputCell } from '../../core/cells/cell';
import { addTabs } from '../../workbench/xlsx/workbook-port';
import { writeCsv } from '../../workbench/csv/write-csv';
import { type RawSheet, rawCells } from '../libreoffice/raw-cells';
import { packageProblems } from '../round-trip/package-graph';
import { partsOf } from '../round-trip/part-changes';
import { tabsFor } from '../round-trip/pay-tabs';
import { planOf, resultsOf } from './hostile-pay';
import { asCell, hostileTexts, shown } from './hostile-texts';

const made = { plan: 'csm@1', inputs: '0'.repeat(64) };
const ownFormula = /^SUM\(([A-Z]+)\d+:\1\d+\)$/;

/** Sheets of an own workbook, by their name. */
async function paidSheets(text: string): Promise<Record<'Payouts' | 'Statement', RawSheet>> {
  const { bytes, check } = await addTabs(undefined, tabsFor(planOf(text), resultsOf([text])), { title: text, made });
  await check(bytes);
  const parts = partsOf(bytes);
  expect(packageProblems(parts)).toEqual([]);
  return { Payouts: rawCells(parts, 'Payouts'), Statement: rawCells(parts, 'Statement') };
}

/** Names lose the space around them. */
const asName = (text: string): string => asCell(text.trim());

describe.each(hostileTexts.map((text) => [shown(text), text] as const))('%s', (_, text) => {
  test('as the name of everything is a text wherever it lands, and money stays money', async () => {
    const { Payouts, Statement } = await paidSheets(text);
    for (const [address, { type, value, formula }] of [...Payouts, ...Statement]) {
      const isText = type === 'text' && formula === undefined;
      const isNumber = type === 'n' && (formula === undefined || ownFormula.test(formula)) && !/[^\d.-]/.test(value);
      expect({ address, fine: isText || isNumber }).toEqual({ address, fine: true });
    }
    const headers = [...Payouts].filter(([address]) => /^[A-Z]+4$/.test(address)).map(([, { value }]) => value);
    const row = [...Payouts].filter(([address]) => /^[A-Z]+5$/.test(address)).map(([, cell]) => cell);
    const cellUnder = (header: string) => row[headers.indexOf(header)];
    expect(cellUnder('payee')).toEqual({ type: 'text', value: asName(text), formula: undefined });
    expect(cellUnder('adjustment')).toEqual({ type: 'n', value: '-12.5', formula: undefined });
    expect(cellUnder('pay')).toEqual({ type: 'n', value: '3737.5', formula: undefined });
    const lines = [...Statement.values()].map(({ value }) => value);
    expect(lines.filter((value) => value.includes(asName(text).slice(0, 30_000))).length).toBeGreaterThanOrEqual(4);
  });

  test('starts no formula in a CSV', () => {
    const written: OutputCell[][] = [
      ['payee', 'pay', text],
      [text, -12.5, text],
    ];
    const rows = parse(writeCsv(written));
    expect(rows.map((row) => row.length)).toEqual([3, 3]);
    expect(rows[1]![1]).toBe('-12.5');
    const whole = text.replace(/\p{Surrogate}/gu, '\ufffd');
    for (const cell of [rows[0]![2]!, rows[1]![0]!, rows[1]![2]!]) {
      expect(cell).not.toMatch(/^[\s\p{Cf}"]*[=+\-@＝＋－＠]/u);
      expect(cell).not.toMatch(/^[\t\r]/);
      expect(cell.replace(/'/g, '')).toBe(whole.replace(/'/g, ''));
    }
  });
});
