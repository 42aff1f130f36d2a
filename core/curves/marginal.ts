import { type Exact, ZERO, less, minus, plus, smaller, times } from '../number/exact';
import type { ShapeDefinition } from './curve';

/** Each band pays its own rate on the part of x inside it. */
export const marginal: ShapeDefinition = {
  mode: 'each band pays its own rate on the part inside it',
  accumulates: true,
  value: (points, x) =>
    points.reduce(
      (earned: Exact, { at, pays }, i) =>
        less(at, x) ? plus(earned, times(minus(smaller(points[i + 1]?.at ?? x, x), at), pays)) : earned,
      ZERO,
    ),
  working: (points, x, show) =>
    points
      .filter(({ at }, i) => i === 0 || less(at, x))
      .map(({ at, pays }, i) => `${show.x(minus(smaller(points[i + 1]?.at ?? x, x), at))} × ${show.pays(pays)}`)
      .join(' + '),
};
