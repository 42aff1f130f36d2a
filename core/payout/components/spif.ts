import { times } from '../../number/exact';
import type { Spif } from '../../plan/plan';
import type { Earned } from '../outcome';
import { type Context, countOf, withinLimit } from './context';
import { limited } from './limits';

/** amount × count, up to the limit; the limit counts once for all segments of a period. */
export function spif(component: Spif, context: Context): Earned {
  const { amount } = component;
  const counted = withinLimit(context, component, countOf(context, component));
  return { measured: undefined, base: amount, counted, ...limited(times(amount, counted), component) };
}
