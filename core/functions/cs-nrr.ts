import { notNegative } from '../cells/read';
import { netRetention } from '../results/retention';
import { rowFunction } from './define';
import { number } from './parameters';

export const csNrr = rowFunction({
  name: 'CS_NRR',
  summary: 'Net revenue retention: what the starting customers bring at the end, expansion included.',
  parameters: {
    starting: number('ARR at the start, money, 0 or more.', notNegative),
    churned: number('ARR of the customers lost, money; its sign does not matter.'),
    contraction: number('ARR lost on customers that stayed, money; its sign does not matter.'),
    expansion: number('ARR gained on customers that were there at the start, money.'),
  },
  returns: 'ratio, 1 = 100%; above 1 when they grew; 0 where nothing was there at the start',
  columns: ['nrr'],
  examples: [
    // Published case ret-004: (2,000,000 - 100,000 - 50,000 + 300,000) / 2,000,000.
    { formula: '=CS_NRR(2000000,100000,50000,300000)', args: [2000000, 100000, 50000, 300000], gives: 1.075 },
    // Published case ret-015.
    { formula: '=CS_NRR(10000,300,500,2000)', args: [10000, 300, 500, 2000], gives: 1.12 },
  ],
  each: ({ starting, churned, contraction, expansion }) => netRetention(starting, churned, contraction, expansion),
});
