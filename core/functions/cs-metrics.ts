import type { OutputBlock } from '../cells/cell';
import { computeMetrics } from '../metrics/compute-metrics';
import { metricsTable } from '../metrics/metrics-table';
import { loadPlan } from '../plan/load';
import { tableFunction } from './define';
import { optionalTable, period, table } from './parameters';

/** 10,000 of 400,000 are lost. The average of the two people, 94 % and 98.67 %, is not their team's. */
const accounts: OutputBlock = [
  ['account', 'owner', 'period', 'starting arr', 'churned'],
  ['Acme', 'Ana Diaz', '2027-Q1', 60000, 6000],
  ['Beta', 'Ana Diaz', '2027-Q1', 40000, 0],
  ['Gamma', 'Bo Lind', '2027-Q1', 300000, 4000],
];
const roster: OutputBlock = [
  ['payee', 'team', 'ote'],
  ['Ana Diaz', 'north', 120000],
  ['Bo Lind', 'north', 120000],
];
const plan: OutputBlock = [
  ['PLAN', '', '', '', '', ''],
  ['id', 'north', '', '', '', ''],
  ['COMPONENTS', '', '', '', '', ''],
  ['id', 'type', 'weight', 'measure', 'scope', 'target'],
  ['retention', 'bonus', '100%', 'grr', 'team', '90%'],
];

export const csMetrics = tableFunction({
  name: 'CS_METRICS',
  summary: 'Results for CS_PAYOUT from account rows: each payee, team, region and the company, from sums.',
  parameters: {
    accounts: table('Accounts: headers (account, owner, period, starting arr, churned …), then a row for each.'),
    roster: table('Roster: headers (payee, role, team, region, manager, from, to …), then a row for each payee.'),
    period: period('Only this period, such as 2027-Q1; left out: all that the accounts have.'),
    plan: optionalTable('Plan: what it measures, when its year starts, and who shares credit (CREDITS).'),
  },
  returns: 'a results table: a row for each payee and period, the last row holds what nobody was credited with',
  examples: [
    {
      formula: '=CS_METRICS(Accounts!A1:E4,Roster!A1:C3,,CS_Plan!A1:F5)',
      args: [accounts, roster, null, plan],
      gives: [
        ['payee', 'period', 'team', 'ote', 'grr@team', 'grr@team n', 'grr@team@year', 'grr@team@year n'],
        ['Ana Diaz', '2027-Q1', 'north', 120000, 0.975, 3, 0.975, 3],
        ['Bo Lind', '2027-Q1', 'north', 120000, 0.975, 3, 0.975, 3],
        ['(uncredited)', '', '', '', '', '', '', ''],
      ],
    },
    // Cy Fox owns an account and is not on the roster: the company has it, and nobody is credited.
    {
      formula: '=CS_METRICS(Accounts!A1:D3,Roster!A1:A2)',
      args: [
        [
          ['account', 'owner', 'period', 'new'],
          ['Acme', 'Ana Diaz', '2027-Q1', 5000],
          ['Delta', 'Cy Fox', '2027-Q1', 2000],
        ],
        [['payee'], ['Ana Diaz']],
      ],
      gives: [
        ['payee', 'period', 'new arr', 'new arr@year', 'new arr@company', 'not credited'],
        ['Ana Diaz', '2027-Q1', 5000, 5000, 7000, ''],
        ['(uncredited)', '', 2000, '', '', 'Cy Fox is not on the roster in 2027-Q1: Delta'],
      ],
    },
  ],
  all: ({ accounts, roster, period: only, plan }, { dateSystem: system }) => {
    const plans = plan ? loadPlan(plan, system).plans : [];
    return metricsTable(computeMetrics(accounts, roster, { period: only, plans, system }));
  },
});
