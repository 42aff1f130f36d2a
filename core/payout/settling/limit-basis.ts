import { ZERO, sum } from '../../number/exact';
import { type PeriodKind, periodsPerYear } from '../../plan/schema';
import { type Period, periodAround } from '../../results/period';
import type { ComponentLine, LimitBasis } from '../outcome';
import { joinedIn, partsOf } from './own-period';
import type { Stretch } from './year';

/**
 * What the plan's cap and floor on some lines of a stretch are held against, where periods stand alone. Usually it is
 * the period itself. Where something in the cap is settled that has a longer period of its own, it is all periods of
 * that (of the stretch), and what the earlier ones were paid: so a half-year bonus meets the cap of a half-year, and no
 * cap takes back what an earlier period was paid within its own.
 */
export function limitBasis(stretch: Stretch, lines: readonly ComponentLine[], now: Period | undefined): LimitBasis {
  const { last: part, paid } = stretch;
  const { plan } = part;
  const settled = lines.flatMap(({ component, over }) => (component.inCap && over.joined ? component.period : []));
  const longest = settled.reduce((long, one) => (isLonger(one, long) ? one : long), plan.period);
  const waits = plan.components.filter(({ inCap, period }) => inCap && isLonger(period, longest));
  const waiting = sum(waits.map((one) => ('weight' in one ? (one.weight ?? ZERO) : ZERO)));
  if (!now || longest === plan.period) return { over: part, waiting, paid: [] };
  const window = periodAround(now.last, longest, plan.yearStarts);
  const before = paid.filter(({ period }) => period.first >= window.first);
  return {
    over: joinedIn(window, partsOf(stretch)) ?? part,
    waiting,
    paid: before.map(({ period, amount }) => ({ period: period.label, amount })),
  };
}

const isLonger = (one: PeriodKind, other: PeriodKind): boolean => periodsPerYear[one] < periodsPerYear[other];
