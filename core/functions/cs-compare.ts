import { compare } from '../modelling/compare';
import { tableFunction } from './define';
import { table } from './parameters';
import { samplePlan, sampleResults } from './sample';

export const csCompare = tableFunction({
  name: 'CS_COMPARE',
  summary: 'Pay of every payee today and under other pay mixes or another plan, with OTE held.',
  parameters: {
    plan: table('Plan of today: its block of cells, JSON text, or the name of a template.'),
    results: table('Results: a header row with payee, then one row per payee and period.'),
    alternatives: table(
      'Pay mixes such as "50:50" (one or several cells), or another plan; the results must then hold the measures of both plans: CS_METRICS with a book of both makes them.',
    ),
  },
  returns: 'a table: headers, the total, then one row per payee and period; money in the currency of the plan',
  examples: [
    {
      formula: '=CS_COMPARE(CS_Plan!A1:J20,Results!A1:D3,"50:50")',
      args: [samplePlan, sampleResults, '50:50'],
      gives: [
        [
          'payee',
          'period',
          'base',
          'variable',
          'total cash',
          '50:50 base',
          '50:50 variable',
          '50:50 total',
          '50:50 change',
          '50:50 % change',
        ],
        ['Total', '', 42000, 14040, 56040, 30000, 23400, 53400, -2640, -2640 / 56040],
        ['Ana Diaz', '', 21000, 10440, 31440, 15000, 17400, 32400, 960, 960 / 31440],
        ['Bo Lind', '', 21000, 3600, 24600, 15000, 6000, 21000, -3600, -3600 / 24600],
      ],
    },
  ],
  all: ({ plan, results, alternatives }, { dateSystem }) => compare(plan, results, alternatives, dateSystem),
});
