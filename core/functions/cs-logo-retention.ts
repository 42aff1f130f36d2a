import { notNegative } from '../cells/read';
import { logoRetention } from '../results/retention';
import { rowFunction } from './define';
import { number } from './parameters';

export const csLogoRetention = rowFunction({
  name: 'CS_LOGO_RETENTION',
  summary: 'Logo retention: the part of the starting customers that stayed.',
  parameters: {
    starting: number('Customers at the start, a count, 0 or more.', notNegative),
    lost: number('Customers lost of these, a count; its sign does not matter.'),
  },
  returns: 'ratio, 0 … 1 (1 = 100%); 0 where there was no customer at the start',
  columns: ['logo retention'],
  examples: [
    // Published case ret-018: 185 of 200.
    { formula: '=CS_LOGO_RETENTION(200,15)', args: [200, 15], gives: 0.925 },
    {
      formula: '=CS_LOGO_RETENTION(A1:A3,B1:B3)',
      args: [
        [['customers'], [40], [null]],
        [['lost'], [3], [null]],
      ],
      gives: [['logo retention'], [0.925], [0]],
    },
  ],
  each: ({ starting, lost }) => logoRetention(starting, lost),
});
