import fc from 'fast-check';
import Fraction from 'fraction.js';
import type { Cell } from '../../core/cells/cell';
import { blockOf } from '../cases/written-rows';
import { column, exact, tableOf } from '../properties/payout-calls';
import { runs } from '../properties/settings';

const zero = new Fraction(0);
const most = (a: Fraction, b: Fraction): Fraction => (a.compare(b) > 0 ? a : b);
const cents = (x: Fraction): Fraction => x.mul(100).add(new Fraction(1, 2)).floor().div(100);
const quarters = ['2027-Q1', '2027-Q2', '2027-Q3', '2027-Q4', '2028-Q1', '2028-Q2'];

const amount = fc.integer({ min: 1, max: 900_000 }).map((x) => x / 100);

// Whatever is advanced is owed until it is repaid, so over all quarters people get what they earned and what they owe.
test.each(['above draw', 'all earnings'])(
  'draws over quarters, repaid from %s, pay what a plain sum says',
  (recovery) => {
    const plan = blockOf([
      'PLAN',
      'id | draw',
      `draw recovery | ${recovery}`,
      'COMPONENTS',
      'id  | type       | measure | rate',
      'new | commission | new arr | 100%',
    ]);
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount), { minLength: 1, maxLength: 6 }), (periods) => {
        const rows = periods.map(([earned, draw], i): Cell[] => ['Ana', quarters[i] ?? '', earned, draw]);
        const pays = column(tableOf('CS_PAYOUT', plan, [['payee', 'period', 'new arr', 'draw'], ...rows]), 'pay');
        let owed = zero;
        const expected = periods.map(([earned, draw]) => {
          const pay = most(exact(earned).sub(owed), exact(draw));
          owed = owed.add(pay).sub(exact(earned));
          return pay;
        });
        expect(pays.map((pay) => exact(pay).toString())).toEqual(expected.map(String));
      }),
      { numRuns: runs(100) },
    );
  },
);

const least = (a: Fraction, b: Fraction): Fraction => (a.compare(b) < 0 ? a : b);

// Whatever a quarter has (a draw, a guarantee, neither), and also where it earns less than nothing: pay and what is
// repaid add up to what was earned and added, and a balance is repaid from what nobody is promised anyway.
test.each(['above draw', 'all earnings'])('a balance beside guarantees and losses, repaid from %s', (recovery) => {
  const plan = blockOf([
    'PLAN',
    'id | draw',
    `draw recovery | ${recovery}`,
    'COMPONENTS',
    'id  | type       | measure | rate',
    'net | commission | net arr | 100%',
  ]);
  const quarter = fc.record({
    earned: fc.integer({ min: -300_000, max: 900_000 }).map((x) => x / 100),
    kind: fc.constantFrom('draw', 'guarantee', 'none'),
    level: amount,
  });
  fc.assert(
    fc.property(fc.array(quarter, { minLength: 1, maxLength: 6 }), (periods) => {
      const rows = periods.map(({ earned, kind, level }, i): Cell[] => {
        const promised = [kind === 'draw' ? level : null, kind === 'guarantee' ? level : null];
        return ['Ana', quarters[i] ?? '', earned, ...promised];
      });
      const header = ['payee', 'period', 'net arr', 'draw', 'guarantee'];
      const pays = column(tableOf('CS_PAYOUT', plan, [header, ...rows]), 'pay');
      let owed = zero;
      const expected = periods.map(({ earned: typed, kind, level }) => {
        const earned = exact(typed);
        if (kind === 'draw') {
          const pay = most(earned.sub(owed), exact(level));
          owed = owed.add(pay).sub(earned);
          return pay;
        }
        const promised = kind === 'guarantee' ? most(earned, exact(level)) : earned;
        const repaid = least(owed, most(zero, earned.sub(kind === 'guarantee' ? exact(level) : zero)));
        owed = owed.sub(repaid);
        return promised.sub(repaid);
      });
      expect(pays.map((pay) => exact(pay).toString())).toEqual(expected.map(String));
    }),
    { numRuns: runs(100) },
  );
});

// 30 % of the target variable each half-year on calls, the rest each quarter on renewals; of 40 % of OTE.
test('a half-year bonus pays in its second quarter what both quarters add up to', () => {
  const plan = blockOf([
    'PLAN',
    'id | half',
    'pay mix | 60:40',
    'COMPONENTS',
    'id       | type  | weight | measure     | target | period',
    'renewals | bonus | 70%    | renewed arr | 1000   |',
    'calls    | bonus | 30%    | touchpoints | 50     | half',
  ]);
  const row = fc.record({ ote: amount, renewed: amount, calls: fc.integer({ min: 1, max: 99 }) });
  const present = fc.subarray([0, 1, 2, 3], { minLength: 1 });
  fc.assert(
    fc.property(present, fc.array(row, { minLength: 4, maxLength: 4 }), (worked, all) => {
      const given = worked.map((quarter) => ({ quarter, ...(all[quarter] as (typeof all)[number]) }));
      const cells = given.map(({ quarter, ote, renewed, calls }): Cell[] => [
        'Ana',
        quarters[quarter] ?? '',
        ote,
        renewed,
        calls,
      ]);
      const header = ['payee', 'period', 'ote', 'renewed arr', 'touchpoints'];
      const variable = (ote: number): Fraction => exact(ote).div(10);
      const expected = given.map(({ quarter, ote, renewed }) => {
        const own = cents(variable(ote).mul('0.7').mul(exact(renewed).div(1000)));
        const half = given.filter(
          (one) => quarter % 2 === 1 && (one.quarter === quarter || one.quarter === quarter - 1),
        );
        const pay = half.reduce((sum, one) => sum.add(variable(one.ote)), zero).mul('0.3');
        const made = half.reduce((sum, one) => sum.add(one.calls), zero);
        return half.length === 0 ? own : own.add(cents(pay.mul(made).div(50 * half.length)));
      });
      const pays = column(tableOf('CS_PAYOUT', plan, [header, ...cells]), 'pay');
      expect(pays.map((pay) => exact(pay).toString())).toEqual(expected.map(String));
    }),
    { numRuns: runs(100) },
  );
});
