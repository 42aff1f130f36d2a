import type { OutputBlock } from '../../core/cells/cell';
import { loadPlan } from '../../core/plan/load';

/** A plan of one bonus, one award and days off, as CS_PAYOUT's columns below have them. */
export const plans = loadPlan(
  [
    ['PLAN'],
    ['id', 'p1'],
    ['currency', 'USD'],
    ['COMPONENTS'],
    ['id', 'type', 'weight', 'measure', 'target', 'amount', 'unit'],
    ['grr', 'bonus', 1, 'grr', 0.9],
    ['ref', 'spif', '', 'references', '', 250],
    ['day off', 'recognition', '', 'meetings', '', 1, 'PTO day'],
  ],
  1900,
).plans;

const parts = (id: string): string[] =>
  ['actual', 'target', 'attainment', 'payout ratio', 'amount'].map((part) => `${id} ${part}`);

const headers = [
  ...['payee', 'period', 'plan', 'base', 'target variable', ...parts('grr'), ...parts('ref'), ...parts('day off')],
  ...[
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
];

type Line = readonly [
  payee: string,
  grr: number,
  ref: number,
  clawback: number,
  total: number,
  fx: number,
  pay: number,
  currency: string,
];

const row = ([payee, grr, ref, clawback, total, fx, pay, currency]: Line) => [
  ...[payee, '2027-Q1', 'p1@1', 84000, 9000],
  ...[0.9, 0.9, 1, 1, grr, 1, '', '', '', ref, 2, '', '', '', 2],
  ...[0, 0, 0, 0, clawback, 0, total, fx, pay, currency],
];

/** What `CS_PAYOUT(plan, results, "all")` gives for these lines, laid out as SPEC §8 says. */
export const payoutsBlock = (lines: readonly Line[]): OutputBlock => [headers, ...lines.map(row)];
