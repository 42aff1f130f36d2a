import fc from 'fast-check';
import type { Cell } from '../../core/cells/cell';
import { blockOf } from '../cases/written-rows';
import { column, exact, sumOf, tableOf } from '../properties/payout-calls';
import { runs } from '../properties/settings';

/** Two bonuses in the cap and one outside it, on 10,000 a quarter. */
const planOf = (settle: string) =>
  blockOf([
    'PLAN',
    'id | spread',
    'pay mix | 60:40',
    'missing | redistribute',
    `settle | ${settle}`,
    'COMPONENTS',
    'id | type  | weight | measure     | target | in cap',
    'a  | bonus | 50%    | net arr     | 100000 |',
    'b  | bonus | 20%    | csat        | 80     | no',
    'c  | bonus | 30%    | renewed arr | 40000  |',
  ]);

const header = ['payee', 'period', 'ote', 'net arr', 'csat', 'renewed arr'];
const onTarget = [100_000, 80, 40_000];

/** Which of the three are measured in a quarter. */
const measured = (least: readonly (readonly boolean[])[]) =>
  fc.array(fc.constantFrom(...least), { minLength: 4, maxLength: 4 });
const [yes, no] = [true, false];
const anyOne = [
  [yes, yes, yes],
  [yes, yes, no],
  [yes, no, yes],
  [no, yes, yes],
  [no, yes, no],
  [yes, no, no],
];
/** In a year to date what is in the cap takes weights from there alone, and what is outside from nobody. */
const oneOfEach = anyOne.filter(([a, b, c]) => b === yes && [a, c].includes(yes));

// Wherever the weights go, they are paid on target, so they come to the target variable: no weight twice, and none lost.
test.each([
  ['each period', anyOne],
  ['year end', anyOne],
  ['year to date', oneOfEach],
])('who is on target in all that is measured gets the target variable: %s', (settle, possible) => {
  fc.assert(
    fc.property(measured(possible), (quarters) => {
      // A year in which nothing in the cap was measured is refused at its end.
      fc.pre(settle === 'each period' || quarters.some(([a, , c]) => [a, c].includes(yes)));
      const rows = quarters.map((known, i): Cell[] => [
        'Ana',
        `2027-Q${i + 1}`,
        100_000,
        ...onTarget.map((value, at) => (known[at] ? value : 'n/a')),
      ]);
      const pays = column(tableOf('CS_PAYOUT', planOf(settle), [header, ...rows]), 'pay');
      // A weight that moves in thirds is rounded, and the year end makes good what is lost of it.
      for (const pay of pays) expect(exact(pay).sub(10_000).abs().compare('0.02')).toBeLessThanOrEqual(0);
      expect(sumOf(pays).sub(40_000).abs().compare('0.02')).toBeLessThanOrEqual(0);
    }),
    { numRuns: runs(100) },
  );
});
