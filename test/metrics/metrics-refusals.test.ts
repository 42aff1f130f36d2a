import type { WrittenRows } from '../cases/written-rows';
import { type Tables, refused } from './metrics-calls';

const roster: WrittenRows = ['payee | team | currency | fx', 'Ana | north | EUR | 0.9', 'Bo | north | EUR | 0.8'];
const plan: WrittenRows = [
  'PLAN',
  'id | p',
  'COMPONENTS',
  'id | type | weight | measure | target',
  'grr | bonus | 100% | grr | 90%',
];
const headers = 'account | owner | period | starting arr | new | churned | csat | nps | currency';
const rows = (...written: readonly string[]): Tables => ({ accounts: [headers, ...written], roster });

describe('CS_METRICS refuses', () => {
  test.each<[string, Tables, string]>([
    [
      'accounts without headers',
      { accounts: ['Acme | Ana | 2027-Q1 | 100'], roster },
      'CS_METRICS: accounts: no header row with the column "account" was found; give the headers too, one of them account',
    ],
    [
      'accounts without rows',
      rows(),
      'CS_METRICS: accounts row 1: there is no row below the headers; give a row for each account',
    ],
    [
      'a roster without headers',
      { accounts: [headers, 'Acme | Ana | 2027-Q1 | 5'], roster: ['Ana | north'] },
      'CS_METRICS: roster: no header row with the column "payee" was found; give the headers too, one of them payee',
    ],
    [
      'an amount that is none',
      rows('Acme | Ana | 2027-Q1 | $100'),
      'CS_METRICS: accounts row 2 (Acme, starting arr): "$100" is not a number; write 40% or 0.4, without currency signs or thousands separators',
    ],
    [
      'a negative start',
      rows('Acme | Ana | 2027-Q1 | -100'),
      'CS_METRICS: accounts row 2 (Acme, starting arr): -100 is below 0; write 0 or more',
    ],
    [
      'a row of totals',
      rows('Acme | Ana | 2027-Q1 | 5', 'Total | | | 5'),
      'CS_METRICS: accounts row 3 (account): "Total" looks like a totals row; leave it out of the range',
    ],
    [
      'a row without its account',
      rows('Acme | Ana | 2027-Q1 | 5', ' | Ana | 2027-Q1 | 5'),
      'CS_METRICS: accounts row 3 (account): the row has values but no account; fill it, or leave a totals row out of the range',
    ],
    [
      'a slip in a header',
      { accounts: ['account | owner | period | chruned', 'Acme | Ana | 2027-Q1 | 5'], roster },
      'CS_METRICS: accounts row 1: the column "chruned" is not known; did you mean "churned"? Rename the column',
    ],
    [
      'a row without its period',
      rows('Acme | Ana | | 5'),
      'CS_METRICS: accounts row 2 (Acme, period): there is no period; fill the period column, or say the period of the whole table in the call',
    ],
    [
      'what is no period',
      rows('Acme | Ana | spring | 5'),
      'CS_METRICS: accounts row 2 (Acme, period): "spring" is not a period; write 2027-Q1, 2027-03, 2027-H1, 2027, or a date within the period',
    ],
    [
      'periods of two kinds',
      rows('Acme | Ana | 2027-Q1 | 5', 'Beta | Ana | 2027-01 | 5'),
      'CS_METRICS: accounts row 3 (Beta, period): "2027-01" is not a quarter, as in the rows above; give every row a quarter',
    ],
    [
      'periods longer than those that the plan pays',
      { ...rows('Acme | Ana | 2027 | 5'), plan },
      'CS_METRICS: accounts row 2 (Acme, period): "2027" is not a quarter, and the plan pays each quarter; write 2027-Q1',
    ],
    [
      'the same row twice',
      rows('Acme | Ana | 2027-Q1 | 5', 'ACME | ana | 2027-q1 | 6'),
      'CS_METRICS: accounts row 3 (ACME, account): row 2 has the same account, period, owner and segment; add them up in one row',
    ],
    [
      'a loss of more than there was',
      rows('Acme | Ana | 2027-Q1 | 100 | 20 | 121'),
      'CS_METRICS: accounts row 2 (Acme, churned): Acme loses 121 of 120 in this period; correct what it started with, or what it lost',
    ],
    [
      'an answer that is none',
      rows('Acme | Ana | 2027-Q1 | 5 | | | | 11'),
      'CS_METRICS: accounts row 2 (Acme, nps): 11 is not a score; give a whole score from 0 to 10',
    ],
    [
      'a currency without a rate',
      rows('Acme | Bo | 2027-Q1 | 5 | | | | | GBP', 'Beta | Ana | 2027-Q1 | 5'),
      'CS_METRICS: accounts row 2 (Acme, currency): the amounts are in GBP, and no rate to USD is given; give fx here or in the roster',
    ],
    [
      'a currency with two rates',
      rows('Acme | Cy | 2027-Q1 | 5 | | | | | EUR', 'Beta | Ana | 2027-Q1 | 5'),
      'CS_METRICS: accounts row 2 (Acme, currency): the roster gives several rates for EUR in this period; give fx here',
    ],
    [
      'a currency with two rates of its owner',
      {
        ...rows('Acme | Ana | 2027-Q1 | 5 | | | | | EUR'),
        roster: [
          'payee | currency | fx | from | to',
          'Ana | EUR | 0.8 | | 2027-01-31',
          'Ana | EUR | 0.9 | 2027-02-01 |',
        ],
        plan,
      },
      'CS_METRICS: accounts row 2 (Acme, currency): the roster gives several rates for EUR in this period; give fx here',
    ],
    [
      'a rate of zero',
      { ...rows('Acme | Ana | 2027-Q1 | 5'), roster: ['payee | currency | fx', 'Ana | EUR | zero'] },
      'CS_METRICS: roster row 2 (Ana, fx): 0 is not above 0; write a number above 0',
    ],
    [
      'a margin that is missing',
      { accounts: [`${headers} | margin`, 'Acme | Ana | 2027-Q1 | 5'], roster },
      'CS_METRICS: accounts row 2 (Acme, margin): margin is missing; give it',
    ],
    [
      'days of a payee twice',
      {
        ...rows('Acme | Ana | 2027-Q1 | 0'),
        roster: ['payee | from | to', 'Ana | | 2027-02-01', 'ana | 2027-02-01 |'],
      },
      'CS_METRICS: roster row 3 (ana, payee): row 2 of "ana" covers the same days; give each its own from and to',
    ],
    [
      'days the wrong way round',
      { ...rows('Acme | Ana | 2027-Q1 | 0'), roster: ['payee | from | to', 'Ana | 2027-02-01 | 2027-01-01'] },
      'CS_METRICS: roster row 2 (Ana, to): to lies before from; correct one of them',
    ],
    [
      'a start date under the header of the results',
      { ...rows('Acme | Ana | 2027-Q1 | 0'), roster: ['payee | start', 'Ana | 2027-02-01'] },
      'CS_METRICS: roster row 2 (Ana, start): the column "start" has no meaning here; did you mean "from"? rename or remove it',
    ],
    [
      'a clawback that would be taken in each period',
      { ...rows('Acme | Ana | 2027-Q1 | 0', 'Acme | Ana | 2027-Q2 | 0'), roster: ['payee | clawback', 'Ana | 100'] },
      'CS_METRICS: roster row 2 (Ana, clawback): clawback belongs to one period, and the row holds for 2 of them; give that period a row with from and to',
    ],
    [
      'an actual that would be paid in each period',
      {
        ...rows('Acme | Ana | 2027-Q1 | 0', 'Acme | Ana | 2027-Q2 | 0'),
        roster: ['payee | references | references target', 'Ana | 2 | 3'],
        plan: [...plan.slice(0, -1), 'grr | bonus | 50% | grr | 90%', 'refs | bonus | 50% | references | 3'],
      },
      'CS_METRICS: roster row 2 (Ana, references): references belongs to one period, and the row holds for 2 of them; give that period a row with from and to',
    ],
    [
      'a clawback of an undated row, which a call for each quarter would take each time',
      {
        ...rows('Acme | Ana | 2027-Q1 | 0', 'Acme | Ana | 2027-Q2 | 0'),
        roster: ['payee | clawback', 'Ana | 100'],
        period: '2027-Q1',
      },
      'CS_METRICS: roster row 2 (Ana, clawback): clawback belongs to one period, and the row holds for more than 2027-Q1; give that period a row with from and to',
    ],
    [
      'an actual of a row that goes on after the one quarter that the accounts have',
      {
        ...rows('Acme | Ana | 2027-Q1 | 0'),
        roster: ['payee | references | from | to', 'Ana | 2 | 2027-01-01 | 2027-04-01'],
        plan: [...plan.slice(0, -1), 'refs | bonus | 100% | references | 3'],
        period: '2027-Q1',
      },
      'CS_METRICS: roster row 2 (Ana, references): references belongs to one period, and the row holds for more than 2027-Q1; give that period a row with from and to',
    ],
    [
      'a period without accounts',
      { ...rows('Acme | Ana | 2027-Q1 | 0'), period: '2027-Q3' },
      'CS_METRICS: period: no account has a row in 2027-Q3; give one of: 2027-Q1',
    ],
    [
      'a quarter of accounts by the month, without a plan',
      { ...rows('Acme | Ana | 2027-01 | 0'), period: '2027-Q1' },
      'CS_METRICS: period: "2027-Q1" is not a month, and the accounts are by the month; give a month, or the plan, if it pays by another period',
    ],
    [
      'a month of a plan that pays by the quarter',
      { ...rows('Acme | Ana | 2027-Q1 | 0'), plan, period: '2027-01' },
      'CS_METRICS: period: "2027-01" is not a quarter, and the plan pays each quarter; write 2027-Q1',
    ],
    [
      'plans that pay in periods of two kinds',
      { ...rows('Acme | Ana | 2027-Q1 | 0'), plan: [...plan, 'PLAN', 'id | q', 'period | month', ...plan.slice(2)] },
      'CS_METRICS: plan (period): the plans differ in period; call CS_METRICS for each of them',
    ],
    [
      'plans that mean two things by one measure',
      {
        ...rows('Acme | Ana | 2027-Q1 | 0'),
        plan: [...plan, 'PLAN', 'id | q', 'MEASURES', 'measure | window', 'grr | trailing year', ...plan.slice(2)],
      },
      'CS_METRICS: plan (grr): the plans differ in grr; call CS_METRICS for each of them',
    ],
  ])('%s', (_, tables, message) => {
    expect(refused(tables)).toBe(message);
  });

  it('an error in a cell, by its cell', () => {
    const accounts = [headers, ['Acme', 'Ana', '2027-Q1', { error: '#N/A' }]];
    const message = refused({ accounts, roster });
    expect(message).toContain('accounts row 2 (Acme, starting arr): the cell holds the error #N/A');
  });

  it('an error in a target of the roster, which must not fall back on that of the plan', () => {
    const roster = ['payee | grr target', ['Ana', { error: '#N/A' }]];
    expect(refused({ ...rows('Acme | Ana | 2027-Q1 | 5'), roster, plan })).toContain(
      'roster row 2 (Ana, grr target): the cell holds the error #N/A',
    );
  });

  it('with the first three problems and the count', () => {
    const message = refused(rows('Acme | Ana | 2027-Q1 | x', 'Beta | Ana | 2027-Q1 | y', 'Ceta | Ana | | z'));
    expect(message).toContain('row 2 (Acme');
    expect(message).toContain('row 3 (Beta');
    expect(message).toContain('and 1 more (4 problems in all)');
  });
});
