import { type Exact, over, whole } from '../number/exact';
import type { Component, MeasureOf } from '../plan/plan';
import type { Actual } from '../results/measured';
import type { Part } from './outcome';

/**
 * An actual as a curve of actuals, a gate or a modifier looks at it. Their numbers are those of a period of the plan, so
 * of a sum over several that are settled together it is the average of them: three references a quarter are no better
 * after a year. Where a component has a period of its own they are of that.
 *
 * @param periods how many of them count, all unless told
 */
export function perPeriod<T extends Actual | undefined>(
  actual: T,
  of: Pick<MeasureOf, 'measure'>,
  component: Component,
  part: Part,
  periods?: number,
): T | Exact {
  return actual instanceof Object && isAveraged(of, component, part)
    ? over(actual, whole(periods ?? part.joined?.periods ?? 1))
    : actual;
}

/** Is a measure looked at by the average of several periods? */
export function isAveraged(
  { measure }: Pick<MeasureOf, 'measure'>,
  { period }: Component,
  { plan, joined }: Part,
): boolean {
  return joined !== undefined && joined.periods > 1 && measure.kind === 'sum' && period === plan.period;
}
