import { curveValue } from '../../curves/shapes';
import {
  type Exact,
  ONE,
  ZERO,
  absolute,
  atLeast,
  isZero,
  larger,
  less,
  minus,
  over,
  plus,
  ratio,
  smaller,
  times,
  whole,
} from '../../number/exact';
import { limited } from '../../payout/components/limits';
import { inUnitOf, percent } from '../../payout/statement/show-value';
import { type Lookup, isOnAmount, lookupOf } from '../lookup';
import type { Component } from '../plan';

/** What a component pays for one result. */
export interface Sample {
  /** The point of the curve at, or just below, which the result lies. */
  readonly edge: Exact;
  readonly x: Exact;
  /** Share of the component's target. */
  readonly pays: Exact;
}

/**
 * How much of its target a component pays, by attainment (or by the actual, where its curve is looked up at it). Its
 * rule changes only at the points of the curve, so it is known from samples: the worst result, each point and just below
 * it, and one target beyond the last.
 */
export interface PayCurve {
  /** The result that is on target: 1, or an actual. */
  readonly onTarget: Exact;
  /** Share of the component's target paid at x; a bonus's cap and floor applied. */
  readonly at: (x: Exact) => Exact;
  /** From the worst result to the best. */
  readonly samples: readonly Sample[];
  /** The largest share there is; undefined: no end. */
  readonly most: Exact | undefined;
  /** Does it only say at which rate another amount is paid? */
  readonly isRate: boolean;
  /** x as people write it. */
  readonly show: (x: Exact) => string;
}

/** How far below a point "just below" is, in targets; nothing is rounded, so it only has to be small. */
const justBelow = ratio(1, 1e9);

/** Undefined for what has no target: SPIFs, recognition, fixed pools and rates, commissions that pay 0 at target. */
export function payCurveOf(component: Component): PayCurve | undefined {
  const lookup = lookupOf(component);
  if (!lookup) return undefined;
  const { curve, of, goal } = lookup;
  const edges = curve.points.map(({ at }) => at);
  const lowest = edges.reduce(smaller, ZERO);
  const last = edges.reduce(larger);
  const byAttainment = of === 'attainment';
  const onTarget = byAttainment ? ONE : actualOnTarget(lookup);
  const isBonus = component.type === 'bonus';
  const onAmount = isOnAmount(component);

  const paid = (x: Exact): Exact => times(curveValue(curve, x), onAmount ? over(x, onTarget) : ONE);
  const full = component.type === 'commission' && !component.weight ? paid(onTarget) : ONE;
  if (isZero(full)) return undefined;
  const at = (x: Exact): Exact => {
    const share = over(paid(larger(lowest, x)), full);
    return isBonus ? limited(share, component).value : share;
  };

  const isBounded = byAttainment && goal.direction === 'lower' && !goal.baseline;
  const end = isBounded ? larger(whole(2), last) : plus(last, onTarget);
  const below = times(onTarget, justBelow);
  const sample = (edge: Exact, x = edge): Sample => ({ edge, x, pays: at(x) });
  const samples = [lowest, ...edges].flatMap((edge) => [
    sample(edge, larger(lowest, minus(edge, below))),
    sample(edge),
  ]);
  samples.push(sample(end));
  const isRate = component.type === 'commission' && component.rate.kind === 'measure';
  const isEndless = isRate || (!isBounded && less(at(last), at(end)));
  const most = samples.map(({ pays }) => pays).reduce(larger);
  const lowerIsBetter = !byAttainment && goal.direction !== 'higher';
  return {
    onTarget,
    at,
    samples: lowerIsBetter ? samples.reverse() : samples,
    most: isEndless ? (isBonus ? component.cap : undefined) : most,
    isRate,
    show: (x) => (byAttainment ? percent(x) : inUnitOf(goal.measure, x)),
  };
}

/** The target where the plan says it, else where the curve first pays 100 %, else its last point; never 0. */
function actualOnTarget({ curve: { points }, goal }: Lookup): Exact {
  const inFull = points.find(({ pays }) => atLeast(pays, ONE));
  const candidates = [goal.target, inFull?.at, points[points.length - 1]?.at];
  const found = candidates.find((at) => at instanceof Object && !isZero(at));
  return found instanceof Object ? absolute(found) : ONE;
}
