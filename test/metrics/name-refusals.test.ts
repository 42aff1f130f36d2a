import type { WrittenRows } from '../cases/written-rows';
import { type Tables, refused } from './metrics-calls';

const roster: WrittenRows = ['payee | team', 'Ana | north', 'Bo | north'];
const accounts: WrittenRows = ['account | owner | period | starting arr', 'Acme | Ana | 2027-Q1 | 5'];
const plan: WrittenRows = [
  'PLAN',
  'id | p',
  'COMPONENTS',
  'id | type | weight | measure | target',
  'grr | bonus | 100% | grr | 90%',
];

describe('CS_METRICS refuses names, and tables without rows', () => {
  test.each<[string, Tables, string]>([
    [
      'a team that is almost one of the roster',
      {
        accounts: ['account | owner | period | team', 'Acme | Ana | 2027-Q1 | Nroth', 'Beta | Ana | 2027-Q1 | nroth'],
        roster,
      },
      'CS_METRICS: accounts row 2 (Acme, team): "nroth" is almost the team "north"; write the same name, or rename one so that they differ more',
    ],
    [
      'a manager who is no payee but almost one',
      {
        accounts,
        roster: ['payee | manager', 'Ana | Lea Moss', 'Bo | Lea Mos', 'Lea Moss |'],
      },
      'CS_METRICS: roster row 3 (Bo, manager): "lea mos" is almost the payee "lea moss"; write the same name, or rename one so that they differ more',
    ],
    [
      'regions with a comma between them, in the roster and in the accounts',
      {
        accounts: ['account | owner | period | region', 'Acme | Ana | 2027-Q1 | NAM, EMEA'],
        roster: ['payee | region', 'Ana | NAM', 'Lea | NAM, LATAM'],
      },
      'CS_METRICS: accounts row 2 (Acme, region): "nam, emea" is read as one region; give several apart by ";" | roster row 3 (Lea, region): "nam, latam" is read as one region; give several apart by ";"',
    ],
    [
      'a segment that is almost one of CREDITS',
      {
        accounts: [
          'account | owner | period | segment',
          'Acme | Ana | 2027-Q1 | enterprize',
          'Beta | Ana | 2027-Q1 | tier 2',
        ],
        roster: ['payee | csm', 'Ana | Ana'],
        plan: [...plan, 'CREDITS', 'segment | owner share | with', 'enterprise | 70% | csm', 'tier 1 | 50% | csm'],
      },
      'CS_METRICS: accounts row 2 (Acme, segment): "enterprize" is almost the segment "enterprise"; write the same name, or rename one so that they differ more',
    ],
    [
      'a roster without rows',
      { accounts, roster: ['payee | team'] },
      'CS_METRICS: roster row 1: there is no row below the headers; give a row for each payee',
    ],
    [
      'the only account, of which no second problem follows',
      { accounts: [...accounts.slice(0, 1), ' | Ana | 2027-Q1 | 5'], roster },
      'CS_METRICS: accounts row 2 (account): the row has values but no account; fill it, or leave a totals row out of the range',
    ],
    [
      'the only payee, of which no second problem follows',
      { accounts, roster: ['payee | team', 'Total | north'] },
      'CS_METRICS: roster row 2 (payee): "Total" looks like a totals row; leave it out of the range',
    ],
  ])('%s', (_, tables, message) => {
    expect(refused(tables)).toBe(message);
  });
});
