import {
  type Exact,
  ZERO,
  absolute,
  compare,
  isNegative,
  isZero,
  minus,
  ofMinorUnits,
  over,
  sum,
  times,
} from './exact';
import { toMinorUnits } from './rounding';

/**
 * Splits `total` in proportion to `shares` so that the parts add up to it to the minor unit: every part is cut
 * towards zero, then the odd units go to the largest remainders, ties in the order of `names` (or of the list).
 *
 * @param total money, any sign; rounded towards zero to `places` first when finer
 * @param shares ratios ≥ 0; all 0 means nobody gets anything
 * @param places decimals of the currency
 */
export function allocate(
  total: Exact,
  shares: readonly Exact[],
  places: number,
  names: readonly string[] = [],
): Exact[] {
  const all = sum(shares);
  if (isZero(all)) return shares.map(() => ZERO);
  const units = toMinorUnits(absolute(total), places, 'down');
  const wanted = shares.map((share) => over(times(ofMinorUnits(units, 0), share), all));
  const parts = wanted.map((part) => toMinorUnits(part, 0, 'down'));
  const odd = parts.reduce((left, part) => left - part, units);
  const order = wanted
    .map((part, i) => ({ i, name: names[i] ?? '', left: minus(part, ofMinorUnits(parts[i] ?? units, 0)) }))
    .sort((a, b) => compare(b.left, a.left) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const { i } of order.slice(0, Number(odd))) parts[i] = (parts[i] ?? units) + BigInt(1);
  return parts.map((part) => ofMinorUnits(isNegative(total) ? -part : part, places));
}
