import { describePlan } from '../plan/describe/describe';
import { loadPlan } from '../plan/load';
import { tableFunction } from './define';
import { table } from './parameters';

export const csDescribe = tableFunction({
  name: 'CS_DESCRIBE',
  summary: 'The plan document in plain words, with worked examples: what a payee needs to know about the plan.',
  parameters: {
    plan: table('Plan: its block of cells, JSON text, or the name of a template.'),
  },
  returns: 'two columns, heading and text; the plans of a book one after the other',
  examples: [
    {
      formula: '=CS_DESCRIBE(CS_Plan!A1:E5)',
      args: [
        [
          ['PLAN', '', '', '', ''],
          ['id', 'onboarding', '', '', ''],
          ['COMPONENTS', '', '', '', ''],
          ['id', 'type', 'measure', 'amount', 'limit'],
          ['reference', 'spif', 'references', 250, 4],
        ],
      ],
      gives: [
        ['Plan', 'onboarding (onboarding, version 1)'],
        ['For', 'everyone it pays'],
        ['Pay', 'What the parts below earn.'],
        ['When', 'Paid each quarter, which stands alone; the year starts in January.'],
        ['reference', '250.00 USD for each of your own References, at most 4.'],
        ['Most and least', 'No cap and no floor.'],
        ['If a result is missing', 'Nothing is computed.'],
        ['Part of a period', 'Target variable and targets of sums: by days worked, less leave.'],
        ['Rounding', 'Each line once, half up, to the smallest unit of USD.'],
        [
          'Guarantee or draw',
          'If you have one, pay is at least that: a guarantee by active days; ' +
            'a recoverable draw, repaid from earnings above it.',
        ],
      ],
    },
  ],
  all: ({ plan }, { dateSystem }) => loadPlan(plan, dateSystem).plans.flatMap(describePlan),
});
