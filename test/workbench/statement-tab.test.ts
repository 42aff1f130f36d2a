import { ofDouble } from '../../core/number/exact';
import { statementTabs } from '../../core/tabs/statement-tab';

const line = (step: number, working: string, amount?: number) => ({
  ...{ step, clause: 'COMPONENTS grr', item: 'Retention', inputs: 'grr 94%', working },
  amount: amount === undefined ? undefined : ofDouble(amount),
});

const statement = (payee: string, payCurrency: string, conversion: number, pay: number) => ({
  ...{ payee, period: '2027-Q1', plan: 'Plan One', planCurrency: 'USD', payCurrency },
  lines: () => [line(6, '=not a formula'), line(11, '', 100.5), line(18, 'conversion', conversion), line(18, '', pay)],
});

const [tab] = statementTabs([statement('Ana', 'USD', 0, 100.5), statement('Yuki', 'JPY', 14974.5, 15075)]);
const blocks = [...tab!.blocks];

test('each payee has a title, headers, lines and the pay, on a page of its own', () => {
  const rows = [1, 2, 3, 4, 7];
  expect(blocks.map(({ row }) => row)).toEqual([...rows, ...rows.map((row) => row + 8)]);
  expect(blocks.map(({ style }) => style).slice(0, 5)).toEqual(['title', 'note', 'header', 'body', 'total']);
  expect(blocks.filter(({ startsPage }) => startsPage).map(({ row }) => row)).toEqual([9]);
  const titles = [0, 1, 5].map((i) => blocks[i]?.cells[0]?.[0]?.value);
  expect(titles).toEqual(['Ana · 2027-Q1', 'Plan One', 'Yuki · 2027-Q1']);
});

test('the pay is the sum of the amounts above it', () => {
  expect(blocks[9]?.cells[0]?.[5]).toEqual({ value: 15075, format: 'money 0', formula: 'SUM(F12:F14)' });
});

test('workings are text, and amounts have the decimals of their currency', () => {
  const body = blocks[8]?.cells;
  expect(body?.[0]?.slice(4)).toEqual([
    { value: '=not a formula', format: 'text' },
    { value: '', format: 'money 2' },
  ]);
  expect(body?.[2]?.[5]).toEqual({ value: 14974.5, format: 'money 2' });
});

test('a sheet takes a thousand statements, as a spreadsheet takes 1,026 page breaks', () => {
  const tabs = statementTabs(Array.from({ length: 2001 }, (_, i) => statement(`Payee ${i}`, 'USD', 0, 100.5)));
  expect(tabs.map(({ name }) => name)).toEqual(['Statement', 'Statement 2', 'Statement 3']);
  expect(tabs.map(({ blocks }) => [...blocks].filter(({ style }) => style === 'title').length)).toEqual([
    1000, 1000, 1,
  ]);
  expect([...tabs[2]!.blocks][0]?.cells[0]?.[0]?.value).toBe('Payee 2000 · 2027-Q1');
});
