import { ZERO, times } from '../../number/exact';
import type { Spif } from '../../plan/plan';
import type { Earned } from '../outcome';
import { type Context, ofPart, withinLimit } from './context';
import { limited } from './limits';

/** amount × count, up to the limit; the limit counts once for all segments of a period. */
export function spif(component: Spif, context: Context): Earned {
  const { amount, of, id } = component;
  const actual = context.measuring.actual(context.part, of, id);
  const count = actual === 'missing' ? ZERO : ofPart(context.part, of, actual);
  const counted = withinLimit(context, component, count);
  return { measured: undefined, base: amount, counted, ...limited(times(amount, counted), component) };
}
