import { notNegative } from '../cells/read';
import { times } from '../number/exact';
import { rowFunction } from './define';
import { number, payMix } from './parameters';

export const csPaymix = rowFunction({
  name: 'CS_PAYMIX',
  summary: 'Splits on-target earnings into base and variable pay.',
  parameters: {
    ote: number('On-target earnings, money of any period, 0 or more.', notNegative),
    mix: payMix('Pay mix: "70:30" (base first, in quotes), or the variable share, such as 30%.'),
  },
  returns: 'two cells: base pay and variable pay, money, not rounded',
  columns: ['base', 'variable'],
  examples: [
    { formula: '=CS_PAYMIX(120000,"70:30")', args: [120000, '70:30'], gives: [[84000, 36000]] },
    { formula: '=CS_PAYMIX(100000,20%)', args: [100000, 0.2], gives: [[80000, 20000]] },
  ],
  each: ({ ote, mix }) => [times(ote, mix.base), times(ote, mix.variable)],
});
