import { type Exact, plus } from '../number/exact';
import type { Actual } from '../results/measured';
import type { Measured } from './outcome';

/**
 * A goal of several segments: what the last has, with the sums of all added up.
 *
 * @param held holds the actual of all against the target of all
 */
export function combined(
  measured: readonly Measured[],
  held: (values: Omit<Measured, 'attainment'>) => Measured,
): Measured {
  const last = measured[measured.length - 1] as Measured;
  const { goal, added } = last;
  if (goal.scope !== 'individual' || goal.measure.kind !== 'sum' || measured.length === 1) return last;
  const [actual, target, baseline] = (['actual', 'target', 'baseline'] as const).map((which) =>
    measured.map((one): Actual | undefined => one[which]).reduce(addUp),
  ) as [Actual, Exact | undefined, Exact | undefined];
  return held({ goal, actual, target, baseline, added });
}

/** A sum of which one part is missing, or is not given, is so too. */
export function addUp<T extends Actual | undefined>(sum: T, value: T): T {
  return (isNumber(sum) && isNumber(value) ? plus(sum, value) : isNumber(sum) ? value : sum) as T;
}

const isNumber = (value: Actual | undefined): value is Exact => value instanceof Object;
