import { notNegative } from '../cells/read';
import { clawback, scheduledClawback } from '../payout/clawback';
import { refuse } from '../problems/problem';
import { rowFunction } from './define';
import { number, optionalAmount } from './parameters';
import { clawbackMethod } from './schedule-parameter';

const schedule = [
  ['served from', 'share taken back'],
  [0, 1],
  [3, 0.75],
  [6, 0.25],
] as const;

export const csClawback = rowFunction({
  name: 'CS_CLAWBACK',
  summary: 'What is taken back of an amount paid, when less was served than the window.',
  parameters: {
    paid: number('The amount that was paid, money, 0 or more.', notNegative),
    served: number('Time served since, in the unit of the window (months, days), 0 or more.', notNegative),
    window: optionalAmount(
      'Time after which nothing is taken back, above 0; only with a schedule may it be blank: its last share goes on.',
      { positive: true },
    ),
    method: clawbackMethod(
      'prorated (default): the part of the window not served; full: everything before the end of the window; or a ' +
        'schedule in two columns: served from (0 first, ascending) and share taken back (0 to 1, never rising).',
    ),
  },
  returns: 'amount to take back, money, 0 … paid, not rounded',
  columns: ['clawback'],
  examples: [
    // 4 of 12 months are not served.
    { formula: '=CS_CLAWBACK(6000,8,12)', args: [6000, 8, 12], gives: 2000 },
    { formula: '=CS_CLAWBACK(6000,8,12,"full")', args: [6000, 8, 12, 'full'], gives: 6000 },
    // From 6 months on a quarter is taken back, until the 12 are served.
    { formula: '=CS_CLAWBACK(6000,8,12,A1:B4)', args: [6000, 8, 12, schedule], gives: 1500 },
  ],
  each: ({ paid, served, window, method }) => {
    if (typeof method !== 'string') return scheduledClawback(paid, served, window, method);
    return window ? clawback(paid, served, window, method) : refuse('required', { field: 'window' });
  },
});
