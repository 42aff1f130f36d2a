import { groupPayouts } from '../../core/tabs/payout-groups';
import { payoutsTab } from '../../core/tabs/payouts-tab';
import type { TabBlock } from '../../core/tabs/tab';
import { payoutsBlock, plans } from './payouts-block';

const valuesOf = (block: TabBlock | undefined) => block?.cells.map((row) => row.map(({ value }) => value));

test('a row per payee with the lines that say something, and below them totals as SUM formulas with their values', () => {
  const block = payoutsBlock([
    ['Ana', 9000.1, 250, 0, 9250.1, 1, 9250.1, 'USD'],
    ['=Bo', 8000.2, 0, -100, 7900.2, 1, 7900.2, 'USD'],
  ]);
  const tab = payoutsTab(groupPayouts(block, plans), 'Plan One');
  const [title, note, headers, body, total] = [...tab.blocks];
  expect([valuesOf(title), valuesOf(note)]).toEqual([[['Payouts']], [['Plan One']]]);
  expect(valuesOf(headers)).toEqual([
    [
      ...['payee', 'period', 'plan', 'target variable', 'grr', 'ref', 'day off (PTO day)'],
      ...['clawback', 'total', 'pay', 'currency'],
    ],
  ]);
  expect(valuesOf(body)?.[1]).toEqual([...['=Bo', '2027-Q1', 'p1@1', 9000, 8000.2, 0, 2, -100, 7900.2, 7900.2, 'USD']]);
  expect(body?.row).toBe(5);
  const cells = total?.cells[0] ?? [];
  expect(cells[0]).toEqual({ value: 'Total USD', format: 'text' });
  expect(cells[4]).toEqual({ value: 17000.3, format: 'money 2', formula: 'SUM(E5:E6)' });
  expect(cells[9]).toEqual({ value: 17150.3, format: 'money 2', formula: 'SUM(J5:J6)' });
  expect(cells[6]?.value).toBe('');
});

test('payees are totalled by the currency they are paid in, each with its decimals', () => {
  const block = payoutsBlock([
    ['Ana', 9000, 0, 0, 9000, 1, 9000, 'USD'],
    ['Yuki', 100.5, 0, 0, 100.5, 150, 15075, 'JPY'],
    ['Bo', 1000, 0, 0, 1000, 1, 1000, 'USD'],
  ]);
  const tab = payoutsTab(groupPayouts(block, plans), '');
  const [usd, usdTotal, jpy, jpyTotal] = [...tab.blocks].slice(3);
  expect(valuesOf(usd)?.map(([payee]) => payee)).toEqual(['Ana', 'Bo']);
  expect(usdTotal?.cells[0]?.[0]?.value).toBe('Total USD');
  expect(jpy?.row).toBe(9);
  expect(jpy?.cells[0]?.slice(7, 11)).toEqual([
    { value: 100.5, format: 'money 2' },
    { value: 150, format: 'general' },
    { value: 15075, format: 'money 0' },
    { value: 'JPY', format: 'text' },
  ]);
  expect(jpyTotal?.cells[0]?.[0]?.value).toBe('Total JPY (lines in USD)');
  expect(jpyTotal?.cells[0]?.[9]).toEqual({ value: 15075, format: 'money 0', formula: 'SUM(J9:J9)' });
});

test('the labels of totals do not wrap into the row above: the first column is as wide as the longest', () => {
  const [headers = [], ...rows] = payoutsBlock([['Ana', 9000, 0, 0, 9000, 0.8, 7200, 'EUR']]);
  const next = rows.map(([payee, , ...rest]) => [payee, '2027-Q2', ...rest] as typeof headers);
  const widthOf = (block: typeof rows) => payoutsTab(groupPayouts([headers, ...block], plans), '').widths[0];
  expect(widthOf(rows)).toBeGreaterThan('Total 2027-Q1 EUR (lines in USD)'.length - ' 2027-Q1'.length);
  expect(widthOf([...rows, ...next])).toBeGreaterThan('All periods: Total EUR (lines in USD)'.length);
});

test('a column is as wide as its longest amount', () => {
  const widths = (pay: number) =>
    payoutsTab(groupPayouts(payoutsBlock([['Ana', pay, 0, 0, pay, 1, pay, 'USD']]), plans), '').widths;
  const [small, large] = [widths(9000.1), widths(-1_234_567_890.12)];
  // target variable, grr, ref, days off, total, pay: -1,234,567,890.12 has 17 letters.
  expect(small.slice(3, 9)).toEqual([13, 13, 13, 13, 13, 13]);
  expect(large.slice(3, 9).map((width) => width > 17)).toEqual([false, true, false, false, true, true]);
});

test('a row that is blank in the results is left out', () => {
  const block = payoutsBlock([['Ana', 1, 0, 0, 1, 1, 1, 'USD']]);
  const blank = block[0]?.map(() => '') ?? [];
  expect(groupPayouts([...block, blank], plans).groups[0]?.rows).toHaveLength(1);
});

test('lines that do not add up to the total are never shown', () => {
  const block = payoutsBlock([['Ana', 9000.1, 250, 0, 9250.11, 1, 9250.11, 'USD']]);
  expect(() => groupPayouts(block, plans)).toThrow('the lines of Ana add up to 9250.1, not 9250.11');
});

test('each period has its payees and its totals, in their order, and all periods come to their sum', () => {
  const block = payoutsBlock([
    ['Ana', 9000, 0, 0, 9000, 1, 9000, 'USD'],
    ['Bo', 1000, 0, 0, 1000, 1, 1000, 'USD'],
    ['Ana', 500, 0, 0, 500, 1, 500, 'USD'],
  ]).map((row, i) => row.map((cell) => (cell === '2027-Q1' && i < 3 ? '2027-Q2' : cell)));
  const tab = payoutsTab(groupPayouts(block, plans), '');
  const [first, firstTotal, second, secondTotal, all] = [...tab.blocks].slice(3);
  expect([valuesOf(first), valuesOf(second)].map((rows) => rows?.map((row) => row.slice(0, 2)))).toEqual([
    [['Ana', '2027-Q1']],
    [
      ['Ana', '2027-Q2'],
      ['Bo', '2027-Q2'],
    ],
  ]);
  expect([firstTotal, secondTotal].map((total) => total?.cells[0]?.[0]?.value)).toEqual([
    'Total 2027-Q1 USD',
    'Total 2027-Q2 USD',
  ]);
  const pay = all?.cells[0]?.at(-2);
  expect(all?.cells[0]?.[0]?.value).toBe('All periods: Total USD');
  // Rows 6 and 10 hold the totals of the two periods.
  expect([firstTotal?.row, secondTotal?.row, pay]).toEqual([
    6,
    10,
    { value: 10500, format: 'money 2', formula: 'I6+I10' },
  ]);
});
