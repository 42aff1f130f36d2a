import { groupPayouts } from '../../core/tabs/payout-groups';
import { alignedTable } from '../../workbench/cli/report/aligned-table';
import { fittingColumns } from '../../workbench/cli/report/fitting-columns';
import { formatAmount } from '../../workbench/cli/report/format-amount';
import { printPayouts } from '../../workbench/cli/paying/print-payouts';
import { wrapped } from '../../workbench/cli/report/wrapped';
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

const printed = (width: number, most: number) => printPayouts(payouts, { width, most, isShown: () => true });

test('the payouts show the lines that pay, the rest in one column, and the totals of each currency', () => {
  const rule =
    '────────────────────────  ───────────────  ────────  ──────  ─────────────────  ─────  ────────  ────────  ────────';
  expect(printed(Infinity, 40)).toEqual([
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

test('rows after the first ones are counted, and the totals are still those of all', () => {
  const lines = printed(Infinity, 1);
  expect(lines.filter((line) => /^(Ana|Yuki)/.test(line))).toHaveLength(1);
  expect(lines).toContainEqual(expect.stringMatching(/^Total JPY .* 15,000$/));
  expect(lines.at(-1)).toBe('… and 1 more; --all prints every row');
  expect(printed(Infinity, 2).join()).not.toContain('more');
});

test('what does not fit into a narrow terminal is said', () => {
  expect(printed(80, 40).at(-1)).toBe("The plan's lines do not fit into 80 columns: see the sheet, or --csv");
  expect(printed(Infinity, 40).join()).not.toContain('fit');
});

/** The same two people in the next quarter, too. */
const twoPeriods = (() => {
  const [headers = [], ...rows] = payoutsBlock([
    ['Ana', 9000, 250, 0, 9250, 1, 9250, 'USD'],
    ['Yuki', 100.5, 0, -0.5, 100, 150, 15000, 'JPY'],
  ]);
  const next = rows.map(([payee, , ...rest]) => [payee, '2027-Q2', ...rest] as typeof headers);
  return groupPayouts([headers, ...rows, ...next], plans);
})();

test('the totals of periods fit into a narrow terminal as well', () => {
  const lines = (width: number) => printPayouts(twoPeriods, { width, most: 40, isShown: () => true });
  // 18,000.00 of target, 200.00 in the plan's currency, 30,000 in the other.
  expect(lines(Infinity).at(-1)).toMatch(
    /^All periods: Total JPY \(lines in USD\) +18,000\.00 +-1\.00 +200\.00 +30,000$/,
  );
  expect(lines(80).at(-1)).toMatch(/^All periods: Total JPY \(lines in USD\) +18,000\.00 +30,000$/);
  expect(lines(80).filter((line) => line.length > 80)).toEqual([]);
});

test('a long sentence goes on in lines that are indented, and no word is cut', () => {
  const text = '  warning  CS_Plan!A1: one two three four five six seven eight';
  expect(wrapped(text, 40, 11)).toEqual([
    '  warning  CS_Plan!A1: one two three',
    '           four five six seven eight',
  ]);
  expect(wrapped(text, 63, 11)).toEqual([text]);
  expect(wrapped('x'.repeat(100), 40, 2)).toEqual(['x'.repeat(100)]);
});

test('a table that is too wide comes in several, each with the names', () => {
  const keys = [['payee', 'Ana']];
  const values = [
    ['grr', '90%'],
    ['nrr', '100%'],
    ['touchpoints', '12'],
  ];
  expect(fittingColumns(keys, values, 18)).toEqual([
    [
      ['payee', 'grr', 'nrr'],
      ['Ana', '90%', '100%'],
    ],
    [
      ['payee', 'touchpoints'],
      ['Ana', '12'],
    ],
  ]);
  expect(fittingColumns(keys, values, 5)).toHaveLength(3);
  expect(fittingColumns(keys, values, Infinity)).toHaveLength(1);
});

test('in a narrow terminal the lines are left to the sheet', () => {
  expect(printed(80, 40)[0]).toMatch(/^payee +target variable +total +pay +currency$/);
});
