import type { Curve, ShowNumbers } from '../../curves/curve';
import { curveValue, shapeDefinitions } from '../../curves/shapes';
import { type Exact, isPositive, over, plus, ratio, whole } from '../../number/exact';
import { inUnitOf, percent } from '../../payout/statement/show-value';
import type { CurveUse, MeasureOf } from '../plan';

/** A curve as it is read out, with one number worked by hand. */
export interface ReadOut {
  /** Its points and its mode, never the bare name of the shape: `by attainment: nothing below 90%; 50% from 90% (…)`. */
  readonly text: string;
  readonly x: Exact;
  readonly value: Exact;
  /** `at 95%: 50% + (95% - 90%) × (100% - 50%) / (100% - 90%) = 75%`. */
  readonly working: string;
}

/** @param pays how a value is written @param below what is said to be paid below the first point */
export function readOut({ curve, of }: CurveUse, { measure }: MeasureOf, pays = percent, below = 'nothing'): ReadOut {
  const { points, shape, beyond } = curve;
  const { mode, working } = shapeDefinitions[shape];
  const isActual = of === 'actual';
  const show: ShowNumbers = { x: (x) => (isActual ? inUnitOf(measure, x) : percent(x)), pays };
  const said = points.map((point) => `${pays(point.pays)} from ${show.x(point.at)}`);
  const first = points[0].at;
  if (isPositive(first)) said.unshift(`${below} below ${show.x(first)}`);
  if (beyond === 'continue') said.push('on in the same way beyond');
  const x = exampleOf(curve);
  const value = curveValue(curve, x);
  return {
    text: `by ${isActual ? measure.label : of}: ${said.join('; ')} (${mode})`,
    x,
    value,
    working: `at ${show.x(x)}: ${working(points, x, show, beyond)} = ${pays(value)}`,
  };
}

/** Half way between the last two points or, where bands add up, a tenth beyond the last. */
function exampleOf({ points, shape }: Curve): Exact {
  const [before, last = before] = points.slice(-2).map(({ at }) => at) as [Exact, Exact?];
  return shapeDefinitions[shape].accumulates ? plus(last, ratio(1, 10)) : over(plus(before, last), whole(2));
}
