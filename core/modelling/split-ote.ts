import type { PayMix } from '../cells/pay-mix';
import { type Exact, times } from '../number/exact';

/** Base and variable pay of on-target earnings, money of any period, not rounded. */
export function splitOte(ote: Exact, { base, variable }: PayMix): { readonly base: Exact; readonly variable: Exact } {
  return { base: times(ote, base), variable: times(ote, variable) };
}
