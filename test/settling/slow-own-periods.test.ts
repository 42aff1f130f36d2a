import fc from 'fast-check';
import type { Cell } from '../../core/cells/cell';
import { dayOf, isoDate } from '../../core/cells/civil-date';
import { column, exact, sumOf, tableOf } from '../properties/payout-calls';
import { runs } from '../properties/settings';
import { type Limits, type Piece, daysOf, ownPeriodPlan, slowPay } from './slow-own-periods';

const cents = (most: number) => fc.integer({ min: 1, max: most * 100 }).map((amount) => amount / 100);

const work = fc.record({
  away: fc.constantFrom('no', 'no', 'no', 'half', 'whole'),
  ote: cents(150_000),
  renewed: cents(200_000),
  calls: fc.integer({ min: 1, max: 120 }),
  added: cents(60_000),
});

/** One row of a quarter, or two that cut it after some days. */
const quarterOf = (quarter: number): fc.Arbitrary<readonly Piece[]> =>
  fc.tuple(fc.constantFrom(undefined, undefined, 1, 45), work, work).map(([cut, ...both]) => {
    const all = daysOf[quarter] ?? 0;
    const lengths = cut === undefined ? [all] : [cut, all - cut];
    return lengths.map((days, i) => {
      const { away, ...one } = both[i] as (typeof both)[number];
      const leave = away === 'no' ? 0 : away === 'half' ? Math.floor(days / 2) : days;
      return { ...one, quarter, days, leave };
    });
  });

const payee = fc
  .subarray([0, 1, 2, 3], { minLength: 1 })
  .chain((quarters) => fc.tuple(...quarters.map(quarterOf)))
  .map((quarters) => quarters.flat());

const limits: fc.Arbitrary<Limits> = fc.record({
  settle: fc.constantFrom('each period', 'year end'),
  cap: fc.constantFrom(undefined, 0.6, 1, 1.2),
  floor: fc.constantFrom(undefined, 0.1, 0.5),
});

const header = 'payee,period,start,end,ote,leave days,renewed arr,touchpoints,new arr'.split(',');

function cellsOf(pieces: readonly Piece[]): Cell[][] {
  return pieces.map(({ quarter, days, leave, ote, renewed, calls, added }, i) => {
    const opens = dayOf(2027, quarter * 3 + 1, 1);
    const start = pieces[i - 1]?.quarter === quarter ? opens + (daysOf[quarter] ?? 0) - days : opens;
    const dates = [start, start + days - 1].map(isoDate);
    return ['Ana', `2027-Q${quarter + 1}`, ...dates, ote, leave || null, renewed, calls, added];
  });
}

test("the plan's cap and floor beside components of their own period are what plain fractions say", () => {
  fc.assert(
    fc.property(payee, limits, (pieces, plan) => {
      const table = tableOf('CS_PAYOUT', JSON.stringify(ownPeriodPlan(plan)), [header, ...cellsOf(pieces)]);
      expect(column(table, 'pay').map((pay) => exact(pay).toString())).toEqual(slowPay(pieces, plan).map(String));
    }),
    { numRuns: runs(400) },
  );
});

const inCap = ['renewals', 'calls', 'growth', 'new'];

test("the plan's cap takes no more than the row adds, and the statement adds up to the pay", () => {
  fc.assert(
    fc.property(payee, limits, (pieces, limit) => {
      const plan = JSON.stringify(ownPeriodPlan(limit));
      const block = [header, ...cellsOf(pieces)];
      const table = tableOf('CS_PAYOUT', plan, block, 'components');
      pieces.forEach(({ quarter }, i) => {
        const of = (name: string) => exact(column(table, name)[i] ?? '');
        // Lines of earlier periods were rounded one by one, so the sum of their limits may be some cents more.
        const left = sumOf(inCap.map((id) => column(table, id)[i] ?? '')).add(of('plan cap'));
        expect(left.compare('-0.05')).toBeGreaterThanOrEqual(0);
        if (pieces[i - 1]?.quarter === quarter) return;
        const amounts = column(tableOf('CS_EXPLAIN', plan, block, 'Ana', `2027-Q${quarter + 1}`), 'amount');
        expect(sumOf(amounts.slice(0, -1)).equals(exact(amounts[amounts.length - 1] ?? ''))).toBe(true);
      });
    }),
    { numRuns: runs(60) },
  );
});
