import type { Cell } from '../../core/cells/cell';
import { findPlanSheet, findResultsSheet, sheetNamed } from '../../workbench/cli/find-sheets';

const book = (sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>) => ({
  dateSystem: 1900 as const,
  sheets: Object.entries(sheets).map(([name, cells]) => ({ name, cells })),
});
const plan = [['Our plan'], [], [null, 'Plan'], [null, 'id', 'a']];
const results = [['Title'], ['Payee', 'Period', 'GRR'], ['Ana', '2027-Q1', 0.9]];
const roster = [['payee', 'role', 'team', 'from', 'to']];
const payouts = [['payee', 'period', 'target variable', 'pay']];

test('the plan is the sheet with a PLAN row, and CS_Plan where there are several', () => {
  expect(findPlanSheet(book({ Notes: [['plan', 'B']], Q1: results, Bonus: plan })).name).toBe('Bonus');
  expect(findPlanSheet(book({ Old: plan, 'CS Plan': plan })).name).toBe('CS Plan');
  expect(() => findPlanSheet(book({ Old: plan, New: plan }))).toThrow('"Old", "New"; say which one with --plan');
  expect(() => findPlanSheet(book({ Q1: results }))).toThrow('no sheet holds the plan');
});

test('the results are the sheet with their headers, not a roster or an earlier Payouts sheet', () => {
  expect(findResultsSheet(book({ People: roster, Payouts: payouts, Q1: results })).name).toBe('Q1');
  expect(findResultsSheet(book({ Draft: results, Results: results })).name).toBe('Results');
  expect(() => findResultsSheet(book({ Draft: results, Final: results }))).toThrow('--results');
  expect(() => findResultsSheet(book({ People: roster, Payouts: payouts }))).toThrow('"People", "Payouts"');
});

test('a sheet is found by its name without regard to case, space, _ and -', () => {
  expect(sheetNamed(book({ 'Q1 Ergebnisse Süd': results }), 'q1-ergebnisse süd')?.name).toBe('Q1 Ergebnisse Süd');
  expect(sheetNamed(book({ Q1: results }), 'Q2')).toBeUndefined();
});
