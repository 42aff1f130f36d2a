import type { Block } from '../../core/cells/cell';

/** A plan in which every text that a person may choose is the one given. */
export const planOf = (text: string): Block => [
  ['PLAN'],
  ['id', text],
  ['name', text],
  ['currency', 'USD'],
  ['pay mix', '70:30'],
  ['period', 'quarter'],
  ['notes', text],
  ['COMPONENTS'],
  ['id', 'label', 'type', 'weight', 'measure', 'target', 'curve'],
  [text, text, 'bonus', 1, 'grr', 0.9, text],
  ['CURVES'],
  ['curve', 'shape', 'at', 'pays'],
  [text, 'linear', 0.9, 0.5],
  [text, '', 1, 1],
  ['GATES'],
  ['gate', 'measure', 'scope', 'of', 'test', 'value', 'applies to', 'otherwise'],
  [text, 'grr', 'individual', 'actual', '>=', 0.95, 'plan', 0.5],
];

/** A payee for each text, who reports to it and is in its team. The gate is missed: each is paid 3,750 less 12.50. */
export const resultsOf = (texts: readonly string[]): Block => [
  ['payee', 'team', 'region', 'manager', 'role', 'period', 'ote', 'grr', 'adjustment', 'adjustment reason'],
  ...texts.map((text) => [text, text, text, text, text, '2027-Q1', 100_000, 0.9, -12.5, text]),
];
