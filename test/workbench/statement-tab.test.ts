import { ofDouble } from '../../core/number/exact';
import { statementTab } from '../../core/tabs/statement-tab';

const line = (step: number, working: string, amount?: number) => ({
  ...{ step, clause: 'COMPONENTS grr', item: 'Retention', inputs: 'grr 94%', working },
  amount: amount === undefined ? undefined : ofDouble(amount),
});

const statement = (payee: string, payCurrency: string, conversion: number, pay: number) => ({
  ...{ payee, period: '2027-Q1', plan: 'Plan One', planCurrency: 'USD', payCurrency },
  lines: [line(6, '=not a formula'), line(11, '', 100.5), line(18, 'conversion', conversion), line(18, '', pay)],
});

const tab = statementTab([statement('Ana', 'USD', 0, 100.5), statement('Yuki', 'JPY', 14974.5, 15075)]);

test('each payee has a title, headers, lines and the pay, on a page of its own', () => {
  const rows = [1, 2, 3, 4, 7];
  expect(tab.blocks.map(({ row }) => row)).toEqual([...rows, ...rows.map((row) => row + 8)]);
  expect(tab.blocks.map(({ style }) => style).slice(0, 5)).toEqual(['title', 'note', 'header', 'body', 'total']);
  expect(tab.print.breaksAfter).toEqual([8]);
  const titles = [0, 1, 5].map((i) => tab.blocks[i]?.cells[0]?.[0]?.value);
  expect(titles).toEqual(['Ana · 2027-Q1', 'Plan One', 'Yuki · 2027-Q1']);
});

test('the pay is the sum of the amounts above it', () => {
  expect(tab.blocks[9]?.cells[0]?.[5]).toEqual({ value: 15075, format: 'money 0', formula: 'SUM(F12:F14)' });
});

test('workings are text, and amounts have the decimals of their currency', () => {
  const body = tab.blocks[8]?.cells;
  expect(body?.[0]?.slice(4)).toEqual([
    { value: '=not a formula', format: 'text' },
    { value: '', format: 'money 2' },
  ]);
  expect(body?.[2]?.[5]).toEqual({ value: 14974.5, format: 'money 2' });
});
