import fc from 'fast-check';
import Fraction from 'fraction.js';
import type { Exact } from '../../core/number/exact';

const size = fc.constantFrom(BigInt(3), BigInt(1000), BigInt(2) ** BigInt(53), BigInt(10) ** BigInt(40));
/** Small and large fractions, of either sign, reduced or not. */
export const rational = size.chain((most) =>
  fc.record({ n: fc.bigInt({ min: -most, max: most }), d: fc.bigInt({ min: BigInt(1), max: most }) }),
);
export const fraction = ({ n, d }: Exact): Fraction => new Fraction(n, d);
export const same = (a: Exact, b: Fraction): boolean => fraction(a).equals(b);
