import { Decimal } from 'decimal.js';

/** The four operations and a comparison: what a peer computes with. */
export interface Arithmetic<N> {
  readonly name: string;
  readonly of: (value: number) => N;
  readonly plus: (a: N, b: N) => N;
  readonly minus: (a: N, b: N) => N;
  readonly times: (a: N, b: N) => N;
  readonly over: (a: N, b: N) => N;
  readonly less: (a: N, b: N) => boolean;
  readonly toNumber: (value: N) => number;
  /** Half up to the cent, as a double. */
  readonly cents: (value: N) => number;
}

export const decimals: Arithmetic<Decimal> = {
  name: 'decimal.js',
  of: (value) => new Decimal(value),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  over: (a, b) => a.div(b),
  less: (a, b) => a.lt(b),
  toNumber: (value) => value.toNumber(),
  cents: (value) => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber(),
};

export const doubles: Arithmetic<number> = {
  name: 'doubles',
  of: (value) => value,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  less: (a, b) => a < b,
  toNumber: (value) => value,
  cents: (value) => Math.round(value * 100) / 100,
};

/** Amounts of whole cents added up, as whole cents again. */
export const sumOfCents = (amounts: readonly number[]): number =>
  Math.round(amounts.reduce((sum, amount) => sum + amount, 0) * 100) / 100;
