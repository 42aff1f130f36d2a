import Decimal from 'decimal.js';
import fc from 'fast-check';
import Fraction from 'fraction.js';
import { type Exact, toDouble } from '../../core/number/exact';
import '../properties/settings';
import { fraction, rational } from './arbitrary-exact';

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
