import { type Exact, minus, over, plus, times } from '../number/exact';
import { type Curve, type ShapeDefinition, intervalOf } from './curve';

/**
 * A straight line between points; from the last point on flat (the cap), or with `beyond` = continue along the last
 * slope.
 */
export const linear: ShapeDefinition = {
  mode: 'a straight line between points',
  accumulates: false,
  value: (points, x, beyond) => {
    const start = lineStart(points, x, beyond);
    const from = points[start] ?? points[0];
    const to = points[start + 1];
    if (!to) return from.pays;
    const slope = over(minus(to.pays, from.pays), minus(to.at, from.at));
    return plus(from.pays, times(slope, minus(x, from.at)));
  },
  working: (points, x, show, beyond) => {
    const start = lineStart(points, x, beyond);
    const from = points[start] ?? points[0];
    const to = points[start + 1];
    const [at, pays] = [show.x(from.at), show.pays(from.pays)];
    if (!to) return `from ${at} on: ${pays}`;
    return `${pays} + (${show.x(x)} - ${at}) × (${show.pays(to.pays)} - ${pays}) / (${show.x(to.at)} - ${at})`;
  },
};

/** Index of the point where the line that x lies on starts; the last point's where the curve is flat. */
function lineStart(points: Curve['points'], x: Exact, beyond: Curve['beyond']): number {
  const i = intervalOf(points, x);
  return beyond === 'continue' && i > 0 && i === points.length - 1 ? i - 1 : i;
}
