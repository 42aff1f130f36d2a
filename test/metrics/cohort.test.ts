import type { WrittenRows } from '../cases/written-rows';
import { results } from './metrics-calls';

const roster: WrittenRows = ['payee | team', 'Ana | north', 'Bo | north'];
const header = 'account | owner | period | segment | starting arr | new | expansion | contraction | churned';

describe('retention is that of what a span opened with', () => {
  it('an account loses no more than it opened with, though it grew', () => {
    const { at } = results({
      roster,
      accounts: [header, 'Acme | Ana | 2027-Q1 | | 100 | | 50 | | 150', 'Beta | Ana | 2027-Q1 | | 100 | | | |'],
    });
    // 100 of 200 went; the 50 that Acme had grown by were not there at the start.
    expect(at('Ana', '2027-Q1', 'grr')).toBe(0.5);
    // 200 + 50 - 150: Beta's 100 are left.
    expect(at('Ana', '2027-Q1', 'nrr')).toBe(0.5);
    expect(at('Ana', '2027-Q1', 'churn rate')).toBe(0.5);
    expect(at('Ana', '2027-Q1', 'logo retention')).toBe(0.5);
    expect(at('Ana', '2027-Q1', 'churned arr')).toBe(150);
    expect(at('Ana', '2027-Q1', 'net arr')).toBe(-100);
  });

  it('nor than it opened the year with, when it grew in a quarter before', () => {
    const { at } = results({
      roster,
      accounts: [
        header,
        'Acme | Ana | 2027-Q1 | | 100 | | 50 | |',
        'Beta | Ana | 2027-Q1 | | 300 | | | 30 |',
        'Acme | Ana | 2027-Q2 | | 150 | | | | 150',
        'Beta | Ana | 2027-Q2 | | 270 | | | |',
      ],
    });
    // Year: 400 opened, 30 and 100 of it went. NRR: nothing is left of Acme, 270 of Beta.
    expect(at('Ana', '2027-Q2', 'grr@year')).toBe(0.675);
    expect(at('Ana', '2027-Q2', 'nrr@year')).toBe(0.675);
    expect(at('Ana', '2027-Q2', 'churn rate@year')).toBe(0.25);
    expect(at('Ana', '2027-Q2', 'churned arr@year')).toBe(150);
    // The quarter itself opened with 420.
    expect(at('Ana', '2027-Q2', 'grr')).toBe(270 / 420);
  });

  const won: WrittenRows = [
    header,
    'Acme | Ana | 2027-Q1 | | 100 | | | |',
    'Echo | Ana | 2027-Q1 | | | 60 | | |',
    'Acme | Ana | 2027-Q2 | | 100 | | | 20 |',
    'Echo | Ana | 2027-Q2 | | 60 | | 40 | |',
    'Acme | Ana | 2027-Q3 | | 80 | | | |',
    'Echo | Ana | 2027-Q3 | | 100 | | | | 100',
  ];

  it('an account won in the year is out of its ratios, in what it lost and in what it grew', () => {
    const { at } = results({ roster, accounts: won });
    // Acme alone: 20 of 100 went.
    expect(at('Ana', '2027-Q3', 'grr@year')).toBe(0.8);
    expect(at('Ana', '2027-Q3', 'nrr@year')).toBe(0.8);
    expect(at('Ana', '2027-Q3', 'logo retention@year')).toBe(1);
    expect(at('Ana', '2027-Q3', 'churn rate@year')).toBe('zero');
    expect(at('Ana', '2027-Q3', 'grr@year n')).toBe(1);
    // The quarters after the one that won it have it.
    expect(at('Ana', '2027-Q2', 'grr')).toBe(140 / 160);
    expect(at('Ana', '2027-Q3', 'grr')).toBe(80 / 180);
    expect(at('Ana', '2027-Q3', 'logo retention')).toBe(0.5);
  });

  it('while all of it stays in the sums', () => {
    const { at } = results({ roster, accounts: won });
    expect(at('Ana', '2027-Q3', 'new arr@year')).toBe(60);
    expect(at('Ana', '2027-Q3', 'churned arr@year')).toBe(100);
    // 60 + 40 - 20 - 100.
    expect(at('Ana', '2027-Q3', 'net arr@year')).toBe(-20);
    expect(at('Ana', '2027-Q3', 'lost logos@year')).toBe(1);
  });

  it('so is one that was won in an earlier month of the quarter that is paid', () => {
    const { at } = results({
      roster,
      accounts: won.map((row) => (row as string).replace(/2027-Q(\d)/, '2027-0$1')),
      plan: [
        ...['PLAN', 'id | p', 'COMPONENTS', 'id | type | weight | measure | target'],
        ...['grr | bonus | 50% | grr | 90%', 'logos | bonus | 50% | logo retention | 90%'],
      ],
    });
    expect([at('Ana', '2027-Q1', 'grr'), at('Ana', '2027-Q1', 'grr n')]).toEqual([0.8, 1]);
    expect(at('Ana', '2027-Q1', 'grr@year')).toBe(0.8);
    expect(at('Ana', '2027-Q1', 'logo retention')).toBe(1);
  });

  it('an account that is lost, won back and lost again is lost once, and never below nothing', () => {
    const { at } = results({
      roster,
      accounts: [
        header,
        'Acme | Ana | 2027-Q1 | | 100 | | | | 100',
        'Beta | Ana | 2027-Q1 | | 100 | | | |',
        'Acme | Ana | 2027-Q2 | | | 90 | | |',
        'Acme | Ana | 2027-Q3 | | 90 | | | | 90',
      ],
    });
    for (const measure of ['grr', 'nrr', 'logo retention']) expect(at('Ana', '2027-Q3', `${measure}@year`)).toBe(0.5);
    expect(at('Ana', '2027-Q3', 'lost logos@year')).toBe(2);
  });
});

