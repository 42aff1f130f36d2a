import { payoutTable } from '../payout/payout-table';
import { computePay } from '../payout/run';
import { loadPlan } from '../plan/load';
import { tableFunction } from './define';
import { choice, table, text } from './parameters';
import { samplePlan, sampleResults } from './sample';

export const csPayout = tableFunction({
  name: 'CS_PAYOUT',
  summary: 'Pay of every row of a results table under a plan, exact to the cent.',
  parameters: {
    plan: table('Plan: its block of cells, JSON text, or the name of a template.'),
    results: table('Results: a header row with payee, then one row per payee and period.'),
    show: choice('What to show: total (default), components, or all.', ['total', 'components', 'all']),
    payee: text('Only the rows of this payee; groups still count everybody.', true),
  },
  returns: 'a header row and one row for each row of results; money in the pay currency, rounded to its minor unit',
  examples: [
    {
      formula: '=CS_PAYOUT(CS_Plan!A1:J20,Results!A1:D3)',
      args: [samplePlan, sampleResults],
      gives: [['pay'], [10440], [3600]],
    },
    {
      formula: '=CS_PAYOUT(CS_Plan!A1:J20,Results!A1:D3,"components","Bo Lind")',
      args: [samplePlan, sampleResults, 'components', 'Bo Lind'],
      gives: [
        [
          'retention',
          'satisfaction',
          'plan cap',
          'plan floor',
          'paid before',
          'draw and guarantee',
          'clawback',
          'adjustment',
          'total',
          'fx',
          'pay',
          'currency',
        ],
        [3600, 0, 0, 0, 0, 0, 0, 0, 3600, 1, 3600, 'USD'],
      ],
    },
  ],
  all: ({ plan, results, show, payee }, { dateSystem }) =>
    payoutTable(computePay(loadPlan(plan, dateSystem).plans, results, dateSystem), show, payee),
});
