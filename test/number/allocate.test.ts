import * as fc from 'fast-check';
import Fraction from 'fraction.js';
import { allocate } from '../../core/number/allocate';
import { type Exact, ofDouble, ratio, toDouble, whole } from '../../core/number/exact';
import { toMinorUnits } from '../../core/number/rounding';
import '../properties/settings';

const shared = (total: number, shares: readonly number[], places = 2, names?: readonly string[]): number[] =>
  allocate(ofDouble(total), shares.map(ofDouble), places, names).map(toDouble);

describe('by hand', () => {
  test.each([
    ['equal thirds', 100, [1, 1, 1], [33.34, 33.33, 33.33]],
    // 1.25 and 3.75 cents: the odd one goes to the second.
    ['the largest remainder', 0.05, [1, 3], [0.01, 0.04]],
    ['less than one unit each', 0.01, [1, 1, 1], [0.01, 0, 0]],
    ['a share of nothing', 10, [0, 1, 0], [0, 10, 0]],
    ['nobody', 10, [0, 0], [0, 0]],
    ['no member', 10, [], []],
    ['an amount below 0', -100, [1, 1, 1], [-33.34, -33.33, -33.33]],
    ['a total finer than the cent, cut', 1.009, [1, 1], [0.5, 0.5]],
  ])('%s', (_, total, shares, expected) => expect(shared(total, shares)).toEqual(expected));

  test('ties go by name', () => {
    expect(shared(100, [1, 1, 1], 2, ['Cy', 'Bo', 'Ada'])).toEqual([33.33, 33.33, 33.34]);
  });

  test('units of the currency', () => {
    expect(shared(100, [1, 2], 0)).toEqual([33, 67]);
    expect(shared(1, [1, 2], 3)).toEqual([0.333, 0.667]);
  });
});

const shares = fc
  .array(fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 1000 })), { minLength: 1, maxLength: 25 })
  .filter((all) => all.some(([n]) => n > 0));
const cents = fc.bigInt({ min: -(BigInt(10) ** BigInt(12)), max: BigInt(10) ** BigInt(12) });

const split = (units: bigint, given: readonly (readonly [number, number])[]): bigint[] =>
  allocate(
    { n: units, d: BigInt(100) },
    given.map(([n, d]) => ratio(n, d)),
    2,
  ).map((part) => toMinorUnits(part, 2, 'down'));

describe('always', () => {
  test('the parts add up to the total', () => {
    fc.assert(fc.property(cents, shares, (units, given) => split(units, given).reduce((a, b) => a + b) === units));
  });

  test('no part is a whole cent off its exact share (fraction.js)', () => {
    fc.assert(
      fc.property(cents, shares, (units, given) => {
        const exact = given.map(([n, d]) => new Fraction(n, d));
        const all = exact.reduce((a, b) => a.add(b));
        split(units, given).forEach((part, i) => {
          const wanted = (exact[i] as Fraction).div(all).mul(new Fraction(units));
          expect(new Fraction(part).sub(wanted).abs().compare(1)).toBe(-1);
        });
      }),
    );
  });

  test('who has no share gets nothing, and equal shares differ by a cent at most', () => {
    fc.assert(
      fc.property(cents, shares, (units, given) => {
        const parts = split(units, [...given, [0, 1], ...given]);
        expect(parts[given.length]).toBe(BigInt(0));
        given.forEach((_, i) => {
          const apart = (parts[i] as bigint) - (parts[given.length + 1 + i] as bigint);
          expect([-BigInt(1), BigInt(0), BigInt(1)]).toContain(apart);
        });
      }),
    );
  });

  test('the size of the shares does not matter, only their proportion', () => {
    fc.assert(
      fc.property(cents, shares, fc.integer({ min: 1, max: 1000 }), (units, given, factor) => {
        expect(
          split(
            units,
            given.map(([n, d]) => [n * factor, d] as const),
          ),
        ).toEqual(split(units, given));
      }),
    );
  });

  test('with names, the order of the members does not matter', () => {
    const members = fc.uniqueArray(fc.tuple(fc.string(), fc.nat(5)), {
      selector: ([name]) => name,
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(cents, members, (units, given) => {
        fc.pre(given.some(([, share]) => share > 0));
        expect(byName(units, [...given].reverse())).toEqual(byName(units, given));
      }),
    );
  });
});

function byName(units: bigint, members: readonly (readonly [string, number])[]): Map<string, bigint> {
  const total: Exact = { n: units, d: BigInt(100) };
  const names = members.map(([name]) => name);
  const parts = allocate(
    total,
    members.map(([, share]) => whole(share)),
    2,
    names,
  );
  return new Map(parts.map((part, i) => [names[i] ?? '', toMinorUnits(part, 2, 'down')]));
}
