import { notNegative } from '../cells/read';
import { grossRetention } from '../results/retention';
import { rowFunction } from './define';
import { number, numberOrZero } from './parameters';

export const csGrr = rowFunction({
  name: 'CS_GRR',
  summary: 'Gross revenue retention: the part of the starting ARR that is left, without any expansion.',
  parameters: {
    starting: number('ARR at the start, money, 0 or more.', notNegative),
    churned: number('ARR of the customers lost, money; its sign does not matter.'),
    contraction: numberOrZero('ARR lost on customers that stayed, money; its sign does not matter; blank: none.'),
  },
  returns: 'ratio, 0 … 1 (1 = 100%); 0 where nothing was there at the start',
  columns: ['grr'],
  examples: [
    // Published case ret-009: 1000 less 100 and 50.
    { formula: '=CS_GRR(1000,100,50)', args: [1000, 100, 50], gives: 0.85 },
    // Published case ret-017; a loss may be written as a negative number.
    { formula: '=CS_GRR(100000,-5000)', args: [100000, -5000], gives: 0.95 },
  ],
  each: ({ starting, churned, contraction }) => grossRetention(starting, churned, contraction),
});
