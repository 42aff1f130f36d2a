import { type Exact, ZERO, larger, less } from '../number/exact';
import type { Curve, Shape, ShapeDefinition } from './curve';
import { linear } from './linear';
import { marginal } from './marginal';
import { overage } from './overage';
import { retroactive } from './retroactive';
import { step } from './step';

/** Every curve shape. A new one is one file and one entry; the compiler asks for it. */
export const shapeDefinitions = { linear, step, marginal, retroactive, overage } satisfies Record<
  Shape,
  ShapeDefinition
>;

/** Their names; linear, the first, is the default of CS_CURVE. */
export const shapes = Object.keys(shapeDefinitions) as [Shape, ...Shape[]];

/** Value of a curve at x; 0 below its first point. @param x attainment, actual or amount @returns ≥ 0 */
export function curveValue(curve: Curve, x: Exact): Exact {
  const { points, shape, beyond } = curve;
  return less(x, points[0].at) ? ZERO : larger(ZERO, shapeDefinitions[shape].value(points, x, beyond));
}
