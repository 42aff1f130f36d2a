import fc from 'fast-check';
import type { Cell } from '../../core/cells/cell';
import { callFunction } from '../../core/functions/call';
import { runs } from '../properties/settings';
import { accountsBlock, books, rosterBlock } from './arbitrary-book';
import { daysOf, expected, quarterOf } from './slow-metrics';

const measures = ['grr', 'nrr', 'churn rate', 'logo retention', 'lost logos', 'net arr', 'churned arr'];
const scopes = ['', '@year', '@team', '@region', '@company', '@reports'];
const counted = ['grr', 'nrr', 'churn rate', 'logo retention'];

test('every value of a book of any shape is what a second, slow derivation makes of it', () => {
  fc.assert(
    fc.property(books, (book) => {
      const outcome = callFunction('CS_METRICS', [accountsBlock(book.rows), rosterBlock(book.people)]);
      if (!outcome.ok) throw new Error(outcome.message);
      const [headers = [], ...rows] = outcome.value as Cell[][];
      const periods = [...new Set(book.rows.map(({ quarter }) => quarter))].sort();
      const there = periods.flatMap((quarter) => book.people.filter((person) => daysOf(person, quarter) > 0));
      expect(rows).toHaveLength(there.length + 1);

      for (const row of rows.slice(0, -1)) {
        const quarter = quarterOf(row[1]);
        // Rows of one payee and quarter come in the order of their days, as the roster has them.
        const same = rows.filter(([payee, period]) => payee === row[0] && period === row[1]);
        const own = book.people.filter((person) => person.payee === row[0] && daysOf(person, quarter) > 0);
        const person = own[same.indexOf(row)];
        if (!person) throw new Error('no such row in the roster');
        for (const header of measures.flatMap((measure) => scopes.map((scope) => measure + scope))) {
          if (!headers.includes(header)) continue;
          const names = counted.includes(header.replace(/@.*/, '')) ? [header, `${header} n`] : [header];
          const shown = names.map((name) => row[headers.indexOf(name)]);
          expect([row[0], row[1], header, ...shown]).toEqual([
            ...[row[0], row[1], header],
            ...names.map((name) => expected(book, person, quarter, name)),
          ]);
        }
      }
    }),
    { numRuns: runs(25) },
  );
});
