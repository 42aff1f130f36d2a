import { callFunction } from '../../core/functions/call';

const plan = (id: string, currency: string) => [
  ['PLAN'],
  ['id', id],
  ['currency', currency],
  ['COMPONENTS'],
  ['id', 'type', 'measure', 'rate'],
  ['renewals', 'commission', 'renewed arr', '10%'],
];

const segments = [
  ['payee', 'plan', 'period', 'start', 'end', 'currency', 'fx', 'renewed arr'],
  ['Ana', 'us', '2027-Q1', '2027-01-01', '2027-01-31', 'EUR', 0.9, 10000],
  ['Ana', 'uk', '2027-Q1', '2027-02-01', '2027-03-31', 'USD', 1, 20000],
];

describe('segments of one payee and period', () => {
  test('are refused under plans in different currencies, because their lines cannot be added up', () => {
    const book = [...plan('us', 'USD'), ...plan('uk', 'GBP')];
    const result = callFunction('CS_PAYOUT', [
      book,
      [...segments.slice(0, 2), ['Ana', 'uk', '2027-Q1', '2027-02-01', '2027-03-31', '', '', 20000]],
    ]);
    expect(result).toMatchObject({ ok: false });
    expect(result).toHaveProperty(
      'message',
      expect.stringContaining('results row 2 (Ana, payee): the segments of "Ana"'),
    );
    expect(result).toHaveProperty('message', expect.stringContaining('USD, GBP'));
  });

  test('may be paid in different currencies; the statement adds up in that of the plans', () => {
    const book = [...plan('us', 'USD'), ...plan('uk', 'USD')];
    // 10% of 10,000 is 1,000 USD, at 0.9 it is 900 EUR; 10% of 20,000 is 2,000 USD.
    expect(callFunction('CS_PAYOUT', [book, segments])).toEqual({ ok: true, value: [['pay'], [900], [2000]] });
    const statement = callFunction('CS_EXPLAIN', [book, segments, 'Ana']);
    const rows = (statement.ok ? statement.value : []) as (string | number)[][];
    const amounts = rows.slice(1).map((row) => Number(row[5]));
    expect(amounts.slice(0, -1).reduce((sum, amount) => sum + amount, 0)).toBe(amounts[amounts.length - 1]);
    expect(amounts[amounts.length - 1]).toBe(3000);
    expect(rows.some((row) => String(row[4]).includes('900.00 EUR'))).toBe(true);
  });
});
