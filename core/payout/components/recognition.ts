import { times } from '../../number/exact';
import type { Recognition } from '../../plan/plan';
import type { Earned } from '../outcome';
import { type Context, countOf, withinLimit } from './context';
import { limited } from './limits';

/** Non-cash units: count × amount up to the limit. Shown on the statement, never added to pay. */
export function recognition(component: Recognition, context: Context): Earned {
  const { amount } = component;
  const counted = withinLimit(context, component, times(countOf(context, component), amount));
  return { measured: undefined, base: amount, counted, ...limited(counted, component) };
}
