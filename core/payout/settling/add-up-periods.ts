import { plus } from '../../number/exact';
import type { Plan } from '../../plan/plan';
import type { Actual } from '../../results/measured';
import { addUp } from '../combined';
import type { Measured } from '../outcome';

type Values = Pick<Measured, 'goal' | 'actual' | 'target' | 'baseline'>;

/**
 * Adds a period to those before it. Where one of them was not measured, its target counts and its actual is nothing;
 * of a bonus the plan may say otherwise: as if on target, or as if the period had not been.
 */
export function addUpPeriods({ missing, components }: Plan, before: Values, now: Values): Values {
  const { goal } = now;
  const isOneMissing = (before.actual === 'missing') !== (now.actual === 'missing');
  const ofBonus = isOneMissing && components.some((one) => one.type === 'bonus' && one.goal === goal);
  if (ofBonus && missing === 'redistribute') return now.actual === 'missing' ? before : now;
  const actualOf = ({ actual, target }: Values): Actual =>
    ofBonus && missing === 'target' && actual === 'missing' ? (target ?? actual) : actual;
  return {
    goal,
    actual: sumOfMeasured(actualOf(before), actualOf(now)),
    target: addUp(before.target, now.target),
    baseline: addUp(before.baseline, now.baseline),
  };
}

/** What was measured of two; missing where both are. */
export function sumOfMeasured(one: Actual, other: Actual): Actual {
  if (one === 'missing') return other;
  return other === 'missing' ? one : plus(one, other);
}
