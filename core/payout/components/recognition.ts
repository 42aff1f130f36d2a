import { ZERO, times } from '../../number/exact';
import type { Recognition } from '../../plan/plan';
import type { Earned } from '../outcome';
import { type Context, ofPart, withinLimit } from './context';
import { limited } from './limits';

/** Non-cash units: count × amount up to the limit. Shown on the statement, never added to pay. */
export function recognition(component: Recognition, context: Context): Earned {
  const { amount, of, id } = component;
  const actual = context.measuring.actual(context.part, of, id);
  const count = actual === 'missing' ? ZERO : ofPart(context.part, of, actual);
  const counted = withinLimit(context, component, times(count, amount));
  return { measured: undefined, base: amount, counted, ...limited(counted, component) };
}
