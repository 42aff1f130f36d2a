import { netArr } from '../results/retention';
import { rowFunction } from './define';
import { number } from './parameters';

export const csNetArr = rowFunction({
  name: 'CS_NET_ARR',
  summary: 'Net change of ARR: new and expansion less contraction and churn.',
  parameters: {
    'new arr': number('ARR of new customers, money.'),
    expansion: number('ARR gained on customers that were there, money.'),
    contraction: number('ARR lost on customers that stayed, money; subtracted whatever its sign.'),
    churned: number('ARR of the customers lost, money; subtracted whatever its sign.'),
  },
  returns: 'money, not rounded; below 0 when more was lost than won',
  columns: ['net arr'],
  examples: [
    { formula: '=CS_NET_ARR(120000,80000,30000,50000)', args: [120000, 80000, 30000, 50000], gives: 120000 },
    { formula: '=CS_NET_ARR(0,10000,-4000,-9000)', args: [0, 10000, -4000, -9000], gives: -3000 },
  ],
  each: ({ 'new arr': added, expansion, contraction, churned }) => netArr(added, expansion, contraction, churned),
});
