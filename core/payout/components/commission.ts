import { curveValue, shapeDefinitions } from '../../curves/shapes';
import { type Exact, ONE, ZERO, isPositive, over, times } from '../../number/exact';
import type { Commission } from '../../plan/plan';
import type { Actual } from '../../results/measured';
import type { Earned, Measured, Part } from '../outcome';
import { type Context, ofPart } from './context';
import { limited, limitsOver } from './limits';
import { curveAt, lookedUp, needsAttainment } from './ratio';

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
  const wholeOf = ({ target = ZERO, actual }: Measured): Actual => (accumulates ? target : actual);
  const whole = wholeOf(measured) as Exact;
  // With a weight the target variable is this part's already.
  const base = weight ? whole : ofPart(part, goal, whole, (one) => wholeOf(measuring.goal(one, goal, id, false)));
  const value = rateOf(component, part, measured, rateMeasured);
  const baseRate =
    weight && measured.target && isPositive(measured.target)
      ? over(times(weight, part.targetVariable), measured.target)
      : ONE;
  const earned = times(times(base, baseRate), value);
  return { measured, rateMeasured, base, curveValue: value, ...limited(earned, limitsOver(component, part)) };
}

function rateOf(component: Commission, part: Part, measured: Measured, rateMeasured: Measured | undefined): Exact {
  const { rate } = component;
  switch (rate.kind) {
    case 'base':
      return ONE;
    case 'constant':
      return rate.rate;
    case 'curve':
      return curveAt(rate.curve, lookedUp(rate.curve, measured, component, part), () => ZERO);
    case 'measure':
      return rateMeasured?.attainment ? curveValue(rate.curve, rateMeasured.attainment) : ZERO;
  }
}
