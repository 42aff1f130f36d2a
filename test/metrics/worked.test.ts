import type { WrittenRows } from '../cases/written-rows';
import { results } from './metrics-calls';

/** Two teams of one region each, and a leader over both. Every figure below is worked by hand. */
const roster: WrittenRows = [
  'payee | role | team | region | manager | ote',
  'Ana | csm | north | NAM | Mia | 100000',
  'Bo | csm | north | NAM | Mia | 90000',
  'Cy | csm | south | EMEA | Mia | 80000',
  'Mia | leader | north; south | NAM; EMEA | | 150000',
];

const accounts: WrittenRows = [
  'account | owner | period | starting arr | new | expansion | contraction | churned',
  'Acme | Ana | 2027-Q1 | 100000 | | 10000 | 5000 |',
  'Beta | Ana | 2027-Q1 | 20000 | | | | -20000',
  'Gamma | Bo | 2027-Q1 | 40000 | | | |',
  'Delta | Cy | 2027-Q1 | 40000 | | | -2000 |',
  'Acme | Ana | 2027-Q2 | 105000 | | | 10500 |',
  'Gamma | Bo | 2027-Q2 | 40000 | | | | 8000',
  'Delta | Cy | 2027-Q2 | 38000 | | | |',
  'Echo | Ana | 2027-Q2 | | 30000 | | |',
];

describe('retention from account rows', () => {
  const { at, payees } = results({ accounts, roster });

  it("is the payee's own, from sums, with the accounts it rests on", () => {
    // (100,000 + 20,000 - 5,000 - 20,000) / 120,000, and 10,000 of expansion.
    expect(at('Ana', '2027-Q1', 'grr')).toBe(95000 / 120000);
    expect(at('Ana', '2027-Q1', 'grr n')).toBe(2);
    expect(at('Ana', '2027-Q1', 'nrr')).toBe(0.875);
    expect(at('Ana', '2027-Q1', 'logo retention')).toBe(0.5);
    expect(at('Ana', '2027-Q1', 'lost logos')).toBe(1);
    expect(at('Ana', '2027-Q1', 'churn rate')).toBe(20000 / 120000);
    expect(at('Ana', '2027-Q1', 'net arr')).toBe(-15000);
    // An account that shrinks is not lost.
    expect(at('Cy', '2027-Q1', 'logo retention')).toBe(1);
  });

  it('of a group comes from its accounts, never from an average of people', () => {
    // North: 160,000 less 25,000. The average of Ana and Bo would be 89.6 %.
    expect(at('Bo', '2027-Q1', 'grr')).toBe(1);
    expect(at('Bo', '2027-Q1', 'grr@team')).toBe(0.84375);
    expect(at('Bo', '2027-Q1', 'grr@team n')).toBe(3);
    expect(at('Cy', '2027-Q1', 'grr@region')).toBe(0.95);
    expect(at('Cy', '2027-Q1', 'grr@company')).toBe(0.865);
    expect(at('Cy', '2027-Q1', 'grr@company n')).toBe(4);
  });

  it('of two teams or regions together takes each account once', () => {
    expect(at('Mia', '2027-Q1', 'grr@team')).toBe(0.865);
    expect(at('Mia', '2027-Q1', 'grr@region')).toBe(0.865);
    expect(at('Mia', '2027-Q1', 'grr@reports')).toBe(0.865);
    expect(at('Mia', '2027-Q1', 'net arr@reports')).toBe(-17000);
    expect(at('Ana', '2027-Q1', 'grr@reports')).toBe('');
    expect(at('Mia', '2027-Q1', 'grr')).toBe('n/a');
    expect(at('Mia', '2027-Q1', 'grr n')).toBe(0);
  });

  it('of the year so far is held against what the year opened with', () => {
    expect(at('Ana', '2027-Q2', 'grr')).toBe(0.9);
    // Losses 5,000 + 20,000 + 10,500 of an opening of 120,000; Echo was won in the year and is not in the ratio.
    expect(at('Ana', '2027-Q2', 'grr@year')).toBe(84500 / 120000);
    expect(at('Ana', '2027-Q2', 'grr@year n')).toBe(2);
    expect(at('Ana', '2027-Q2', 'nrr@year')).toBe(0.7875);
    expect(at('Ana', '2027-Q2', 'net arr@year')).toBe(4500);
    expect(at('Ana', '2027-Q1', 'grr@year')).toBe(at('Ana', '2027-Q1', 'grr'));
  });

  it('gives a row for each payee and period, in the order of the roster, and one for nobody', () => {
    expect(payees).toEqual(['Ana', 'Ana', 'Bo', 'Bo', 'Cy', 'Cy', 'Mia', 'Mia', '(uncredited)']);
  });
});

