import { curveValue, shapeDefinitions } from '../../curves/shapes';
import { type Exact, ONE, ZERO, isPositive, over, times } from '../../number/exact';
import type { Commission } from '../../plan/plan';
import type { Earned, Measured } from '../outcome';
import { type Context, ofPart } from './context';
import { limited } from './limits';
import { curveAt, needsAttainment } from './ratio';

/**
 * amount × rate. The rate is constant, that of a curve over the amount's own attainment, or that of another measure's
 * attainment. With a weight the base rate is weight × TV / target and a curve's values multiply it.
 */
export function commission(component: Commission, { part, measuring }: Context): Earned {
  const { rate, weight, goal, id } = component;
  const needed = weight !== undefined || (rate.kind === 'curve' && needsAttainment(rate.curve));
  const measured = measuring.goal(part, goal, id, needed);
  const rateMeasured = rate.kind === 'measure' ? measuring.goal(part, rate.goal, id, true) : undefined;
  if (measured.actual === 'missing' || rateMeasured?.actual === 'missing') {
    return { measured, rateMeasured, base: ZERO, value: ZERO };
  }
  // The target where the shape adds up by itself, else the actual.
  const accumulates = rate.kind === 'curve' && shapeDefinitions[rate.curve.curve.shape].accumulates;
  const whole = accumulates ? (measured.target ?? ZERO) : measured.actual;
  // With a weight the target variable is this part's already.
  const base = weight ? whole : ofPart(part, goal, whole);
  const value = rateOf(rate, measured, rateMeasured);
  const baseRate =
    weight && measured.target && isPositive(measured.target)
      ? over(times(weight, part.targetVariable), measured.target)
      : ONE;
  const earned = times(times(base, baseRate), value);
  return { measured, rateMeasured, base, curveValue: value, ...limited(earned, component) };
}

function rateOf(rate: Commission['rate'], measured: Measured, rateMeasured: Measured | undefined): Exact {
  switch (rate.kind) {
    case 'base':
      return ONE;
    case 'constant':
      return rate.rate;
    case 'curve':
      return curveAt(rate.curve, measured, () => ZERO);
    case 'measure':
      return rateMeasured?.attainment ? curveValue(rate.curve, rateMeasured.attainment) : ZERO;
  }
}
