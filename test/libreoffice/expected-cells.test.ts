import { type Tab, numberCell, textCell } from '../../core/tabs/tab';
import { bookNamed } from '../round-trip/books';
import { partsOf } from '../round-trip/part-changes';
import { paidTabs, withTabs } from '../round-trip/pay-tabs';
import { cellsOfTab, firstDifference } from './expected-cells';
import { type RawCell, rawCells } from './raw-cells';
import { withStaleResults } from './stale-results';

// What `npm run test:libreoffice` compares with, shown to see a difference where there is one.

const tab: Tab = {
  name: 'Payouts',
  blocks: [
    { row: 1, column: 1, style: 'title', cells: [[textCell('Payouts'), textCell('')]] },
    { row: 3, column: 2, style: 'total', cells: [[{ ...numberCell(12.345, 'money 3'), formula: 'SUM(B1:B2)' }]] },
  ],
  widths: [],
  frozenRows: 0,
  frozenColumns: 0,
  print: { orientation: 'landscape', repeatedRows: undefined },
  seal: 'none',
};
const text = (value: string): RawCell => ({ type: 'text', value, formula: undefined });
const total = (value: string, formula: string | undefined): RawCell => ({ type: 'n', value, formula });

test.each<[string, RawCell | undefined, RawCell | undefined, string | undefined]>([
  ['the same', text('Payouts'), total('12.345', 'SUM(B1:B2)'), undefined],
  ['the same in another last bit', text('Payouts'), total('12.345000000000001', 'SUM(B1:B2)'), undefined],
  ['another text', text('Payout'), total('12.345', 'SUM(B1:B2)'), 'A1 should hold "Payouts" and holds "Payout" (text)'],
  ['a blank', undefined, total('12.345', 'SUM(B1:B2)'), 'A1 should hold "Payouts" and is blank'],
  ['a fil more', text('Payouts'), total('12.346', 'SUM(B1:B2)'), 'B3 should hold 12.345 and holds "12.346" (n)'],
  ['a number as text', text('Payouts'), text('12.345'), 'B3 should hold 12.345 and holds "12.345" (text)'],
  [
    'no formula',
    text('Payouts'),
    total('12.345', undefined),
    'B3 should be computed by SUM(B1:B2) and is by undefined',
  ],
])('%s', (_, title, sum, difference) => {
  const cells = Object.entries({ A1: title, B3: sum }).flatMap(([at, cell]) => (cell ? [[at, cell] as const] : []));
  expect(firstDifference(cellsOfTab(tab), new Map(cells))).toBe(difference);
});

test('a formula that nobody expected', () => {
  const cells = new Map([
    ['A1', text('Payouts')],
    ['B3', total('12.345', 'SUM(B1:B2)')],
    ['C9', total('2', '1+1')],
  ]);
  expect(firstDifference(cellsOfTab(tab), cells)).toBe('C9 holds the formula 1+1');
});

test('stale results are wrong in every formula of our sheets, and nowhere else', async () => {
  const { bytes } = await withTabs(bookNamed('excel').bytes, paidTabs);
  const stale = partsOf(withStaleResults(bytes, ['Payouts', 'Statement']));
  const results = (sheet: string) =>
    [...rawCells(stale, sheet).values()].filter(({ formula }) => formula !== undefined);
  expect(results('Payouts').length).toBeGreaterThan(3);
  for (const { value } of [...results('Payouts'), ...results('Statement')]) expect(value).toBe('-1');
  expect(results('Ausblick 🌱').map(({ value }) => value)).not.toContain('-1');
});
