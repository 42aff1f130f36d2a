import { type Exact, ZERO, isPositive, larger, less, plus, ratio, smaller, times } from '../../number/exact';
import { showPercent } from '../../number/show';
import type { Component } from '../plan';
import type { CheckedPlan } from './checked-plan';
import { type Finding, finding } from './finding';
import { payCurveOf } from './pay-curve';

const smallestWeight = ratio(1, 10);
const lowestCap = ratio(6, 5);

/** Weights, and what a plan pays at most: by its cap, or as far as its components say. */
export function* checkLimits({ plan: { cap, components }, keyPlace, fieldPlace }: CheckedPlan): Iterable<Finding> {
  const shares: (Exact | undefined)[] = [];
  const unlimited: string[] = [];
  for (const component of components) {
    const weight = 'weight' in component ? component.weight : undefined;
    if (weight && less(weight, smallestWeight)) {
      yield finding('small weight', fieldPlace(component, 'weight'), { weight: showPercent(weight) });
    }
    const most = mostOf(component);
    if (weight ?? component.inCap) shares.push(weight && most && times(weight, most));
    if (component.inCap && !isLimited(component, most)) unlimited.push(component.label);
  }
  if (!cap && unlimited[0]) yield finding('no cap', keyPlace('cap'), { components: unlimited });
  const together = shares.reduce((all, share) => all && share && plus(all, share), ZERO);
  const limits = [cap, together].filter((limit) => limit && isPositive(limit)) as Exact[];
  const most = limits[0] && limits.reduce(smaller);
  if (most && less(most, lowestCap)) yield finding('low cap', keyPlace('cap'), { most: showPercent(most) });
}

/** Does a component's pay end somewhere: by its cap or limit, a fixed pool, or a curve that does not rise for ever? */
function isLimited(component: Component, most: Exact | undefined): boolean {
  if (component.cap || component.type === 'recognition') return true;
  if (component.type === 'spif') return component.limit !== undefined;
  if (component.type === 'pool') return 'amount' in component.source && !(component.curve && !most);
  return most !== undefined;
}

/** Most that a component can pay as a share of its target, modifiers included; undefined: there is no limit. */
function mostOf(component: Component): Exact | undefined {
  return component.modifiers.reduce<Exact | undefined>((most, { curve }) => {
    if (!most || curve.beyond === 'continue') return undefined;
    return times(most, curve.points.map(({ pays }) => pays).reduce(larger));
  }, payCurveOf(component)?.most);
}
