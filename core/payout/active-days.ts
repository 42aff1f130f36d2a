import { daysInMonth, yearMonthDay } from '../cells/civil-date';
import { type Exact, ONE, ZERO, larger, less, minus, over, plus, ratio, times, whole } from '../number/exact';
import type { Plan } from '../plan/plan';
import { type Span, overlap } from '../results/assign';

export const daysIn = ({ first, last }: Span): number => last - first + 1;

/**
 * Share of a period that a span is active in, 0 … 1 (SPEC §6 step 3).
 *
 * @param leave days of leave within the span, ≥ 0; more leave than days leaves 0
 */
export function activeShare(span: Span | undefined, period: Span, leave: Exact, basis: Plan['proration']): Exact {
  if (!span || !less(leave, whole(daysIn(span)))) return ZERO;
  if (basis === 'none') return ONE;
  const days = daysIn(period);
  const worked = basis === 'months' ? shareByMonths(span, period) : ratio(daysIn(span), days);
  return larger(ZERO, minus(worked, over(leave, whole(days))));
}

/** Every calendar month counts the same; a partly worked one by its days. */
function shareByMonths(span: Span, period: Span): Exact {
  let worked = ZERO;
  let months = 0;
  for (let first = period.first; first <= period.last; months++) {
    const { year, month } = yearMonthDay(first);
    const days = daysInMonth(year, month);
    const part = overlap(span, { first, last: first + days - 1 });
    if (part) worked = plus(worked, ratio(daysIn(part), days));
    first += days;
  }
  return times(worked, ratio(1, months));
}
