import Decimal from 'decimal.js';
import * as fc from 'fast-check';
import Fraction from 'fraction.js';
import { type Exact, ofDouble, over, ratio, toDouble, whole } from '../../core/number/exact';
import { type RoundingMode, fits, round, roundingModes, toMinorUnits } from '../../core/number/rounding';
import '../properties/settings';

const oracle: Record<RoundingMode, Decimal.Rounding> = {
  'half up': Decimal.ROUND_HALF_UP,
  'half even': Decimal.ROUND_HALF_EVEN,
  'half down': Decimal.ROUND_HALF_DOWN,
  up: Decimal.ROUND_UP,
  down: Decimal.ROUND_DOWN,
};

describe('by hand', () => {
  // Just under, at and just over half a cent, of an odd and an even cent, and either sign.
  const values = [0.0149, 0.015, 0.0151, 0.0249, 0.025, 0.0251, -0.015, -0.025, 0.02, 0];
  test.each([
    ['half up', [1, 2, 2, 2, 3, 3, -2, -3, 2, 0]],
    ['half even', [1, 2, 2, 2, 2, 3, -2, -2, 2, 0]],
    ['half down', [1, 1, 2, 2, 2, 3, -1, -2, 2, 0]],
    ['up', [2, 2, 2, 3, 3, 3, -2, -3, 2, 0]],
    ['down', [1, 1, 1, 2, 2, 2, -1, -2, 2, 0]],
  ] as const)('%s', (mode, cents) => {
    expect(values.map((value) => Number(toMinorUnits(ofDouble(value), 2, mode)))).toEqual(cents);
  });

  test('a tie that a division made is a tie: a third of 0.045', () => {
    expect(toDouble(round(over(ofDouble(0.045), whole(3)), 2, 'half up'))).toBe(0.02);
    expect(toDouble(round(over(ofDouble(0.045), whole(3)), 2, 'half down'))).toBe(0.01);
  });
});

const places = fc.integer({ min: 0, max: 4 });

describe.each(roundingModes)('%s', (mode) => {
  test('rounds decimals as decimal.js does', () => {
    // Up to six decimals of a value around zero, so that ties are common.
    const decimal = fc.tuple(fc.integer({ min: -100_000, max: 100_000 }), fc.integer({ min: 0, max: 6 }));
    const Precise = Decimal.clone({ precision: 60 });
    fc.assert(
      fc.property(decimal, places, ([n, scale], digits) => {
        const theirs = new Precise(n).div(10 ** scale).toDecimalPlaces(digits, oracle[mode]);
        expect(toDouble(round(ratio(n, 10 ** scale), digits, mode))).toBe(theirs.toNumber() + 0);
      }),
    );
  });

  test('rounds any fraction to one of its two neighbours, and the nearer where it says so', () => {
    const fraction = fc.record({
      n: fc.bigInt({ min: -(BigInt(10) ** BigInt(30)), max: BigInt(10) ** BigInt(30) }),
      d: fc.bigInt({ min: BigInt(1), max: BigInt(10) ** BigInt(20) }),
    });
    fc.assert(
      fc.property(fraction, places, (value, digits) => {
        const off = new Fraction(toMinorUnits(value, digits, mode)).sub(inUnits(value, digits)).abs();
        expect(off.compare(mode.startsWith('half') ? new Fraction(1, 2) : new Fraction(1))).toBeLessThanOrEqual(
          mode.startsWith('half') ? 0 : -1,
        );
      }),
    );
  });

  test('leaves alone what fits', () => {
    fc.assert(
      fc.property(fc.integer(), places, (n, digits) => {
        const value = ratio(n, 10 ** digits);
        expect(fits(value, digits)).toBe(true);
        expect(toMinorUnits(value, digits, mode)).toBe(BigInt(n));
      }),
    );
  });
});

test('a third fits no number of decimals, an eighth three', () => {
  expect([0, 2, 20].map((digits) => fits(ratio(1, 3), digits))).toEqual([false, false, false]);
  expect([2, 3, 4].map((digits) => fits(ratio(1, 8), digits))).toEqual([false, true, true]);
});

function inUnits({ n, d }: Exact, digits: number): Fraction {
  return new Fraction(n * BigInt(10) ** BigInt(digits), d);
}
