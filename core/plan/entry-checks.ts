import { nameKey } from '../cells/cell';
import { type Exact, less } from '../number/exact';
import type { Entry } from './book';
import type { Plan } from './plan';

/** `none`, 0 and a blank are no limit. */
export const limitOf = (limit: Exact | 'none' | undefined): Exact | undefined => (limit === 'none' ? undefined : limit);

type Limit = Parameters<typeof limitOf>[0];

/** The cap and floor of a plan or component. */
export function limitsOf({
  values,
  refuse,
}: Entry<{ readonly cap?: Limit; readonly floor?: Limit }>): Pick<Plan, 'cap' | 'floor'> {
  const [cap, floor] = [limitOf(values.cap), limitOf(values.floor)];
  if (cap && floor && less(cap, floor)) refuse('low above high', 'floor', { low: 'floor', high: 'cap' });
  return { cap, floor };
}

/** Refuses a name that was seen before. */
export function checkNew({ values, refuse }: Entry<object>, field: string, seen: Set<string>): void {
  const key = nameKey(String(values[field as keyof typeof values]));
  if (seen.has(key)) refuse('name twice', field);
  seen.add(key);
}