describe('with a plan', () => {
  const plan: WrittenRows = [
    'PLAN',
    'id | leader',
    'COMPONENTS',
    'id | type | weight | measure | scope | target',
    'team | bonus | 60% | grr | team | 90%',
    'own | bonus | 40% | net arr | | 10000',
  ];

  it('only what it reads is there, with the year so far of ratios', () => {
    expect(results({ accounts, roster, plan }).headers).toEqual([
      ...['payee', 'period', 'role', 'team', 'region', 'manager', 'ote'],
      ...['grr@team', 'grr@team n', 'grr@team@year', 'grr@team@year n', 'net arr'],
    ]);
  });

  it('the year of a group counts all that its members lost', () => {
    // North opened with 160,000; it lost 25,000 in the first quarter, then 10,500 and 8,000.
    expect(results({ accounts, roster, plan }).at('Ana', '2027-Q2', 'grr@team@year')).toBe(116500 / 160000);
  });

  it('a year that starts in April opens anew', () => {
    const fiscal = [...plan.slice(0, 2), 'year starts | april', ...plan.slice(2)];
    const written = accounts.map((row) => (row as string).replace('2027-Q1', '2027-03').replace('2027-Q2', '2027-04'));
    const { at } = results({ accounts: written, roster, plan: fiscal });
    // March is the last quarter of the year before; from April on there are 145,000 in north, and 18,500 is lost.
    expect(at('Ana', '2026-Q4', 'grr@team@year')).toBe(0.84375);
    expect(at('Ana', '2027-Q1', 'grr@team@year')).toBe(126500 / 145000);
  });

  it('months add up to the quarter that is paid, against what it opened with', () => {
    const months: WrittenRows = [
      'account | owner | period | starting arr | churned | contraction | new | expansion',
      'Acme | Ana | 2027-01 | 100000 | | 10000 | | ',
      'Acme | Ana | 2027-02 | 90000 | | 9000 | | 1000',
      'Acme | Ana | 2027-03 | 82000 | | 1000 | | ',
    ];
    const { at, payees } = results({ accounts: months, roster, plan });
    expect(payees.filter((payee) => payee === 'Ana')).toHaveLength(1);
    expect(at('Ana', '2027-Q1', 'grr@team')).toBe(0.8);
    expect(at('Ana', '2027-Q1', 'grr@team n')).toBe(1);
    expect(at('Ana', '2027-Q1', 'net arr')).toBe(-19000);
  });

  it('a trailing year ends with the period and opens twelve months before', () => {
    const trailing = [...plan, 'MEASURES', 'measure | window', 'grr | trailing year'];
    const quarters: WrittenRows = [
      'account | owner | period | starting arr | churned | new | expansion',
      'Acme | Ana | 2026-Q1 | 1000 | 100 | |',
      'Acme | Ana | 2026-Q2 | 900 | 100 | |',
      'Acme | Ana | 2026-Q3 | 800 | | |',
      'Acme | Ana | 2026-Q4 | 800 | | |',
      'Acme | Ana | 2027-Q1 | 800 | 80 | |',
    ];
    const { at } = results({ accounts: quarters, roster, plan: trailing });
    // From April 2026 on: 900, of which 100 and 80 went.
    expect(at('Ana', '2027-Q1', 'grr@team')).toBe(0.8);
    expect(at('Ana', '2027-Q1', 'grr@team@year')).toBe(0.9);
    expect(at('Ana', '2026-Q4', 'grr@team')).toBe(0.8);
  });
});

describe('other measures', () => {
  const { at } = results({
    roster,
    accounts: [
      'account | owner | period | starting arr | churned | margin | due | renewed | csat | nps | health | touchpoints | leads | opportunities',
      'Acme | Ana | 2027-Q1 | 8000 | | 80% | 6000 | 5000 | 90 | 10 | 60 | 5 | 8 | 2',
      'Beta | Ana | 2027-Q1 | 4000 | 1000 | 50% | | | 70 | 9 | zero | 2 | |',
      'Ceta | Ana | 2027-Q1 | 4000 | | 80% | 2000 | 2000 | | 3 | 90 | | 2 | 2',
      'Dora | Bo | 2027-Q1 | | | | | | n/a | zero | | 1 | |',
    ],
  });

  it.each([
    // 7,000 of the 8,000 that were due.
    ['renewal rate', 0.875, 2],
    // Two answers; a blank is none.
    ['csat', 80, 2],
    // Two promoters and one detractor of three.
    ['nps', 100 / 3, 3],
    // 60, 0 and 90.
    ['health', 50, 3],
    ['touchpoints per account', 7 / 3, 3],
    // 4 of 10 leads.
    ['lead conversion', 0.4, 2],
    ['arpa', 16000 / 3, 3],
    // A quarter's margin of (6,400 + 2,000 + 3,200) / 4 / 3 an account, for 16 quarters: 1,000 of 16,000 churns in one.
    ['cltv', (11600 / 12) * 16, 3],
  ])('%s is %d, on %d', (measure, value, n) => {
    expect(at('Ana', '2027-Q1', measure)).toBeCloseTo(value, 9);
    expect(at('Ana', '2027-Q1', `${measure} n`)).toBe(n);
  });

  it('an answer of zero counts, and what has nothing to rest on is not measured', () => {
    expect(at('Bo', '2027-Q1', 'nps')).toBe(-100);
    expect(at('Bo', '2027-Q1', 'csat')).toBe('n/a');
    expect(at('Bo', '2027-Q1', 'renewal rate')).toBe('n/a');
    expect(at('Bo', '2027-Q1', 'cltv')).toBe('n/a');
    expect(at('Ana', '2027-Q1', 'touchpoints')).toBe(7);
  });

  it('a plan may have its own: sums add up, ratios are averaged over the accounts', () => {
    const own = results({
      roster,
      accounts: [
        'account | owner | period | reviews | adoption',
        'Acme | Ana | 2027-Q1 | 2 | 90%',
        'Beta | Ana | 2027-Q1 | 3 | 70%',
      ],
      plan: [
        'PLAN',
        'id | own',
        'MEASURES',
        'measure | kind',
        'reviews | sum',
        'COMPONENTS',
        'id | type | weight | measure | target | amount',
        'reviews | spif | | reviews | | 10',
        'adoption | bonus | 100% | adoption | 80% |',
      ],
    });
    expect(own.at('Ana', '2027-Q1', 'reviews')).toBe(5);
    expect(own.at('Ana', '2027-Q1', 'adoption')).toBe(0.8);
    expect(own.at('Ana', '2027-Q1', 'adoption n')).toBe(2);
  });
});
