import { groupPayouts } from '../../core/tabs/payout-groups';
import { alignedTable } from '../../workbench/cli/aligned-table';
import { formatAmount } from '../../workbench/cli/format-amount';
import { printPayouts } from '../../workbench/cli/print-payouts';
import { payoutsBlock, plans } from './payouts-block';

test.each([
  [1234567.5, 2, '1,234,567.50'],
  [-1234.005, 3, '-1,234.005'],
  [0, 0, '0'],
  [999, 0, '999'],
  [100000, 0, '100,000'],
])('%d with %d decimals reads %s', (amount, places, text) => {
  expect(formatAmount(amount, places)).toBe(text);
});

test('wide letters take two columns, and control characters never reach the terminal', () => {
  expect(alignedTable([['李明', '1'], 'rule', ['A\u001b[2J', '22']], ['left', 'right'])).toEqual([
    '李明    1',
    '─────  ──',
    'A [2J  22',
  ]);
});

const payouts = groupPayouts(
  payoutsBlock([
    ['Ana', 9000, 250, 0, 9250, 1, 9250, 'USD'],
    ['Yuki', 100.5, 0, -0.5, 100, 150, 15000, 'JPY'],
  ]),
  plans,
);

test('the payouts show the lines that pay, the rest in one column, and the totals of each currency', () => {
  const rule =
    '────────────────────────  ───────────────  ────────  ──────  ─────────────────  ─────  ────────  ────────  ────────';
  expect(printPayouts(payouts, Infinity)).toEqual([
    'payee                     target variable       grr     ref  day off (PTO day)  other     total       pay  currency',
    rule,
    'Ana                              9,000.00  9,000.00  250.00                  2   0.00  9,250.00  9,250.00  USD',
    rule,
    'Total USD                        9,000.00  9,000.00  250.00                      0.00  9,250.00  9,250.00',
    rule,
    'Yuki                             9,000.00    100.50    0.00                  2  -0.50    100.00    15,000  JPY',
    rule,
    'Total JPY (lines in USD)         9,000.00    100.50    0.00                     -0.50    100.00    15,000',
  ]);
});

test('in a narrow terminal the lines are left to the sheet', () => {
  expect(printPayouts(payouts, 80)[0]).toMatch(/^payee +target variable +total +pay +currency$/);
});
