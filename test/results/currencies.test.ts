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

describe('a group whose members are under plans in different currencies', () => {
  const company = (id: string, currency: string, measure: string) => [
    ['PLAN'],
    ['id', id],
    ['roles', id],
    ['currency', currency],
    ['COMPONENTS'],
    ['id', 'type', 'measure', 'scope', 'rate'],
    ['all', 'commission', measure, 'company', '1%'],
  ];
  const book = (measure: string) => [...company('jp', 'JPY', measure), ...company('us', 'USD', measure)];
  const results = (measure: string, ofKen: number, ofAna: number) => [
    ['payee', 'role', 'period', measure],
    ['Ken', 'jp', '2027-Q1', ofKen],
    ['Ana', 'us', '2027-Q1', ofAna],
  ];

  test('is refused for a sum of money', () => {
    const result = callFunction('CS_PAYOUT', [book('net arr'), results('net arr', 10_000_000, 100_000)]);
    expect(result).toHaveProperty(
      'message',
      expect.stringContaining(
        'Ana of company is paid in USD, which is not added up to JPY; give the column "net arr@company"',
      ),
    );
  });

  test('may be counted', () => {
    // 1% of 5: nothing in yen, 5 cents in dollars.
    expect(callFunction('CS_PAYOUT', [book('references'), results('references', 3, 2)])).toEqual({
      ok: true,
      value: [['pay'], [0], [0.05]],
    });
  });

  test('has no total in CS_COMPARE, and no CS_COST', () => {
    const two = [...plan('us', 'USD'), ...plan('uk', 'GBP')];
    const rows = [
      ['payee', 'plan', 'ote', 'renewed arr'],
      ['Ana', 'us', 40000, 1000],
      ['Bo', 'uk', 80000, 2000],
    ];
    const compared = callFunction('CS_COMPARE', [two, rows, '50:50']);
    // A quarter of 40,000 at 70:30 is 7,000 base, at 50:50 5,000; the commission of 100 stays.
    expect(compared.ok && (compared.value as unknown[][]).slice(1, 3)).toEqual([
      ['Total', ...Array<string>(9).fill('')],
      ['Ana', '', 7000, 100, 7100, 5000, 100, 5100, -2000, -2000 / 7100],
    ]);
    expect(callFunction('CS_COST', [two, rows])).toHaveProperty(
      'message',
      'CS_COST: plan: amounts in USD, GBP do not add up; take the rows of one currency at a time',
    );
    expect(
      callFunction('CS_COMPARE', [
        plan('us', 'USD'),
        rows.map(([payee, , ...rest]) => [payee, ...rest]),
        plan('uk', 'GBP'),
      ]),
    ).toHaveProperty('message', expect.stringContaining('alternatives: amounts in GBP, USD do not add up'));
  });
});
