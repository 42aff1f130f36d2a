import type { Tab, TabFormat } from '../core/tabs/tab';
import { planKeys, planTables, resultsRows } from './enterprise-csm';
import { type Section, planTab, tableTab } from './sheets';

const plan = {
  name: 'CS_Plan',
  title: 'Bonus plan',
  note: 'CS Payout reads this sheet. Change a number, save, and run the payout again.',
};
const results = {
  name: 'Results',
  title: 'Results 2027-Q1',
  note: 'One row per payee. Money is in the currency of the plan; fx turns it into pay.',
};

const formats: Readonly<Record<string, TabFormat>> = {
  ote: 'money 0',
  start: 'date',
  ramp: 'ratio',
  grr: 'ratio',
  'nrr@team': 'ratio',
  'expansion arr': 'money 0',
  'qbr coverage': 'ratio',
  guarantee: 'money 2',
  clawback: 'money 2',
  adjustment: 'money 2',
};
const widths = { payee: 22, manager: 18, 'adjustment reason': 50 };

/** The sheets of the example workbook: an enterprise plan, and a quarter of results. */
export function exampleTabs(): readonly Tab[] {
  const sections = Object.entries(planTables).map(([name, rows]): Section => [name, ...rows]);
  return [planTab(plan, [['PLAN', ...planKeys], ...sections]), tableTab(results, resultsRows, { formats, widths })];
}
