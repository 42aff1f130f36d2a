import { type Exact, ONE, minus, over, plus, sum, times } from '../number/exact';

/** A person's book of accounts. */
export interface Book {
  readonly target: Exact;
  /** The result that is expected of this book as it is, in the unit of the target. */
  readonly expected: Exact;
  /** What the book weighs, such as its ARR, above 0; undefined: 1. */
  readonly size: Exact | undefined;
}

/**
 * Targets adjusted for the difficulty of each book (SPEC §8): target + strength × (own expected result - the
 * size-weighted mean of all). What easy books are given more, hard ones are given less: the size-weighted mean of the
 * targets stays exactly what it was.
 *
 * @param strength the part of the difference that is taken up, 0 … 1
 */
export function bookTargets(books: readonly Book[], strength: Exact): Exact[] {
  const size = sum(books.map(({ size = ONE }) => size));
  const mean = over(sum(books.map(({ expected, size = ONE }) => times(expected, size))), size);
  return books.map(({ target, expected }) => plus(target, times(strength, minus(expected, mean))));
}
