import { type ShapeDefinition, intervalOf, paysAt } from './curve';

/** `pays` of the last point with `at` ≤ x. */
export const step: ShapeDefinition = {
  mode: 'one level for the whole band',
  accumulates: false,
  value: paysAt,
  working: (points, x, show) => {
    const { at, pays } = points[intervalOf(points, x)] ?? points[0];
    return `from ${show.x(at)} on: ${show.pays(pays)}`;
  },
};
