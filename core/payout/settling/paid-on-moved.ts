import { type Exact, ZERO, isNegative, isZero, minus, negate, over, sum, times } from '../../number/exact';
import { round } from '../../number/rounding';
import type { ComponentLine, PartPay } from '../outcome';

/**
 * What a part that stands alone was paid outside the cap on weights that a missing measure in the cap left there, less
 * what it was paid in the cap on weights from outside. The year as a whole earns each weight where the plan has it.
 */
export function paidOnMoved({ part: { plan }, lines }: PartPay): Exact {
  if (plan.missing !== 'redistribute') return ZERO;
  const bonuses = lines.filter(
    ({ component, weight }) => component.type === 'bonus' && weight && component.period === plan.period,
  );
  const inside = bonuses.filter(({ component }) => component.inCap);
  const outside = bonuses.filter(({ component }) => !component.inCap);
  const entered = sum(inside.map(movedTo));
  if (isZero(entered)) return ZERO;
  const paidOn = (side: readonly ComponentLine[], moved: Exact): Exact => {
    const share = over(moved, sum(side.map(({ weight = ZERO }) => weight)));
    return round(times(share, sum(side.map(({ amount }) => amount))), plan.places, plan.rounding);
  };
  return isNegative(entered) ? paidOn(outside, negate(entered)) : negate(paidOn(inside, entered));
}

/** How much weight a bonus has beyond its own. */
const movedTo = ({ component, weight = ZERO }: ComponentLine): Exact =>
  minus(weight, 'weight' in component ? (component.weight ?? ZERO) : ZERO);
