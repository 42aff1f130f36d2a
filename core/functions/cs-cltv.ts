import { notNegative } from '../cells/read';
import { ONE, ZERO, isZero, over, times } from '../number/exact';
import { refuse } from '../problems/problem';
import { rowFunction } from './define';
import { number } from './parameters';

const share = { least: ZERO, most: ONE };

export const csCltv = rowFunction({
  name: 'CS_CLTV',
  summary: 'Customer lifetime value: revenue per account × margin / churn.',
  parameters: {
    arpa: number('Average revenue per account in a month or a year, money, 0 or more.', notNegative),
    margin: number('Gross margin, ratio, 0 … 1 (1 = 100%).', share),
    churn: number('Churn in the same month or year, ratio, above 0, at most 1 (1 = 100%).', share),
  },
  returns: 'money, not rounded',
  columns: ['cltv'],
  examples: [
    // Published case cltv-004: 750 a month for 100 months.
    { formula: '=CS_CLTV(1000,75%,1%)', args: [1000, 0.75, 0.01], gives: 75000 },
    // 1,200 a year at 80 %, for 4 years.
    { formula: '=CS_CLTV(1200,80%,25%)', args: [1200, 0.8, 0.25], gives: 3840 },
  ],
  each: ({ arpa, margin, churn }) =>
    isZero(churn) ? refuse('divided by zero', { field: 'churn' }) : over(times(arpa, margin), churn),
});
