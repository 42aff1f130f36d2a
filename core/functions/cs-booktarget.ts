import { ONE, ZERO, less, ratio } from '../number/exact';
import { showPercent } from '../number/show';
import { bookTargets } from '../modelling/book-target';
import { refuse } from '../problems/problem';
import { seriesFunction } from './define';
import { filledNumber, once, optionalAmount } from './parameters';

export const csBooktarget = seriesFunction({
  name: 'CS_BOOKTARGET',
  summary: 'Targets adjusted for how hard each book of accounts is, with the same mean as before.',
  parameters: {
    target: filledNumber('The target as it is, one for all or a row per book, in any unit. A real zero: "zero".'),
    expected: filledNumber(
      'The result expected of each book as it is, such as its retention in past years, in the unit of the target. A real zero: "zero".',
    ),
    strength: once(
      optionalAmount(
        'The part of the difference that is taken up, ratio, 0 … 1 (1 = 100%); blank: 50%. None: "zero".',
        {
          least: ZERO,
          most: ONE,
        },
      ),
    ),
    size: optionalAmount('What each book weighs, such as its ARR, above 0; left out: all the same.', {
      positive: true,
    }),
  },
  returns:
    'the target of each book, not rounded: target + strength × (its expected result - the mean of all, weighted by size). The weighted mean of the targets stays the same. Where no target and no expected result is above 1, one that comes out above 1 is refused: a ratio such as GRR never passes it',
  columns: ['adjusted target'],
  examples: [
    // The mean of 95 % and 85 % is 90 %: half of the 5 points above it, and of those below it.
    {
      formula: '=CS_BOOKTARGET(90%,A1:A3)',
      args: [0.9, [['expected'], [0.95], [0.85]]],
      gives: [['adjusted target'], [0.925], [0.875]],
    },
    // Weighted, the mean is (3 × 96 + 1 × 88) / 4 = 94: two points above it and six below it.
    {
      formula: '=CS_BOOKTARGET(90,A1:A2,100%,B1:B2)',
      args: [90, [[96], [88]], 1, [[3], [1]]],
      gives: [[92], [84]],
    },
  ],
  series: (rows) => {
    const [{ strength = ratio(1, 2) }] = rows;
    const isSized = rows.some(({ size }) => size);
    // What is at most 100% now and in each book, such as GRR, cannot be asked for above it.
    const isPart = !rows.some(({ target, expected }) => less(ONE, target) || less(ONE, expected));
    return bookTargets(rows, strength).map((target, i) => {
      if (isSized && !rows[i]?.size) return refuse('required', { field: 'size' });
      return isPart && less(ONE, target) ? refuse('target above all', { found: showPercent(target) }) : [target];
    });
  },
});