describe('an account of several rows', () => {
  it('is lost to each of its owners when all of it is, whatever grew in between', () => {
    const { at } = results({
      roster,
      accounts: [
        header,
        // 60 : 40 at the start of the year, 160 : 40 when it went.
        'Acme | Ana | 2027-Q1 | core | 60 | | 100 | |',
        'Acme | Bo | 2027-Q1 | plus | 40 | | | |',
        'Acme | Ana | 2027-Q2 | core | 160 | | | | 160',
        'Acme | Bo | 2027-Q2 | plus | 40 | | | | 40',
        'Beta | Bo | 2027-Q2 | | 40 | | | |',
      ],
    });
    for (const measure of ['grr', 'nrr', 'logo retention'])
      expect(at('Ana', '2027-Q2', `${measure}@year`)).toBe('zero');
    // Bo has 40 of Acme and 40 of Beta; of the logos 0.4 and 1.
    expect(at('Bo', '2027-Q2', 'grr@year')).toBe(0.5);
    expect(at('Bo', '2027-Q2', 'logo retention@year')).toBe(1 / 1.4);
  });
});

describe('shares that change within a year', () => {
  it('count an account as it opened: for who moved between teams', () => {
    const { at } = results({
      // Bo is in north for 45 of the 90 days of the first quarter.
      roster: [
        'payee | team | from | to',
        ...['Bo | north | | 2027-02-14', 'Bo | south | 2027-02-15 |', 'Mia | north | |', 'Max | south | |'],
      ],
      accounts: [
        header,
        'Acme | Bo | 2027-Q1 | | 10000 | | | |',
        'Zeta | Max | 2027-Q1 | | 5000 | | | |',
        'Acme | Bo | 2027-Q2 | | 10000 | | | 1000 |',
        'Zeta | Max | 2027-Q2 | | 5000 | | | |',
      ],
      plan: [
        ...['PLAN', 'id | p', 'COMPONENTS', 'id | type | weight | measure | scope | target'],
        ...['grr | bonus | 60% | grr | team | 90%', 'arr | bonus | 40% | contraction arr | team | 100'],
      ],
    });
    // South opened with half of Acme and all of Zeta, and lost half of 1,000; in its sums it has all of them.
    expect(at('Max', '2027-Q2', 'grr@team@year')).toBe(0.95);
    expect(at('Max', '2027-Q2', 'contraction arr@team')).toBe(1000);
    expect(at('Mia', '2027-Q2', 'grr@team@year')).toBe(1);
  });

  it('and for credit that is shared from a later version of the plan on', () => {
    const version = (number: number, dates: string): WrittenRows => [
      ...['PLAN', 'id | p', `version | ${number}`, dates],
      ...['COMPONENTS', 'id | type | weight | measure | target', 'grr | bonus | 100% | grr | 90%'],
    ];
    const { at } = results({
      roster: ['payee | csm', 'Ana | Bo', 'Bo |'],
      accounts: [
        header,
        'Acme | Ana | 2027-Q1 | enterprise | 1000 | | | |',
        'Beta | Ana | 2027-Q1 | smb | 1000 | | | |',
        'Acme | Ana | 2027-Q2 | enterprise | 1000 | | | 100 |',
        'Acme | Ana | 2027-Q3 | enterprise | 900 | | | | 900',
      ],
      plan: [
        ...version(1, 'effective to | 2027-03-31'),
        ...version(2, 'effective from | 2027-04-01'),
        ...['CREDITS', 'segment | owner share | with', 'enterprise | 70% | csm'],
      ],
    });
    // Ana opened with all of both, and 100 went, then all of Acme. Bo opened with 300 and lost a tenth, then all.
    expect(at('Ana', '2027-Q2', 'grr@year')).toBe(0.95);
    expect(at('Ana', '2027-Q3', 'grr@year')).toBe(0.5);
    expect(at('Bo', '2027-Q2', 'grr@year')).toBe(0.9);
    expect(at('Bo', '2027-Q3', 'grr@year')).toBe('zero');
  });

  it('and for one who goes from a part of the account to the rest of it', () => {
    const { at } = results({
      roster: ['payee | csm', 'Ana | Bo', 'Bo | Ana'],
      accounts: [
        header,
        'Acme | Ana | 2027-Q1 | enterprise | 1000 | | | |',
        'Acme | Bo | 2027-Q2 | enterprise | 1000 | | | 100 |',
      ],
      plan: [
        ...['PLAN', 'id | p', 'COMPONENTS', 'id | type | weight | measure | target', 'grr | bonus | 100% | grr | 90%'],
        ...['CREDITS', 'segment | owner share | with', 'enterprise | 70% | csm'],
      ],
    });
    // Bo has 30 % of it at first and 70 % then; a tenth of the account went, and so of what each opened with.
    expect([at('Bo', '2027-Q2', 'grr@year'), at('Ana', '2027-Q2', 'grr@year')]).toEqual([0.9, 0.9]);
  });
});

test('what a ratio rests on are accounts, each once, though they come by month', () => {
  const { at } = results({
    roster,
    accounts: [
      'account | owner | period | due | renewed | leads | opportunities',
      'Acme | Ana | 2027-01 | 100 | 50 | 4 | 1',
      'Acme | Ana | 2027-03 | 100 | 100 | 4 | 2',
      'Beta | Ana | 2027-03 | 200 | 200 | | ',
    ],
    plan: [
      ...['PLAN', 'id | p', 'COMPONENTS', 'id | type | weight | measure | target'],
      ...['rate | bonus | 60% | renewal rate | 90%', 'leads | bonus | 40% | lead conversion | 30%'],
    ],
  });
  // 350 of 400; 3 of 8.
  expect([at('Ana', '2027-Q1', 'renewal rate'), at('Ana', '2027-Q1', 'renewal rate n')]).toEqual([0.875, 2]);
  expect([at('Ana', '2027-Q1', 'lead conversion'), at('Ana', '2027-Q1', 'lead conversion n')]).toEqual([0.375, 1]);
});
