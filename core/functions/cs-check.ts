import { checkPlanAndResults } from '../plan/check/check';
import { placeText } from '../problems/problem';
import { tableFunction } from './define';
import { optionalDate, optionalTable, table } from './parameters';

const headers = ['severity', 'code', 'where', 'message', 'why', 'fix'];

export const csCheck = tableFunction({
  name: 'CS_CHECK',
  summary: 'Everything that is wrong or risky in a plan and its results: every refusal, then warnings and notes.',
  parameters: {
    plan: table('Plan: its block of cells, JSON text, or the name of a template.'),
    results: optionalTable('Results: a header row with payee, then one row per payee and period.'),
    'as of': optionalDate('The day from which review dates are seen; without it none has passed.'),
  },
  returns: 'a table with a row for each finding, errors first; one row saying ok when there is none',
  examples: [
    {
      formula: '=CS_CHECK(CS_Plan!A1:D5)',
      args: [
        [
          ['PLAN', '', '', ''],
          ['id', 'draft', '', ''],
          ['COMPONENTS', '', '', ''],
          ['id', 'type', 'weight', 'measure'],
          ['retention', 'bonus', 'all', 'grr'],
        ],
      ],
      gives: [
        headers,
        [
          'error',
          'not a number',
          'plan row 5 (COMPONENTS, weight)',
          '"all" is not a number',
          'nothing is computed from a value that was not understood',
          'write 40% or 0.4, without currency signs or thousands separators',
        ],
      ],
    },
  ],
  all: ({ plan, results, 'as of': asOf }, { dateSystem }) => {
    const findings = checkPlanAndResults(plan, results, { dateSystem, asOf });
    if (findings.length === 0) return [headers, ['ok', '', '', 'nothing to report', '', '']];
    return [
      headers,
      ...findings.map((one) => [one.severity, one.code, placeText(one.place), one.message, one.why, one.fix]),
    ];
  },
});
