import { type Exact, isPositive } from '../../core/number/exact';
import { showFixed } from '../../core/number/show';

/** A difference with its sign: `+960.00`, `-3,600.00`, `0.00`. */
export const signed = (value: Exact, places: number): string =>
  (isPositive(value) ? '+' : '') + showFixed(value, places);
