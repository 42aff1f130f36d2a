import { Decimal } from 'decimal.js';
import type { OutputBlock } from '../core/cells/cell';

/** The four operations and a comparison: what a peer computes with. */
interface Arithmetic<N> {
  readonly of: (value: number) => N;
  readonly plus: (a: N, b: N) => N;
  readonly minus: (a: N, b: N) => N;
  readonly times: (a: N, b: N) => N;
  readonly over: (a: N, b: N) => N;
  readonly less: (a: N, b: N) => boolean;
  /** Half up to the cent, as a double. */
  readonly cents: (value: N) => number;
}

const decimals: Arithmetic<Decimal> = {
  of: (value) => new Decimal(value),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  over: (a, b) => a.div(b),
  less: (a, b) => a.lt(b),
  cents: (value) => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toNumber(),
};

const doubles: Arithmetic<number> = {
  of: (value) => value,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  less: (a, b) => a < b,
  cents: (value) => Math.round(value * 100) / 100,
};

/**
 * The plan "enterprise csm" written out by hand for one kind of number: no reading of cells, no refusals, no other
 * plan. A lower bound for what any engine with these numbers would take, and the cents that it would pay.
 */
function payEnterprise<N>(
  results: OutputBlock,
  { of, plus, minus, times, over, less, cents }: Arithmetic<N>,
): number[] {
  const retention = (x: N): N => {
    if (less(x, of(0.9))) return of(0);
    if (less(x, of(1))) return plus(of(0.5), over(times(minus(x, of(0.9)), of(0.5)), of(0.1)));
    if (less(x, of(1.05))) return plus(of(1), over(times(minus(x, of(1)), of(0.5)), of(0.05)));
    return of(1.5);
  };
  const satisfaction = (x: N): N => (less(x, of(0.95)) ? of(0) : less(x, of(1)) ? of(0.5) : of(1));
  return results.slice(1).map(([, , ote = 0, grr = 0, nrr = 0, csat = 0]) => {
    const variable = over(times(of(Number(ote)), of(0.3)), of(4));
    const line = (weight: number, ratio: N): number => cents(times(times(of(weight), variable), ratio));
    const lines = [
      line(0.5, retention(over(of(Number(grr)), of(0.92)))),
      line(0.3, retention(over(minus(of(Number(nrr)), of(1)), minus(of(1.1), of(1))))),
      line(0.2, satisfaction(over(of(Number(csat)), of(90)))),
    ];
    return Math.round(lines.reduce((sum, amount) => sum + amount, 0) * 100) / 100;
  });
}

export const payWithDecimals = (results: OutputBlock): number[] => payEnterprise(results, decimals);
export const payWithDoubles = (results: OutputBlock): number[] => payEnterprise(results, doubles);
