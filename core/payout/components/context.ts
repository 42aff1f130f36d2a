import { type Exact, ZERO, isPositive, larger, minus, plus, smaller, times } from '../../number/exact';
import type { Goal, MeasureOf, Recognition, Spif } from '../../plan/plan';
import type { GateOutcome, Measured, Part, PartPay } from '../outcome';
import type { Measuring } from '../measuring';
import type { Actual } from '../../results/measured';
import type { PoolShares } from '../pool-shares';
import { ownParts } from '../settling/join';

/** All parts of one payee and period in order, and what the earlier ones earned. */
export interface Segments {
  readonly parts: readonly Part[];
  readonly earlier: readonly PartPay[];
}

/** What a component type may look at while it computes what one part earns. */
export interface Context {
  readonly part: Part;
  /** Weight of a bonus after redistribution. */
  readonly weight: Exact;
  readonly gates: readonly GateOutcome[];
  readonly segments: Segments;
  readonly measuring: Measuring;
  readonly pools: PoolShares;
}

/** Is this the payee's last active segment of the period, on which awards are paid? */
export function isLast({ part, segments: { parts } }: Context): boolean {
  const active = parts.filter(({ activeShare }) => isPositive(activeShare));
  return active[active.length - 1] === part;
}

/**
 * A group's amount or count counts once for all segments of a payee: each part takes it by its days; those of several
 * periods add up.
 */
export function ofPart(part: Part, { scope }: MeasureOf, amount: Exact, amountOf: (one: Part) => Actual): Exact {
  if (scope === 'individual') return amount;
  if (!part.joined) return times(amount, part.shareOfPayee);
  return ownParts(part).reduce((total, one) => {
    const own = amountOf(one);
    return own === 'missing' ? total : plus(total, times(own, one.shareOfPayee));
  }, ZERO);
}

/** A goal over all active segments of the payee and period. @param needed its attainment must be known */
export function measuredOverall(context: Context, goal: Goal, id: string, needed: boolean): Measured {
  const { part, segments, measuring } = context;
  const active = segments.parts.filter(({ activeShare }) => isPositive(activeShare));
  const measured = active.map((one) => measuring.goal(one, goal, id, needed));
  return measuring.combined(measured, part, id, needed);
}

/** Events or units of this part; what is missing counts 0. */
export function countOf({ part, measuring }: Context, { of, id }: Spif | Recognition): Exact {
  const actual = measuring.actual(part, of, id);
  return actual === 'missing' ? ZERO : ofPart(part, of, actual, (one) => measuring.actual(one, of, id));
}

/** How much of this part's events or units still counts: what earlier segments have left of the limit. */
export function withinLimit({ segments }: Context, { id, limit }: Spif | Recognition, count: Exact): Exact {
  if (!limit) return count;
  let before = ZERO;
  for (const { lines } of segments.earlier) {
    for (const { component, counted } of lines) if (component.id === id && counted) before = plus(before, counted);
  }
  return smaller(count, larger(ZERO, minus(limit, before)));
}
