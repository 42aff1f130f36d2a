import {
  type Exact,
  ONE,
  ZERO,
  equal,
  isPositive,
  isZero,
  larger,
  minus,
  over,
  plus,
  times,
  whole,
} from '../number/exact';
import type { Direction } from '../plan/schema';
import { type Refusal, refuse } from '../problems/problem';

/**
 * Attainment (SPEC §4) as a ratio, never below 0.
 *
 * @param baseline undefined when none is given; for both lower directions 0 is "not given"
 * @param measure name used in refusals
 */
export function attainment(
  actual: Exact,
  target: Exact,
  direction: Direction,
  baseline: Exact | undefined,
  measure: string,
): Exact | Refusal {
  if (hasBaseline(direction, baseline)) {
    if (equal(baseline, target)) return refuse('baseline is target', {});
    return atLeastZero(over(minus(actual, baseline), minus(target, baseline)));
  }
  switch (direction) {
    case 'higher':
      return isPositive(target) ? atLeastZero(over(actual, target)) : refuse('target not above zero', { measure });
    case 'lower':
      if (isZero(target)) return isZero(actual) ? ONE : ZERO;
      return atLeastZero(minus(whole(2), over(actual, target)));
    case 'lower ratio':
      return isZero(actual) ? refuse('actual zero', { measure }) : atLeastZero(over(target, actual));
  }
}

/** Is a baseline given? For both lower directions 0 is not. */
export function hasBaseline(direction: Direction, baseline: Exact | undefined): baseline is Exact {
  return baseline !== undefined && (direction === 'higher' || !isZero(baseline));
}

/** The actual that gives an attainment; for 0 with `lower ratio` one that is as good as without end. */
export function actualFor(reached: Exact, target: Exact, direction: Direction, baseline: Exact | undefined): Exact {
  if (hasBaseline(direction, baseline)) {
    return plus(baseline, times(reached, minus(target, baseline)));
  }
  switch (direction) {
    case 'higher':
      return times(target, reached);
    case 'lower':
      return times(target, minus(whole(2), reached));
    case 'lower ratio':
      return isZero(reached) ? times(target, whole(1e12)) : over(target, reached);
  }
}

const atLeastZero = (value: Exact): Exact => larger(ZERO, value);
