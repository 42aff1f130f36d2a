import { ZERO, less, minus, plus, sum, times } from '../number/exact';
import { round } from '../number/rounding';
import type { ComponentLine, Part, PartPay } from './outcome';

/** The plan's cap and floor as lines of their own: the rounded limit less the sum of the lines in the cap (step 12). */
export function planLimits(
  { plan, targetVariable }: Part,
  lines: readonly ComponentLine[],
): Pick<PartPay, 'planCap' | 'planFloor'> {
  const inCap = sum(lines.filter(({ component }) => component.inCap).map(({ amount }) => amount));
  const cap = plan.cap && round(times(plan.cap, targetVariable), plan.places, plan.rounding);
  const planCap = cap && less(cap, inCap) ? minus(cap, inCap) : ZERO;
  const capped = plus(inCap, planCap);
  const floor = plan.floor && round(times(plan.floor, targetVariable), plan.places, plan.rounding);
  return { planCap, planFloor: floor && less(capped, floor) ? minus(floor, capped) : ZERO };
}
