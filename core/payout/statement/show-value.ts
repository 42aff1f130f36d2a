import type { Exact } from '../../number/exact';
import { show, showFixed, showPercent } from '../../number/show';
import { fits } from '../../number/rounding';
import type { Measure } from '../../plan/measures';
import type { Gate, Modifier } from '../../plan/plan';
import type { Actual } from '../../results/measured';

/** Decimals kept where a number goes on: enough to follow a cent of a large amount by hand. */
const most = 8;

export const percent = (value: Exact): string => showPercent(value, most);

/** Money with the currency's decimals, or with as many as it takes when it is not rounded yet. */
export function money(value: Exact, places: number): string {
  return fits(value, places) ? showFixed(value, places) : show(value, most);
}

/** An actual, target or baseline in the unit of its measure. */
export function inUnitOf(measure: Measure, value: Actual): string {
  if (value === 'missing') return 'n/a';
  return measure.unit === 'ratio' ? percent(value) : show(value, most);
}

/** What a gate or modifier looks at: an attainment, or an actual in its unit. */
export function conditionValue({ attainmentOf, measure }: Gate | Modifier, value: Actual): string {
  return attainmentOf === undefined || value === 'missing' ? inUnitOf(measure, value) : percent(value);
}
