import { curveValue } from '../../curves/shapes';
import { type Exact, ONE, ZERO } from '../../number/exact';
import type { CurveUse } from '../../plan/plan';
import type { Measured } from '../outcome';

/** Does this use of a curve (or none) need the attainment, or only the actual? */
export const needsAttainment = (use: CurveUse | undefined): boolean => use?.of !== 'actual';

/** The curve's value at what was reached; `otherwise` where there is no curve; 0 where the measure is missing. */
export function curveAt(use: CurveUse | undefined, measured: Measured, otherwise: (attainment: Exact) => Exact): Exact {
  const at = use?.of === 'actual' ? measured.actual : (measured.attainment ?? 'missing');
  if (at === 'missing') return ZERO;
  return use ? curveValue(use.curve, at) : otherwise(at);
}

/** The curve's value at target: what the policy `missing` = target pays. */
export function curveAtTarget(use: CurveUse | undefined, measured: Measured): Exact {
  if (!use) return ONE;
  if (use.of === 'attainment') return curveValue(use.curve, ONE);
  return measured.target ? curveValue(use.curve, measured.target) : ZERO;
}
