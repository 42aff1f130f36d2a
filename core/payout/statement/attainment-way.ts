import type { Exact } from '../../number/exact';
import type { Goal } from '../../plan/plan';
import { hasBaseline } from '../attainment';
import { inUnitOf } from './show-value';

/** How an attainment comes about: `75 / 80`, or in names, `result / target`. */
export function attainmentWay(
  { direction, measure }: Goal,
  result: string,
  target: string,
  baseline: Exact | undefined,
): string {
  if (hasBaseline(direction, baseline)) {
    const start = inUnitOf(measure, baseline);
    return `(${result} - ${start}) / (${target} - ${start})`;
  }
  if (direction === 'lower ratio') return `${target} / ${result}`;
  return `${direction === 'lower' ? '2 - ' : ''}${result} / ${target}`;
}
