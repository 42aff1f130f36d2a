/**
 * The one number type of the core: an exact rational, so that nothing is rounded before a line is.
 *
 * `docs/decisions.md` holds the measurements behind the choice: doubles pay about 1.5 % of payees a cent wrong,
 * decimal.js at its default precision 0.05 %, because a tie made by a division is lost when the quotient is cut.
 */
export interface Exact {
  /** Numerator; carries the sign. */
  readonly n: bigint;
  /** Denominator, always positive. The fraction need not be in lowest terms. */
  readonly d: bigint;
}

const zero = BigInt(0);
const one = BigInt(1);
const ten = BigInt(10);
const hundred = BigInt(100);

/** Above this a fraction is reduced to lowest terms, so that long chains of operations stay small. */
const reduceAbove = BigInt(2) ** BigInt(128);

export const ZERO: Exact = { n: zero, d: one };
export const ONE: Exact = { n: one, d: one };

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== zero) [a, b] = [b, a % b];
  return a;
}

function make(n: bigint, d: bigint): Exact {
  if (d === one || d < reduceAbove) return { n, d };
  const g = greatestCommonDivisor(n < zero ? -n : n, d);
  return { n: n / g, d: d / g };
}

/** An exact whole number. @throws RangeError when `value` is not an integer. */
export function whole(value: number): Exact {
  return { n: BigInt(value), d: one };
}

/** `n / d` for two whole numbers, `d` not 0. All of something, 91 of 91 days say, is 1, by which nothing grows longer. */
export function ratio(n: number, d: number): Exact {
  return n === d && n !== 0 ? ONE : over(whole(n), whole(d));
}

/** The powers that amounts need; made once. */
const powersOfTen = Array.from({ length: 21 }, (_, exponent) => ten ** BigInt(exponent));

/** 10 to the power of a whole number ≥ 0. */
export function powerOfTen(exponent: number): bigint {
  return powersOfTen[exponent] ?? ten ** BigInt(exponent);
}

/** A whole number of units of 10^-places, e.g. cents with `places` 2. */
export function ofMinorUnits(units: bigint, places: number): Exact {
  return { n: units, d: powerOfTen(places) };
}

/**
 * What a decimal text says: `-12.5`, `1e-7`. The text must already be known to be a number
 * (`/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i`).
 */
export function ofDecimalText(text: string): Exact {
  const [mantissa = '0', exponentText = '0'] = text.toLowerCase().split('e');
  const [whole = '', fraction = ''] = mantissa.replace(/^\+/, '').split('.');
  const exponent = Number(exponentText) - fraction.length;
  const digits = BigInt((whole === '-' ? '-0' : whole || '0') + fraction);
  const signed = whole.startsWith('-') && digits > zero ? -digits : digits;
  return exponent >= 0 ? { n: signed * powerOfTen(exponent), d: one } : make(signed, powerOfTen(-exponent));
}

/** What a person typed into a cell: the shortest decimal that reads back as the same double. Must be finite. */
export function ofDouble(value: number): Exact {
  if (Number.isSafeInteger(value)) return whole(value);
  const hundredths = Math.round(value * 100);
  // Most amounts. A decimal of up to 15 digits is the only such one that reads as its double, so it is what was typed.
  if (hundredths / 100 === value && Math.abs(hundredths) < 1e15) return { n: BigInt(hundredths), d: hundred };
  return ofDecimalText(String(value));
}

export function plus(a: Exact, b: Exact): Exact {
  if (a === ZERO) return b;
  if (b === ZERO) return a;
  if (a.d === b.d) return make(a.n + b.n, a.d);
  if (b.d === one) return make(a.n + b.n * a.d, a.d);
  if (a.d === one) return make(a.n * b.d + b.n, b.d);
  // Sums of many amounts, in cents and in whole units say, keep the finer denominator, and stay small.
  if (a.d % b.d === zero) return make(a.n + b.n * (a.d / b.d), a.d);
  if (b.d % a.d === zero) return make(a.n * (b.d / a.d) + b.n, b.d);
  return make(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function minus(a: Exact, b: Exact): Exact {
  return b === ZERO ? a : plus(a, negate(b));
}

export function times(a: Exact, b: Exact): Exact {
  if (a === ONE) return b;
  if (b === ONE) return a;
  return make(a.n * b.n, a.d * b.d);
}

/** @throws RangeError when `b` is 0; callers refuse that case in words first. */
export function over(a: Exact, b: Exact): Exact {
  if (b === ONE) return a;
  if (b.n === zero) throw new RangeError('division by zero');
  if (a.n === zero) return ZERO;
  const sign = b.n < zero;
  return make(sign ? -(a.n * b.d) : a.n * b.d, sign ? -(a.d * b.n) : a.d * b.n);
}

export function negate(a: Exact): Exact {
  return { n: -a.n, d: a.d };
}

export function absolute(a: Exact): Exact {
  return a.n < zero ? negate(a) : a;
}

/** -1, 0 or 1. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const [left, right] = a.d === b.d ? [a.n, b.n] : [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

export const equal = (a: Exact, b: Exact): boolean => compare(a, b) === 0;
export const less = (a: Exact, b: Exact): boolean => compare(a, b) < 0;
export const atLeast = (a: Exact, b: Exact): boolean => compare(a, b) >= 0;
export const isZero = (a: Exact): boolean => a.n === zero;
export const isNegative = (a: Exact): boolean => a.n < zero;
export const isPositive = (a: Exact): boolean => a.n > zero;
export const smaller = (a: Exact, b: Exact): Exact => (less(b, a) ? b : a);
export const larger = (a: Exact, b: Exact): Exact => (less(a, b) ? b : a);
export const sum = (values: readonly Exact[]): Exact => values.reduce(plus, ZERO);

/** A whole number in disguise (4/2)? */
export const isWhole = (a: Exact): boolean => a.n % a.d === zero;

/**
 * The nearest double. Infinity when the value is beyond what a double holds; the call wrapper refuses that.
 * A quotient of 66 or more bits with a sticky last bit makes the one rounding, done by `Number`, correct. A double has
 * no bit below 2^-1074, so a tiny one keeps just the two bits after that: they tell under, at and over a half.
 */
export function toDouble(a: Exact): number {
  const n = a.n < zero ? -a.n : a.n;
  const bound = BigInt(Number.MAX_SAFE_INTEGER);
  if (n <= bound && a.d <= bound) return Number(a.n) / Number(a.d);
  const shift = Math.min(Math.max(0, 68 + a.d.toString(16).length * 4 - n.toString(16).length * 4), 1076);
  const scaled = n << BigInt(shift);
  const quotient = scaled / a.d;
  const sticky = scaled % a.d === zero ? quotient : quotient | one;
  const size = Math.floor(shift / 2);
  const magnitude = Number(sticky) / 2 ** size / 2 ** (shift - size);
  return a.n < zero ? -magnitude : magnitude;
}
