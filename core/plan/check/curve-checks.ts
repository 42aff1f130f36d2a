import {
  type Exact,
  absolute,
  atLeast,
  equal,
  isPositive,
  less,
  minus,
  over,
  plus,
  ratio,
  times,
  whole,
} from '../../number/exact';
import { round } from '../../number/rounding';
import { percent } from '../../payout/statement/show-value';
import { periodName } from '../describe/words';
import type { CheckedPlan } from './checked-plan';
import { type Finding, finding } from './finding';
import { type PayCurve, type Sample, payCurveOf } from './pay-curve';

const cliffFrom = ratio(1, 4);

/** How the pay of each component goes with the result. Gates are left out: their edge is meant. */
export function* checkCurves({ plan, keyPlace, fieldPlace }: CheckedPlan): Iterable<Finding> {
  const accelerating: string[] = [];
  for (const component of plan.components) {
    const curve = payCurveOf(component);
    if (!curve) continue;
    const place = fieldPlace(component, 'curve');
    const { samples, show } = curve;
    const { edge, moves } = steepestPoint(curve);
    if (atLeast(moves, cliffFrom)) yield finding('cliff', place, { at: show(edge), moves: percent(moves) });

    const steps = samples.slice(1).map((better, i) => [samples[i] as Sample, better] as const);
    const falling = steps.find(([worse, better]) => less(better.pays, worse.pays));
    if (falling) yield finding('less for more', place, { at: show(falling[0].edge) });

    // Two results pay the same, and the best pays more. A rate may have steps: more of the amount it is paid
    // on pays more all the same.
    const best = samples[samples.length - 1] as Sample;
    const dead = steps.find(
      ([worse, better]) =>
        isPositive(worse.pays) &&
        equal(worse.pays, better.pays) &&
        less(better.pays, best.pays) &&
        !equal(worse.edge, better.edge),
    );
    if (dead && !curve.isRate) {
      yield finding('dead zone', place, { from: show(dead[0].edge), to: show(dead[1].edge) });
    }
    const resets = plan.settle !== 'year to date' || !component.inCap;
    if (resets && component.period !== 'year' && accelerates(curve)) accelerating.push(component.label);
  }
  if (accelerating[0]) {
    const said = { components: accelerating, period: periodName(plan.period) };
    yield finding('accelerator resets', keyPlace('period'), said);
  }
}

/**
 * The most that one point of attainment (for a curve of actuals one per cent of the actual on target) changes: such a
 * window starts or ends at a point of the curve, or just below. To four decimals, as it is shown.
 */
function steepestPoint({ at, onTarget, samples }: PayCurve): { edge: Exact; moves: Exact } {
  const point = over(onTarget, whole(100));
  const windows = samples.flatMap(({ edge, x }) =>
    [x, minus(x, point)].map((from) => {
      const change = minus(at(plus(from, point)), at(from));
      return { edge, moves: round(absolute(change), 4, 'half up') };
    }),
  );
  return windows.reduce((most, one) => (less(most.moves, one.moves) ? one : most));
}

/** Does it pay, above target, more than in proportion to the result? */
function accelerates({ at, onTarget, samples }: PayCurve): boolean {
  const inProportion = over(at(onTarget), onTarget);
  return samples.some(({ x, pays }) => less(onTarget, x) && less(times(x, inProportion), pays));
}
