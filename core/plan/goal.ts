import { type Exact, equal, isPositive, less, whole } from '../number/exact';
import type { Row } from './book';
import type { Goal } from './plan';
import { type Normalising, subjectOf } from './subject';

/** Largest target of a measure in ratios, and the first actual that is too large (SPEC §1). */
const mostRatioTarget = whole(3);
const ratioTooLarge = whole(10);

/** The measure, direction, target and baseline of a component row; `of` replaces its own measure and scope. */
export function goalOf(row: Row<'components'>, state: Normalising, { measure, scope } = subjectOf(row, state)): Goal {
  const { values, refuse } = row;
  const { target, baseline, direction = measure.direction } = values;
  const isRatio = measure.unit === 'ratio';
  if (target instanceof Object) {
    if (isRatio && less(mostRatioTarget, target)) refuse('too large', 'target', { bound: 'at most 3' });
    if (direction === 'higher' && !baseline && !isPositive(target)) {
      refuse('target not above zero', 'target', { measure: measure.name });
    }
    if (baseline && equal(target, baseline)) refuse('baseline is target', 'baseline');
  }
  if (baseline && isRatio && isTooLargeForRatio(baseline)) refuse('too large', 'baseline', { bound: 'below 10' });
  if (target === 'sum of members' && (scope === 'individual' || measure.kind !== 'sum')) {
    const field = 'group scope and a measure that is a sum for target "sum of members"';
    refuse('needs field', 'target', { type: 'component', field });
  }
  return { measure, scope, direction, target, baseline };
}

/** Is a value of this measure too large to be a ratio? */
export const isTooLargeForRatio = (value: Exact): boolean => !less(value, ratioTooLarge);
