import { type Exact, ZERO } from '../number/exact';

/** A point of a payout curve. */
export interface CurvePoint {
  /** Attainment, actual, or amount at which the point lies. */
  readonly at: Exact;
  /** Payout as a ratio of target, or a commission rate; never below 0. */
  readonly pays: Exact;
}

/** A payout curve as normalised: at least one point, `at` strictly ascending. */
export interface Curve {
  readonly name: string;
  readonly shape: Shape;
  readonly points: readonly [CurvePoint, ...CurvePoint[]];
  /** After the last point of a linear curve: flat, or the last slope goes on. */
  readonly beyond: 'flat' | 'continue';
}

export type Shape = 'linear' | 'step' | 'marginal' | 'retroactive' | 'overage';

/** One shape: its value at x from the first point on (below it every curve is 0), and how people are told about it. */
export interface ShapeDefinition {
  /** What the mode does, in a few words, for statements and help. Never the bare name of the shape. */
  readonly mode: string;
  /** Does the value already hold the amount (pay target × value), or is it a rate on the whole amount? */
  readonly accumulates: boolean;
  /** @param x attainment, actual or amount, at or above the first point */
  readonly value: (points: Curve['points'], x: Exact, beyond: Curve['beyond']) => Exact;
  /** The same as a person would write it down, without the result: `50% + (94% - 90%) × …`. */
  readonly working: (points: Curve['points'], x: Exact, show: ShowNumbers, beyond: Curve['beyond']) => string;
}

/** How x and pays are written: per cent, money or plain numbers. */
export interface ShowNumbers {
  readonly x: (value: Exact) => string;
  readonly pays: (value: Exact) => string;
}

/** `pays` of the interval that x lies in; 0 below the first point. */
export function paysAt(points: readonly CurvePoint[], x: Exact): Exact {
  return points[intervalOf(points, x)]?.pays ?? ZERO;
}

/** Index of the interval `[at, next at)` that x lies in; -1 below the first point. */
export function intervalOf(points: readonly CurvePoint[], x: Exact): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const point = points[middle] as CurvePoint;
    if (x.n * point.at.d >= point.at.n * x.d) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
