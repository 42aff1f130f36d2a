import { type Exact, times } from '../number/exact';
import type { Goal } from '../plan/plan';
import type { Part } from './outcome';

/** Targets of sums shrink with the days worked and, where higher is better, with the ramp. */
export function prorated(part: Part, { measure, direction }: Goal, value: Exact | undefined): Exact | undefined {
  if (value === undefined || measure.kind !== 'sum') return value;
  const worked = part.plan.prorateTargets ? times(value, part.activeShare) : value;
  const { ramp } = part.row.known;
  return ramp !== undefined && direction === 'higher' ? times(worked, ramp) : worked;
}
