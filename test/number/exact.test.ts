import Decimal from 'decimal.js';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import {
  ONE,
  ZERO,
  absolute,
  atLeast,
  compare,
  equal,
  isNegative,
  isPositive,
  isWhole,
  isZero,
  larger,
  less,
  minus,
  negate,
  ofDecimalText,
  ofDouble,
  ofMinorUnits,
  over,
  plus,
  ratio,
  smaller,
  sum,
  times,
  toDouble,
  whole,
} from '../../core/number/exact';
import '../properties/settings';
import { fraction, rational, same } from './arbitrary-exact';

const nonZero = (n: bigint): boolean => n !== BigInt(0);

describe('arithmetic as fraction.js does it', () => {
  const binary = [
    ['plus', plus, (a: Fraction, b: Fraction) => a.add(b)],
    ['minus', minus, (a: Fraction, b: Fraction) => a.sub(b)],
    ['times', times, (a: Fraction, b: Fraction) => a.mul(b)],
  ] as const;
  test.each(binary)('%s', (_, ours, theirs) => {
    fc.assert(fc.property(rational, rational, (a, b) => same(ours(a, b), theirs(fraction(a), fraction(b)))));
  });

  test('over, whose denominator stays above 0', () => {
    const divisor = rational.filter(({ n }) => nonZero(n));
    fc.assert(
      fc.property(rational, divisor, (a, b) => {
        const quotient = over(a, b);
        return quotient.d > BigInt(0) && same(quotient, fraction(a).div(fraction(b)));
      }),
    );
    expect(() => over(ONE, ZERO)).toThrow(RangeError);
  });

  test('compare, and all that is made from it', () => {
    fc.assert(
      fc.property(rational, rational, (a, b) => {
        const order = fraction(a).compare(fraction(b));
        expect(compare(a, b)).toBe(Math.sign(order));
        expect([equal(a, b), less(a, b), atLeast(a, b)]).toEqual([order === 0, order < 0, order >= 0]);
        expect([smaller(a, b), larger(a, b)].map(fraction)).toEqual((order < 0 ? [a, b] : [b, a]).map(fraction));
      }),
    );
  });

  test('sign, size and wholeness', () => {
    fc.assert(
      fc.property(rational, (a) => {
        const theirs = fraction(a);
        expect(same(negate(a), theirs.neg())).toBe(true);
        expect(same(absolute(a), theirs.abs())).toBe(true);
        expect([isNegative(a), isZero(a), isPositive(a)]).toEqual([
          a.n < BigInt(0),
          a.n === BigInt(0),
          a.n > BigInt(0),
        ]);
        expect(isWhole(a)).toBe(theirs.d === BigInt(1));
      }),
    );
  });

  test('a long chain of operations stays exact', () => {
    fc.assert(
      fc.property(fc.array(rational, { minLength: 1, maxLength: 40 }), (values) => {
        const theirs = values.reduce<Fraction>((total, value) => total.add(fraction(value)), new Fraction(0));
        return same(sum(values), theirs);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is typed', () => {
  test('is the shortest decimal, which is what the person saw', () => {
    expect(same(ofDouble(0.1), new Fraction(BigInt(1), BigInt(10)))).toBe(true);
    expect(same(ofDouble(1e21), new Fraction(BigInt(10) ** BigInt(21)))).toBe(true);
    expect(same(ofDouble(-2.5e-7), new Fraction(-BigInt(1), BigInt(4_000_000)))).toBe(true);
    expect(same(plus(ofDouble(0.1), ofDouble(0.2)), new Fraction(BigInt(3), BigInt(10)))).toBe(true);
  });

  test('of amounts in cents, up to where doubles hold no cents, and of the doubles beside them', () => {
    const cents = fc.constantFrom(1e4, 1e9, 1e15, 2 ** 53).chain((most) => fc.integer({ min: -most, max: most }));
    const steps = fc.constantFrom(0, 0, 1, -1, 3);
    fc.assert(
      fc.property(cents, steps, (units, step) => {
        const value = (units / 100) * (1 + step * Number.EPSILON);
        return same(ofDouble(value), new Fraction(new Decimal(value).toFixed()));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['9999999999999.99', '10000000000000.01', '45035996273704.97', '-9999999999999.98', '0.29', '4.35'])(
    '%s is what it says',
    (text) => expect(same(ofDouble(Number(text)), new Fraction(text))).toBe(true),
  );

  test('comes back as it went in, every double of it', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(toDouble(ofDouble(value)) + 0).toBe(value + 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('comes back as it went in where doubles have fewer bits, too', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -(2 ** -1021), max: 2 ** -1021 }), (value) => {
        expect(toDouble(ofDouble(value)) + 0).toBe(value + 0);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
    Number.MIN_VALUE,
    2 ** -1022,
    -1.217110436034793e-308,
    2 ** 53 + 2,
    123456789012345680000,
  ])('%p too', (value) => expect(toDouble(ofDouble(value))).toBe(value));

  test.each([
    ['12.50', BigInt(125), BigInt(10)],
    ['+3', BigInt(3), BigInt(1)],
    ['-.5', -BigInt(1), BigInt(2)],
    ['-0.25', -BigInt(1), BigInt(4)],
    ['7.', BigInt(7), BigInt(1)],
    ['1e3', BigInt(1000), BigInt(1)],
    ['-2.5E-1', -BigInt(1), BigInt(4)],
    ['-0', BigInt(0), BigInt(1)],
  ])('the text %s', (text, n, d) => expect(same(ofDecimalText(text), new Fraction(n, d))).toBe(true));

  test('texts are read as decimal.js reads them', () => {
    const digits = fc.tuple(
      fc.constantFrom('', '-', '+'),
      fc.bigInt({ min: BigInt(0), max: BigInt(10) ** BigInt(25) }),
      fc.nat(20),
    );
    fc.assert(
      fc.property(digits, ([sign, n, places]) => {
        const padded = n.toString().padStart(places + 1, '0');
        const text = `${sign}${padded.slice(0, padded.length - places)}.${padded.slice(padded.length - places)}`;
        return toDouble(ofDecimalText(text)) + 0 === new Decimal(text).toNumber() + 0;
      }),
    );
  });

  test('whole numbers, ratios and cents', () => {
    expect(whole(-3)).toEqual({ n: -BigInt(3), d: BigInt(1) });
    expect(() => whole(0.5)).toThrow(RangeError);
    expect(same(ratio(-6, -4), new Fraction(BigInt(3), BigInt(2)))).toBe(true);
    expect(same(ofMinorUnits(-BigInt(1234), 2), new Fraction(-BigInt(1234), BigInt(100)))).toBe(true);
  });
});
