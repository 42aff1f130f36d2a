import { ONE, ZERO, isPositive, less, minus, plus, sum, times } from '../number/exact';
import { round } from '../number/rounding';
import type { ComponentLine, LimitBasis, PartPay } from './outcome';

/**
 * The plan's cap and floor as lines of their own: the rounded limit less the sum of the lines in the cap (step 12); of
 * periods that are settled together also of what the earlier ones paid.
 */
export function planLimits(
  { over, waiting, paid }: LimitBasis,
  lines: readonly ComponentLine[],
): Pick<PartPay, 'planCap' | 'planFloor'> {
  const { cap, floor, places, rounding } = over.plan;
  // Without an active day there is no target variable that a limit could be a multiple of.
  if ((!cap && !floor) || !isPositive(over.activeShare)) return { planCap: ZERO, planFloor: ZERO };
  const inCap = sum([...paid, ...lines.filter(({ component }) => component.inCap)].map(({ amount }) => amount));
  const most = cap && round(times(cap, over.targetVariable), places, rounding);
  const planCap = most && less(most, inCap) ? minus(most, inCap) : ZERO;
  const capped = plus(inCap, planCap);
  // A weight that is settled later is not paid in advance.
  const least = floor && round(times(times(floor, over.targetVariable), minus(ONE, waiting)), places, rounding);
  return { planCap, planFloor: least && less(capped, least) ? minus(least, capped) : ZERO };
}
