import { notNegative } from '../cells/read';
import { renewalRate } from '../results/retention';
import { rowFunction } from './define';
import { number } from './parameters';

export const csRenewalRate = rowFunction({
  name: 'CS_RENEWAL_RATE',
  summary: 'Renewal rate: the part of what was due for renewal that was renewed.',
  parameters: {
    renewed: number('What was renewed, money or a count, 0 or more.', notNegative),
    due: number('What was due for renewal, in the same unit, 0 or more.', notNegative),
  },
  returns: 'ratio, 1 = 100%; above 1 when it was renewed at more; 0 where nothing was due',
  columns: ['renewal rate'],
  examples: [
    { formula: '=CS_RENEWAL_RATE(450000,500000)', args: [450000, 500000], gives: 0.9 },
    // Renewed with an uplift.
    { formula: '=CS_RENEWAL_RATE(52500,50000)', args: [52500, 50000], gives: 1.05 },
  ],
  each: ({ renewed, due }) => renewalRate(renewed, due),
});
