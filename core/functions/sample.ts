import type { OutputBlock } from '../cells/cell';

/**
 * A plan small enough to follow by hand, for the examples of the plan functions: 120,000 at 70:30 is 9,000 a quarter.
 * GRR (80 %) pays 50 % at 90 % of target, 100 % at target and 120 % at 110 %; CSAT (20 %) all or nothing.
 */
export const samplePlan: OutputBlock = [
  ['PLAN', '', '', '', '', '', ''],
  ['id', 'sample', '', '', '', '', ''],
  ['pay mix', '70:30', '', '', '', '', ''],
  ['COMPONENTS', '', '', '', '', '', ''],
  ['id', 'type', 'weight', 'measure', 'target', 'curve', ''],
  ['retention', 'bonus', '80%', 'grr', '90%', 'retention', ''],
  ['satisfaction', 'bonus', '20%', 'csat', 80, 'all or nothing', ''],
  ['CURVES', '', '', '', '', '', ''],
  ['curve', 'shape', 'at', 'pays', '', '', ''],
  ['retention', 'linear', '90%', '50%', '', '', ''],
  ['retention', '', '100%', '100%', '', '', ''],
  ['retention', '', '110%', '120%', '', '', ''],
  ['all or nothing', 'step', '100%', '100%', '', '', ''],
];

/**
 * Ana: GRR 99 / 90 = 110 % pays 120 %: 80 % × 9,000 × 120 % = 8,640; CSAT 84 / 80 = 105 % pays 100 %: 1,800.
 * Bo: GRR 81 / 90 = 90 % pays 50 %: 3,600; CSAT 60 / 80 = 75 % pays nothing.
 */
export const sampleResults: OutputBlock = [
  ['payee', 'ote', 'grr', 'csat'],
  ['Ana Diaz', 120000, '99%', 84],
  ['Bo Lind', 120000, '81%', 60],
];
