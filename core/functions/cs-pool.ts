import { allocate } from '../number/allocate';
import { fits } from '../number/rounding';
import { refuse } from '../problems/problem';
import { tableFunction } from './define';
import { shares } from './list-parameters';
import { decimals, number } from './parameters';

export const csPool = tableFunction({
  name: 'CS_POOL',
  summary: 'Splits a pool by shares, so that the parts add up to it to the cent.',
  parameters: {
    pool: number('The pool, money, no finer than the decimals.'),
    shares: shares(
      'One column of shares in any unit (heads, points, target pay), each 0 or more; a blank is 0 and gets 0.',
    ),
    places: decimals('Decimals of the currency, a whole number from 0 (yen) to 6; left out: 2.'),
  },
  returns:
    'money, a row per share, adding up to the pool; odd cents go to the largest remainders, ties to the upper row. No share at all: 0s',
  examples: [
    // 33.33 each, and the odd cent to the first of three equal remainders.
    { formula: '=CS_POOL(100,A1:A3)', args: [100, [[1], [1], [1]]], gives: [[33.34], [33.33], [33.33]] },
    // 1001 × 1/6 = 166.83, × 2/6 = 333.67, × 3/6 = 500.5: two odd yen to the largest remainders.
    {
      formula: '=CS_POOL(1001,A1:A4,0)',
      args: [1001, [['weight'], [1], [2], [3]], 0],
      gives: [['share of pool'], [167], [334], [500]],
    },
  ],
  all: ({ pool, shares: { headed, values }, places }) => {
    if (!fits(pool, places)) return refuse('finer than decimals', { found: pool, places });
    const parts = allocate(pool, values, places).map((part) => [part]);
    return headed ? [['share of pool'], ...parts] : parts;
  },
});
