import fc from 'fast-check';
import { shapes } from '../../core/curves/shapes';
import { callFunction } from '../../core/functions/call';
import { curveRows } from './arbitrary-plan';
import { type TypedCurve, type TypedPoint, attainments, curves } from './arbitrary-curve';
import { column, payout } from './payout-calls';
import { runs } from './settings';

function value({ shape, points, beyond }: TypedCurve, x: number): number {
  const result = callFunction('CS_CURVE', [x, points, shape, beyond]);
  if (!result.ok) throw new Error(result.message);
  return result.value as number;
}

describe.each(shapes)('a rising %s curve', (shape) => {
  const rising = curves([shape], true).chain((curve) =>
    fc.tuple(fc.constant(curve), attainments(curve), attainments(curve)),
  );

  test('never gives less for more', () => {
    fc.assert(
      fc.property(rising, ([curve, a, b]) => {
        expect(value(curve, Math.min(a, b))).toBeLessThanOrEqual(value(curve, Math.max(a, b)));
      }),
      { numRuns: runs(300) },
    );
  });

  test('never pays less for more', () => {
    fc.assert(
      fc.property(rising, ([curve, a, b]) => {
        const plan = {
          plan: { id: 'rising', 'pay mix': '60:40' },
          components: [{ id: 'x', type: 'bonus', weight: 1, measure: 'adoption', target: 1, curve: 'c' }],
          curves: curveRows('c', curve),
        };
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((x) => (x === 0 ? 'zero' : x));
        const pays = column(
          payout(plan, [
            ['payee', 'ote', 'adoption'],
            ['less', 98765.4, less],
            ['more', 98765.4, more],
          ]),
          'pay',
        );
        expect(pays[0]).toBeLessThanOrEqual(pays[1] as number);
      }),
    );
  });
});

test('no curve gives less than 0', () => {
  const any = curves().chain((curve) => fc.tuple(fc.constant(curve), attainments(curve)));
  fc.assert(
    fc.property(any, ([curve, x]) => {
      expect(value(curve, x)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: runs(300) },
  );
});

test('splitting a band at the same rate changes nothing', () => {
  const split = curves(['step', 'marginal', 'retroactive', 'overage']).chain((curve) =>
    fc.tuple(
      fc.constant(curve),
      attainments(curve),
      fc.integer({ min: 0, max: curve.points.length - 1 }),
      fc.integer({ min: 1, max: 9 }),
    ),
  );
  fc.assert(
    fc.property(split, ([curve, x, band, tenths]) => {
      const [at, pays] = curve.points[band] as TypedPoint;
      const next = curve.points[band + 1]?.[0] ?? at + 1;
      // Between 1 and 2 points apart, a tenth of the way in; in thousandths, so that the point is a short decimal.
      const inside = Math.round((at + ((next - at) * tenths) / 10) * 1000) / 1000;
      const points = [...curve.points.slice(0, band + 1), [inside, pays] as const, ...curve.points.slice(band + 1)];
      expect(value({ ...curve, points }, x)).toBe(value(curve, x));
    }),
    { numRuns: runs(300) },
  );
});

test('a point on a straight line changes nothing', () => {
  const line = fc.tuple(
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 1, max: 50 }),
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 100 }),
  );
  fc.assert(
    fc.property(line, fc.integer({ min: 0, max: 30_000 }), fc.boolean(), ([start, half, low, rise], x, goesOn) => {
      const at = (percent: number): number => percent / 100;
      const ends: TypedPoint[] = [
        [at(start), at(low)],
        [at(start + 2 * half), at(low + 2 * rise)],
      ];
      const middle: TypedPoint = [at(start + half), at(low + rise)];
      const shape = { shape: 'linear', beyond: goesOn ? 'continue' : 'flat' } as const;
      const [first, last] = ends as [TypedPoint, TypedPoint];
      expect(value({ ...shape, points: [first, middle, last] }, x / 10_000)).toBe(
        value({ ...shape, points: ends }, x / 10_000),
      );
    }),
  );
});

test('commission on an amount is the same in two payments', () => {
  const tiers: TypedPoint[] = [
    [0, 0.04],
    [150_000, 0.06],
    [250_000, 0.08],
  ];
  const paid = (amount: number, already: number) => {
    const result = callFunction('CS_TIERED', [amount, tiers, 'marginal', null, already]);
    return result.ok ? (result.value as number) : NaN;
  };
  const amount = fc.integer({ min: 0, max: 400_000 });
  fc.assert(
    fc.property(amount, amount, (first, second) => {
      expect(paid(first, 0) + paid(second, first)).toBeCloseTo(paid(first + second, 0), 6);
    }),
  );
});
