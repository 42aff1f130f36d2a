import fc from 'fast-check';
import { dayOf, isoDate } from '../../core/cells/civil-date';
import { curveRows } from './arbitrary-plan';
import { curves } from './arbitrary-curve';
import { column, payout, sumOf } from './payout-calls';
import { runs } from './settings';
import { type SimplePlan, type SimpleRow, slowPay } from './slow-model';

const measures = ['health', 'csat', 'nps'];
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const plans: fc.Arbitrary<SimplePlan> = fc.record({
  cap: maybe(fc.integer({ min: 30, max: 250 }).map((percent) => percent / 100)),
  bonuses: fc.tuple(fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 99 })).chain(([first, cut]) => {
    const second = Math.min(99 - first, cut);
    const weights = [first, second, 100 - first - second].map((percent) => percent / 100);
    const bonus = fc.record({
      target: fc.integer({ min: 51, max: 1000 }).map((tenths) => tenths / 10),
      baseline: maybe(fc.integer({ min: 1, max: 50 }).map((tenths) => tenths / 10)),
      curve: maybe(curves(['step', 'linear'])),
      cap: maybe(fc.constantFrom(1, 1.25)),
      floor: maybe(fc.constantFrom(0.05, 0.5)),
    });
    return fc.tuple(bonus, bonus, bonus).map((all) => all.map((one, i) => ({ ...one, weight: weights[i] ?? 0 })));
  }),
});

const rows: fc.Arbitrary<SimpleRow> = fc.record({
  ote: fc.integer({ min: 1, max: 50_000_000 }).map((amount) => amount / 100),
  days: fc.integer({ min: 1, max: 90 }),
  actuals: fc.array(
    fc.integer({ min: 1, max: 20_000 }).map((x) => x / 100),
    { minLength: 3, maxLength: 3 },
  ),
});

/** The same plan as a document, and the row as a block. */
function asDocument({ cap, bonuses }: SimplePlan) {
  return JSON.parse(
    JSON.stringify({
      plan: { id: 'simple', 'pay mix': '60:40', cap },
      components: bonuses.map(({ curve, ...bonus }, i) => ({
        ...bonus,
        id: `b${i}`,
        type: 'bonus',
        measure: measures[i],
        curve: curve && `c${i}`,
      })),
      curves: bonuses.flatMap(({ curve }, i) => (curve ? curveRows(`c${i}`, curve) : [])),
    }),
  ) as Parameters<typeof payout>[0];
}

test('the core agrees to the cent with a slow model in fractions, written from the words of the SPEC', () => {
  fc.assert(
    fc.property(plans, rows, (plan, row) => {
      const start = isoDate(dayOf(2027, 3, 31) - row.days + 1);
      const block = [
        ['payee', 'period', 'ote', 'start', ...measures],
        ['Ana', '2027-Q1', row.ote, start, ...row.actuals],
      ];
      const paid = payout(asDocument(plan), block);
      const { lines, planCap } = slowPay(plan, row);
      const found = [...lines.map((_, i) => `b${i}`), 'plan cap'].map((header) =>
        sumOf(column(paid, header)).toString(),
      );
      expect(found).toEqual([...lines, planCap].map(String));
    }),
    { numRuns: runs(400) },
  );
});
