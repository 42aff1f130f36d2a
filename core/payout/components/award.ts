import { ONE, ZERO, atLeast, times } from '../../number/exact';
import type { Award } from '../../plan/plan';
import type { Earned } from '../outcome';
import { type Context, isLast, measuredOverall } from './context';
import { capByGates, limited } from './limits';
import { curveAt, lookedUp, needsAttainment } from './ratio';

/**
 * A flat amount × the curve's value; without a curve all or nothing at 100 %. Segments of one period are paid once, on
 * the last, on what they reached together.
 */
export function award(component: Award, context: Context): Earned {
  const measured = measuredOverall(context, component.goal, component.id, needsAttainment(component.curve));
  const base = component.amount;
  if (!isLast(context) || measured.actual === 'missing') return { measured, base, value: ZERO };
  const at = lookedUp(component.curve, measured, component, context.part);
  const curveValue = curveAt(component.curve, at, (attainment) => (atLeast(attainment, ONE) ? ONE : ZERO));
  const { value: payoutRatio, ...limit } = capByGates(curveValue, context.gates);
  return { measured, base, curveValue, payoutRatio, ...limit, ...limited(times(base, payoutRatio), component) };
}
