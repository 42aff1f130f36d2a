import { type Exact, ONE, ZERO, less, minus, plus, times } from '../number/exact';
import { type Curve, type ShapeDefinition, intervalOf, paysAt } from './curve';

/**
 * Below 1 the rate of the band on all of x; from 1 on the part beyond 1 is paid at the rate of the band reached, on
 * top of what the band that ends at 1 pays. Needs a point below 1 and one at 1, which `validateCurve` checks.
 */
export const overage: ShapeDefinition = {
  mode: 'the part above target is paid at the rate of the band reached',
  accumulates: true,
  value: (points, x) => {
    const rate = paysAt(points, x);
    return less(x, ONE) ? times(rate, x) : plus(atTarget(points), times(minus(x, ONE), rate));
  },
  working: (points, x, show) => {
    const rate = show.pays(paysAt(points, x));
    const reached = show.x(x);
    return less(x, ONE)
      ? `${reached} × ${rate}`
      : `${show.pays(atTarget(points))} + (${reached} - ${show.x(ONE)}) × ${rate}`;
  },
};

function atTarget(points: Curve['points']): Exact {
  return points[intervalOf(points, ONE) - 1]?.pays ?? ZERO;
}
