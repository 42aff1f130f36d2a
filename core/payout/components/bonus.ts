import { times } from '../../number/exact';
import type { Bonus } from '../../plan/plan';
import type { Earned } from '../outcome';
import type { Context } from './context';
import { limited } from './limits';
import { curveAt, curveAtTarget, lookedUp, needsAttainment } from './ratio';

/** weight × target variable × payout ratio; without a curve a bonus pays its attainment, no limit. */
export function bonus(component: Bonus, { part, weight, gates, measuring }: Context): Earned {
  const { goal, curve, id } = component;
  const paysTarget = part.plan.missing === 'target';
  const measured = measuring.goal(part, goal, id, needsAttainment(curve) || paysTarget);
  const isMissing = measured.actual === 'missing';
  const curveValue =
    isMissing && paysTarget
      ? curveAtTarget(curve, measured, component, part)
      : curveAt(curve, lookedUp(curve, measured, component, part), (attainment) => attainment);
  const base = times(weight, part.targetVariable);
  // A missing measure that is paid nothing is not lifted to the component's floor.
  const limit = isMissing && !paysTarget ? { value: curveValue } : limited(curveValue, component, gates);
  return { measured, base, curveValue, ...limit, payoutRatio: limit.value, value: times(base, limit.value) };
}
