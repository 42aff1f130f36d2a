import fc from 'fast-check';
import type { Block } from '../../core/cells/cell';
import { type Book, accountsBlock, books, rosterBlock } from '../metrics/arbitrary-book';
import { payout, tableOf } from './payout-calls';
import { runs } from './settings';

/** What a payee keeps, what the team keeps, a yearly component, and credits that are shared. */
const planOf = (settle: string) => ({
  plan: { id: 'book', 'pay mix': '60:40', settle, missing: 'target', cap: 2 },
  components: [
    { id: 'own', type: 'bonus', weight: 0.4, measure: 'grr', target: 0.9, curve: 'kept' },
    { id: 'team', type: 'bonus', weight: 0.4, measure: 'grr', scope: 'team', target: 0.8 },
    { id: 'logos', type: 'bonus', weight: 0.2, measure: 'logo retention', target: 0.8, period: 'year' },
    { id: 'sold', type: 'commission', measure: 'new arr', rate: 0.03 },
  ],
  curves: [
    { curve: 'kept', shape: 'linear', at: 0.5, pays: 0.5 },
    { curve: 'kept', at: 1, pays: 1 },
    { curve: 'kept', at: 1.2, pays: 1.8 },
  ],
  credits: [{ segment: 'enterprise', 'owner share': 0.7, with: 'manager' }],
});

/** Everybody on the roster at an OTE of 100,000. */
const paidRoster = ({ people }: Book): Block =>
  rosterBlock(people).map((row, i) => [...row, i === 0 ? 'ote' : 100_000]);

/** The rows of a table below its headers, in another order. */
function turned([headers = [], ...rows]: Block, turn: number): Block {
  const at = turn % Math.max(1, rows.length);
  return [headers, ...[...rows.slice(at), ...rows.slice(0, at)].reverse()];
}

const settles = fc.constantFrom('each period', 'year to date', 'year end');

test('the order of account rows, of the roster and of the results never changes pay', () => {
  fc.assert(
    fc.property(books, settles, fc.tuple(fc.nat(), fc.nat(), fc.nat()), (book, settle, [first, second, third]) => {
      const plan = planOf(settle);
      const [accounts, roster] = [accountsBlock(book.rows), paidRoster(book)];
      const measured = (rows: Block, people: Block) => tableOf('CS_METRICS', rows, people, '', JSON.stringify(plan));
      const paid = (results: Block): string[] => payout(plan, results, 'all').map((row) => row.join(' | ')).sort(); // prettier-ignore
      const results = measured(accounts, roster);
      // In some books nobody is on the roster on the days that have accounts.
      fc.pre(results.slice(1).some(([payee]) => payee !== '(uncredited)'));
      const other = turned(measured(turned(accounts, first), turned(roster, second)), third);
      expect(paid(other)).toEqual(paid(results));
    }),
    { numRuns: runs(40) },
  );
});

test('a team is paid on what its members add up to, with the column of the team and without it', () => {
  const plan = {
    plan: { id: 'team' },
    components: [{ id: 'lost', type: 'commission', measure: 'churned arr', scope: 'team', rate: 0.07 }],
  };
  fc.assert(
    fc.property(books, (book) => {
      // One row for each payee and nobody's manager; every account is of one of them and says no team.
      const people = book.people
        .filter(({ payee }, i) => book.people.findIndex((other) => other.payee === payee) === i)
        .map((person) => ({ ...person, manager: '', from: '', to: '' }));
      const rows = book.rows.map((row, i) => ({
        ...row,
        account: `account ${i}`,
        team: '',
        owner: people.some(({ payee }) => payee === row.owner) ? row.owner : 'Ana',
      }));
      const [headers = [], ...results] = tableOf('CS_METRICS', accountsBlock(rows), rosterBlock(people));
      const without = (header: string): Block =>
        [headers, ...results].map((row) => row.filter((_, i) => headers[i] !== header));
      const paid = payout(plan, [headers, ...results]);
      expect(headers).toContain('churned arr@team');
      expect(payout(plan, without('churned arr@team'))).toEqual(paid);
    }),
    { numRuns: runs(40) },
  );
});
