import fc from 'fast-check';
import type { Cell } from '../../core/cells/cell';
import type { PlanDocument } from '../../core/plan/schema';
import { curveRows } from './arbitrary-plan';
import type { TypedCurve } from './arbitrary-curve';
import { column, exact, payout } from './payout-calls';
import { runs } from './settings';

/**
 * "A year end without a missed quarter adds nothing" is true of plans whose quarters weigh the same (equal target
 * variable and targets) and whose curve, from its threshold on, never gets flatter. The year's attainment is then the
 * mean of those of the quarters, and such a curve pays the mean no more than it pays the quarters. It is not true under
 * a cap or a flat end, which take from a strong quarter what the year would give, nor of a step that only the year reaches.
 */
const planOf = (rounding: string, curve?: TypedCurve): PlanDocument => ({
  plan: { id: 'end', 'pay mix': '60:40', settle: 'year end', rounding },
  components: [
    { id: 'kept', type: 'bonus', weight: 1, measure: 'renewed arr', target: 80_000, ...(curve && { curve: 'rising' }) },
  ],
  ...(curve && { curves: curveRows('rising', curve) }),
});

/** What each quarter adds at the end of the year; attainments in whole per cents. */
function addedBy(plan: PlanDocument, ote: number, attained: readonly number[]): ReturnType<typeof exact>[] {
  const rows: Cell[][] = attained.map((percent, i) => ['Ana', `2027-Q${i + 1}`, ote, percent * 800 || 'zero']);
  const table = payout(plan, [['payee', 'period', 'ote', 'renewed arr'], ...rows]);
  return column(table, 'year end').map(exact);
}

const otes = fc.integer({ min: 1_000_000, max: 20_000_000 }).map((cents) => cents / 100);
const four = (least: number): fc.Arbitrary<number[]> =>
  fc.array(fc.integer({ min: least, max: 250 }), { minLength: 4, maxLength: 4 });

/** Points in hundredths: steps of `at`, and slopes that rise, from the threshold on. */
const rising = fc
  .record({
    threshold: fc.integer({ min: 10, max: 100 }),
    first: fc.integer({ min: 0, max: 120 }),
    pieces: fc.array(fc.record({ wide: fc.integer({ min: 1, max: 40 }), steeper: fc.integer({ min: 0, max: 3 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  .map(({ threshold, first, pieces }): TypedCurve & { readonly threshold: number } => {
    let [at, pays, slope] = [threshold, first, 0];
    const points = [[at, pays] as const];
    for (const { wide, steeper } of pieces) {
      slope += steeper;
      at += wide;
      pays += wide * slope;
      points.push([at, pays]);
    }
    const inRatios = points.map(([x, y]) => [x / 100, y / 100] as [number, number]);
    return { shape: 'linear', points: inRatios, beyond: 'continue', threshold };
  });

/** Where every line is rounded up, the quarters never add up to less than the year in one. */
test.each([
  ['up', '0'],
  ['half up', '0.025'],
])('rounded %s, a year end without a missed quarter adds at most %s', (rounding, most) => {
  const law = rising.chain((curve) => fc.tuple(fc.constant(curve), otes, four(curve.threshold)));
  fc.assert(
    fc.property(law, ([curve, ote, attained]) => {
      for (const of of [undefined, curve]) {
        for (const added of addedBy(planOf(rounding, of), ote, attained)) {
          expect(added.compare(0)).toBeGreaterThanOrEqual(0);
          expect(added.compare(most)).toBeLessThanOrEqual(0);
        }
      }
    }),
    { numRuns: runs(100) },
  );
});

/** Nothing below 80 %, and the attainment from there on: a year of 80 % earns what its quarters reached, met or not. */
test('a missed quarter is made good by a met year, with what it reached', () => {
  const curve: TypedCurve = { shape: 'linear', points: [[0.8, 0.8], [1, 1]], beyond: 'continue' }; // prettier-ignore
  const met = four(0).filter((all) => all.reduce((sum, one) => sum + one, 0) >= 4 * 80);
  fc.assert(
    fc.property(met, fc.integer({ min: 100, max: 2000 }), (attained, hundreds) => {
      // Target variable is 10 % of OTE: a per cent of it is whole cents, and no line is rounded.
      const missed = attained.filter((percent) => percent < 80).reduce((sum, percent) => sum + percent, 0);
      const added = addedBy(planOf('half up', curve), hundreds * 1000, attained);
      expect(added.map(String)).toEqual(['0', '0', '0', String(hundreds * missed)]);
    }),
    { numRuns: runs(100) },
  );
});
