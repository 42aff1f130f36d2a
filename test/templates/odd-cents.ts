import type Fraction from 'fraction.js';

/**
 * A pool in cents, shared in proportion: every share cut to the cent, then one more cent each for the largest
 * remainders, of equal ones for the first name.
 */
export function shareOut(pool: Fraction, weights: Readonly<Record<string, Fraction>>): Record<string, Fraction> {
  const all = Object.values(weights).reduce((sum, weight) => sum.add(weight));
  const cut = Object.entries(weights).map(([name, weight]) => {
    const exact = pool.mul(weight).div(all);
    const cents = exact.mul(100).floor().div(100);
    return { name, cents, rest: exact.sub(cents) };
  });
  const odd = cut.reduce((left, { cents }) => left.sub(cents), pool).mul(100);
  const ranked = [...cut].sort((a, b) => b.rest.compare(a.rest) || (a.name < b.name ? -1 : 1));
  return Object.fromEntries(
    ranked.map(({ name, cents }, i) => [name, odd.compare(i) > 0 ? cents.add('1/100') : cents]),
  );
}
