import { type Cell, type DateSystem, isBlank } from '../cells/cell';
import { rowsOfPayee } from '../payout/payout-table';
import { computePay } from '../payout/run';
import { statement } from '../payout/statement/statement';
import { loadPlan } from '../plan/load';
import { type Refusal, isRefusal, refuse } from '../problems/problem';
import type { AssignedRow } from '../results/assign';
import { periodKey, readPeriod } from '../results/period';
import { tableFunction } from './define';
import { period, table, text } from './parameters';
import { samplePlan, sampleResults } from './sample';

const headers = ['step', 'clause', 'item', 'inputs', 'working', 'amount'];

export const csExplain = tableFunction({
  name: 'CS_EXPLAIN',
  summary: 'Statement of one payee: every step from the plan to the pay, with its clause, inputs, working and amount.',
  parameters: {
    plan: table('Plan: its block of cells, JSON text, or the name of a template.'),
    results: table('Results: a header row with payee, then one row per payee and period.'),
    payee: text('Name of the payee, as in the results.'),
    period: period('Period, such as 2027-Q1; needed when the payee has several.'),
  },
  returns: 'a table of steps; the amounts above the last row add up to the last, the pay',
  examples: [
    {
      formula: '=CS_EXPLAIN(CS_Plan!A1:J20,Results!A1:D3,"Bo Lind")',
      args: [samplePlan, sampleResults, 'Bo Lind'],
      gives: [
        headers,
        [
          4,
          'PLAN sample@1',
          'Target variable',
          'OTE 120,000.00 a year, pay mix 70:30, 25% of the year in this period, active 100%',
          '120,000.00 × 30% × 25% × 100% = 9,000.00',
          '',
        ],
        [6, 'COMPONENTS retention', 'retention: attainment', 'grr 81%, target 90%', '81% / 90% = 90%', ''],
        [
          7,
          'CURVES retention',
          'retention: payout ratio',
          'attainment 90%; a straight line between points',
          '50% + (90% - 90%) × (100% - 50%) / (100% - 90%) = 50%',
          '',
        ],
        [
          11,
          'COMPONENTS retention',
          'retention',
          'weight 80%, target variable 9,000.00, payout ratio 50%',
          '80% × 9,000.00 × 50% = 3,600.00',
          3600,
        ],
        [6, 'COMPONENTS satisfaction', 'satisfaction: attainment', 'csat 60, target 80', '60 / 80 = 75%', ''],
        [
          7,
          'CURVES all or nothing',
          'satisfaction: payout ratio',
          'attainment 75%; one level for the whole band',
          'below 100%, where pay starts = 0%',
          '',
        ],
        [
          11,
          'COMPONENTS satisfaction',
          'satisfaction',
          'weight 20%, target variable 9,000.00, payout ratio 0%',
          '20% × 9,000.00 × 0% = 0.00',
          0,
        ],
        [17, 'total', 'Total', '', 'sum of the lines: 3,600.00 USD', ''],
        [18, 'pay', 'Pay', 'USD', '3,600.00 USD', 3600],
      ],
    },
  ],
  all: ({ plan, results, payee, period }, { dateSystem }) => {
    if (payee === undefined) return refuse('required', { field: 'payee' });
    const run = computePay(loadPlan(plan, dateSystem).plans, results, dateSystem);
    const rows = rowsOfPayee(run, payee);
    const periods = [...new Set(rows.map(({ row }) => row.period?.label ?? ''))];
    const named = isBlank(period) ? [] : rows.map(({ row }) => periodNamed(period, row, dateSystem));
    const refused = named.find(isRefusal);
    if (refused) return refused;
    const chosen = isBlank(period) ? rows : rows.filter(({ row }, i) => named[i] === periodKey(row.period));
    if (chosen.length === 0) return refuse('no such period', { payee, periods });
    if (new Set(chosen.map(({ row }) => periodKey(row.period))).size > 1)
      return refuse('several periods', { payee, periods });
    const lines = statement(chosen);
    return [
      headers,
      ...lines.map(({ step, clause, item, inputs, working, amount = '' }) => [
        step,
        clause,
        item,
        inputs,
        working,
        amount,
      ]),
    ];
  },
});

/** The period that a cell names, read as the row's plan pays, by its key. */
function periodNamed(cell: Cell, row: AssignedRow, system: DateSystem): string | Refusal {
  const [first] = row.parts;
  const named = first && readPeriod(cell, first.plan.period, first.plan.yearStarts, system);
  return isRefusal(named) ? named : periodKey(named);
}
