import { ONE, equal, less } from '../number/exact';
import { type Refusal, refuse } from '../problems/problem';
import type { Curve } from './curve';

/** What a curve as a whole must hold beyond its single points; undefined when it does. */
export function validateCurve({ name, shape, points, beyond }: Curve): Refusal | undefined {
  if (beyond === 'continue' && (shape !== 'linear' || points.length < 2)) {
    return refuse('beyond needs linear', { curve: name });
  }
  if (shape === 'overage' && !(points.some(({ at }) => less(at, ONE)) && points.some(({ at }) => equal(at, ONE)))) {
    return refuse('overage needs points', { curve: name });
  }
  return undefined;
}
