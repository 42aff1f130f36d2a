import Decimal from 'decimal.js';
import * as fc from 'fast-check';
import Fraction from 'fraction.js';
import {
  type Exact,
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

const nonZero = (n: bigint): boolean => n !== BigInt(0);
/** Small and large fractions, of either sign, reduced or not. */
const size = fc.constantFrom(BigInt(3), BigInt(1000), BigInt(2) ** BigInt(53), BigInt(10) ** BigInt(40));
const rational = size.chain((most) =>
  fc.record({ n: fc.bigInt({ min: -most, max: most }), d: fc.bigInt({ min: BigInt(1), max: most }) }),
);
const fraction = ({ n, d }: Exact): Fraction => new Fraction(n, d);
const same = (a: Exact, b: Fraction): boolean => fraction(a).equals(b);

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

describe('toDouble', () => {
  test('gives the nearest double, on a tie the even one', () => {
    fc.assert(
      fc.property(rational, (a) => expectNearest(a)),
      { numRuns: 2000 },
    );
  });

  test('of a value half way between two doubles, and just beside it', () => {
    const aDouble = fc.tuple(
      fc.bigInt({ min: BigInt(2) ** BigInt(52), max: BigInt(2) ** BigInt(53) - BigInt(2) }),
      fc.integer({ min: -200, max: 200 }),
    );
    fc.assert(
      fc.property(aDouble, fc.constantFrom(-BigInt(1), BigInt(0), BigInt(1)), ([mantissa, exponent], beside) => {
        const far = BigInt(2) ** BigInt(120);
        const tie = { n: (BigInt(2) * mantissa + BigInt(1)) * far + beside, d: BigInt(2) * far };
        expectNearest(
          exponent < 0 ? { n: tie.n, d: tie.d << BigInt(-exponent) } : { n: tie.n << BigInt(exponent), d: tie.d },
        );
      }),
    );
  });

  test('agrees with decimal.js at 60 digits', () => {
    const Precise = Decimal.clone({ precision: 60 });
    fc.assert(
      fc.property(rational, (a) => toDouble(a) === new Precise(a.n.toString()).div(a.d.toString()).toNumber() + 0),
      { numRuns: 500 },
    );
  });

  test('is infinite beyond the largest double, which the call wrapper refuses', () => {
    expect(toDouble({ n: BigInt(10) ** BigInt(400), d: BigInt(3) })).toBe(Infinity);
    expect(toDouble({ n: -(BigInt(10) ** BigInt(400)), d: BigInt(3) })).toBe(-Infinity);
  });
});

/** No neighbour of `toDouble(a)` is nearer, and one as near has an odd mantissa. */
function expectNearest(a: Exact): void {
  const result = toDouble(a);
  const distance = (value: number): Fraction => fraction(a).sub(binaryValue(value)).abs();
  const own = distance(result);
  for (const neighbour of [beside(result, -BigInt(1)), beside(result, BigInt(1))]) {
    const order = own.compare(distance(neighbour));
    expect(order).toBeLessThanOrEqual(0);
    if (order === 0) expect(bits(result) % BigInt(2)).toBe(BigInt(0));
  }
}

function bits(value: number): bigint {
  return new BigUint64Array(new Float64Array([Math.abs(value)]).buffer)[0] ?? BigInt(0);
}

/** The next double away from zero (BigInt(1)) or towards it (-BigInt(1)). */
function beside(value: number, step: bigint): number {
  if (value === 0) return Number(step) * Number.MIN_VALUE;
  const magnitude = new Float64Array(new BigUint64Array([bits(value) + step]).buffer)[0] ?? 0;
  return Math.sign(value) * magnitude;
}

/** What the 64 bits say, to the last of them. */
function binaryValue(value: number): Fraction {
  const all = bits(value);
  const exponent = Number(all >> BigInt(52));
  const mantissa =
    (all & (BigInt(2) ** BigInt(52) - BigInt(1))) + (exponent === 0 ? BigInt(0) : BigInt(2) ** BigInt(52));
  const power = Math.max(exponent, 1) - 1075;
  const signed = value < 0 ? -mantissa : mantissa;
  return power < 0
    ? new Fraction(signed, BigInt(2) ** BigInt(-power))
    : new Fraction(signed * BigInt(2) ** BigInt(power));
}
