import { type Exact, less, minus, over, plus, times, whole } from '../number/exact';
import { showPercent } from '../number/show';
import { type Refusal, refuse } from '../problems/problem';
import type { Curve } from './curve';
import { curveValue } from './shapes';
import { validateCurve } from './validate';

/** The highest attainment that a bound may be. */
const highestAttainment = whole(10);

/**
 * Commission on an amount by a table of tiers, when `already` came before it in the year: f(already + amount) −
 * f(already), where f is the curve's value of an amount, and 0 below 0. A negative amount takes back what `already`
 * had earned.
 *
 * @param tiers rates by amounts; by attainments (1 = 100 %) where there is a quota
 * @param quota above 0
 * @returns money, exact
 */
export function tieredCommission(
  tiers: Curve,
  amount: Exact,
  already: Exact,
  quota: Exact | undefined,
): Exact | Refusal {
  const earned = (total: Exact): Exact =>
    quota ? times(quota, curveValue(tiers, over(total, quota))) : curveValue(tiers, total);
  return invalid(tiers, quota) ?? minus(earned(plus(already, amount)), earned(already));
}

/** Why these tiers say nothing about the amount. */
function invalid(tiers: Curve, quota: Exact | undefined): Refusal | undefined {
  const { at: bound } = tiers.points[tiers.points.length - 1] ?? tiers.points[0];
  if (!quota) return tiers.shape === 'overage' ? refuse('overage without quota', {}) : undefined;
  return less(highestAttainment, bound)
    ? refuse('bounds above quota', { found: bound, percent: showPercent(bound) })
    : validateCurve(tiers);
}
