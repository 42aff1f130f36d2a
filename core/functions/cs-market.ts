import { notNegative } from '../cells/read';
import { equal, less, minus, over } from '../number/exact';
import { refuse } from '../problems/problem';
import { rowFunction } from './define';
import { number } from './parameters';

const positive = { positive: true };

export const csMarket = rowFunction({
  name: 'CS_MARKET',
  summary: 'Where pay lies in the market: its ratio to the middle, and its position in the range.',
  parameters: {
    pay: number('Pay, such as OTE or base, money, 0 or more.', notNegative),
    low: number('Low end of the market range, money of the same kind, above 0.', positive),
    mid: number('Middle of the market range, money of the same kind, not below low.', positive),
    high: number('High end of the market range, money of the same kind, not below mid.', positive),
  },
  returns:
    'two cells: compa-ratio (pay / mid, 1 = 100%) and position in range (0 at low, 1 at high, beyond them outside; a blank where low and high are equal)',
  columns: ['compa-ratio', 'position in range'],
  examples: [
    { formula: '=CS_MARKET(105000,80000,100000,130000)', args: [105000, 80000, 100000, 130000], gives: [[1.05, 0.5]] },
    // Below the range by a quarter of its width.
    { formula: '=CS_MARKET(70000,80000,100000,120000)', args: [70000, 80000, 100000, 120000], gives: [[0.7, -0.25]] },
  ],
  each: ({ pay, low, mid, high }) => {
    if (less(mid, low)) return refuse('low above high', { low: 'low', high: 'mid' });
    if (less(high, mid)) return refuse('low above high', { low: 'mid', high: 'high' });
    return [over(pay, mid), equal(low, high) ? '' : over(minus(pay, low), minus(high, low))];
  },
});
