import { cost, costHeaders } from '../modelling/cost';
import { tableFunction } from './define';
import { ratios, table } from './parameters';
import { samplePlan, sampleResults } from './sample';

export const csCost = tableFunction({
  name: 'CS_COST',
  summary: 'What a plan costs on the results as given and at several attainments of every target.',
  parameters: {
    plan: table('Plan: its block of cells, JSON text, or the name of a template.'),
    results: table('Results: a header row with payee, then one row per payee and period.'),
    attainments: ratios('Attainments to try, ratios from 0 to below 10; 80%, 90%, 100%, 110% and 120% when left out.'),
  },
  returns: 'a table: headers, the results as given, then a row for each attainment; money in the currency of the plan',
  examples: [
    {
      formula: '=CS_COST(CS_Plan!A1:J20,Results!A1:D3,100%)',
      args: [samplePlan, sampleResults, 1],
      gives: [
        costHeaders,
        ['as given', 42000, 14040, 0, 0, 14040, 56040, 0.78, 0, ''],
        ['at 100%', 42000, 18000, 0, 0, 18000, 60000, 1, 0, ''],
      ],
    },
  ],
  all: ({ plan, results, attainments }, { dateSystem }) => cost(plan, results, attainments, dateSystem),
});
