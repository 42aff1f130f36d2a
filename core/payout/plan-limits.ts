import { type Exact, ZERO, less, minus, plus, sum, times } from '../number/exact';
import { round } from '../number/rounding';
import type { ComponentLine, Part, PartPay } from './outcome';
import { isOwnPeriod } from './settling/own-period';

/** The plan's cap and floor as lines of their own: the rounded limit less the sum of the lines in the cap (step 12). */
export function planLimits(over: Part, lines: readonly ComponentLine[]): Pick<PartPay, 'planCap' | 'planFloor'> {
  const { plan } = over;
  if (!plan.cap && !plan.floor) return { planCap: ZERO, planFloor: ZERO };
  const inCap = sum(lines.filter(({ component }) => component.inCap).map(({ amount }) => amount));
  const target = limitTarget(over, lines);
  const cap = plan.cap && round(times(plan.cap, target), plan.places, plan.rounding);
  const planCap = cap && less(cap, inCap) ? minus(cap, inCap) : ZERO;
  const capped = plus(inCap, planCap);
  const floor = plan.floor && round(times(plan.floor, target), plan.places, plan.rounding);
  return { planCap, planFloor: floor && less(capped, floor) ? minus(floor, capped) : ZERO };
}

/**
 * What the plan's cap and floor are multiples of: target variable; of a weight that is settled less often than the plan
 * pays none in the periods between, and that of all its periods in its last.
 */
export function limitTarget(over: Part, lines: readonly ComponentLine[]): Exact {
  if (over.joined) return over.targetVariable;
  return lines.reduce((target, { component, over: settled }) => {
    const weight = 'weight' in component && component.inCap ? component.weight : undefined;
    if (!weight || !isOwnPeriod(component, over.plan)) return target;
    const counted = settled.joined ? settled.targetVariable : ZERO;
    return plus(target, times(weight, minus(counted, over.targetVariable)));
  }, over.targetVariable);
}
