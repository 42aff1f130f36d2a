import type { Curve } from '../curves/curve';
import { shapeDefinitions } from '../curves/shapes';
import { type Exact, ONE, ZERO } from '../number/exact';
import type { Component, CurveUse, Goal } from './plan';

/** The curve that says what a component pays, and the goal whose attainment or actual it is looked up at. */
export interface Lookup extends CurveUse {
  readonly goal: Goal;
}

const ofAttainment = (curve: Curve): CurveUse => ({ curve, of: 'attainment' });
const point = (at: Exact) => ({ at, pays: at });

/** What pays without a curve (SPEC §2): a bonus its attainment, an award all or nothing at 100 %. */
const attainmentItself = ofAttainment({
  name: '',
  shape: 'linear',
  points: [point(ZERO), point(ONE)],
  beyond: 'continue',
});
const allOrNothing = ofAttainment({ name: '', shape: 'step', points: [point(ONE)], beyond: 'flat' });

/** Undefined where no result is looked up: SPIFs, recognition, a constant rate, a pool without a curve. */
export function lookupOf(component: Component): Lookup | undefined {
  if (!('goal' in component && component.goal)) return undefined;
  const { goal, type } = component;
  if (type !== 'commission')
    return { goal, ...(component.curve ?? (type === 'award' ? allOrNothing : attainmentItself)) };
  const { rate } = component;
  if (rate.kind === 'constant') return undefined;
  if (rate.kind === 'measure') return { goal: rate.goal, ...ofAttainment(rate.curve) };
  return { goal, ...(rate.kind === 'curve' ? rate.curve : attainmentItself) };
}

/** Is the curve's value a rate on the whole amount of a commission, not on its target? */
export function isOnAmount(component: Component): boolean {
  if (component.type !== 'commission' || component.rate.kind !== 'curve') return false;
  return !shapeDefinitions[component.rate.curve.curve.shape].accumulates;
}
