import { curveValue } from '../../curves/shapes';
import { type Exact, ONE, ZERO } from '../../number/exact';
import type { Component, CurveUse } from '../../plan/plan';
import type { Actual } from '../../results/measured';
import type { Measured, Part } from '../outcome';
import { perPeriod } from '../per-period';

/** Does this use of a curve (or none) need the attainment, or only the actual? */
export const needsAttainment = (use: CurveUse | undefined): boolean => use?.of !== 'actual';

/** What a curve is looked up at: the attainment; or the actual, of a sum over several periods that of one on average. */
export function lookedUp(use: CurveUse | undefined, measured: Measured, component: Component, part: Part): Actual {
  if (use?.of !== 'actual') return measured.attainment ?? 'missing';
  const isLeftOut = component.type === 'bonus' && part.plan.missing === 'redistribute';
  const counted = isLeftOut ? measured.added?.filter(({ actual }) => actual !== 'missing').length : undefined;
  return perPeriod(measured.actual, measured.goal, component, part, counted);
}

/** The curve's value at what was reached; `otherwise` where there is no curve; 0 where the measure is missing. */
export function curveAt(use: CurveUse | undefined, at: Actual, otherwise: (attainment: Exact) => Exact): Exact {
  if (at === 'missing') return ZERO;
  return use ? curveValue(use.curve, at) : otherwise(at);
}

/** The curve's value at target: what the policy `missing` = target pays. */
export function curveAtTarget(
  use: CurveUse | undefined,
  { goal, target }: Measured,
  component: Component,
  part: Part,
): Exact {
  if (!use) return ONE;
  if (use.of === 'attainment') return curveValue(use.curve, ONE);
  const at = perPeriod(target, goal, component, part);
  return at ? curveValue(use.curve, at) : ZERO;
}
