import { type Exact, ZERO } from '../number/exact';
import type { Figure } from './figures';
import type { SumOf } from './metrics';
import type { Slot } from './periods';
import type { Tally } from './tally';

/** The sums of a tally over a slot, by figure; a figure that the accounts do not have is 0. */
export type Sums = (tally: Tally, slot: Slot) => SumOf;

export function sumsBy(figures: readonly Figure[]): Sums {
  const positions = new Map(figures.map(({ name }, i) => [name, i]));
  return (tally, slot) => {
    const values = tally.over(slot);
    return (name): Exact => values[positions.get(name) ?? -1] ?? ZERO;
  };
}
