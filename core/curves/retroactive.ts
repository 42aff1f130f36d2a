import { times } from '../number/exact';
import { type ShapeDefinition, paysAt } from './curve';

/** The rate of the band reached counts for everything from the first unit on. */
export const retroactive: ShapeDefinition = {
  mode: 'the rate reached pays on everything from the first unit',
  accumulates: true,
  value: (points, x) => times(paysAt(points, x), x),
  working: (points, x, show) => `${show.x(x)} × ${show.pays(paysAt(points, x))}`,
};
