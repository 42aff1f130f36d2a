import { attainment } from '../payout/attainment';
import { directions } from '../plan/schema';
import { rowFunction } from './define';
import { choice, filledNumber, number, optionalAmount } from './parameters';

export const csAttainment = rowFunction({
  name: 'CS_ATTAINMENT',
  summary: 'Attainment of a target: how much of it was reached, never below 0.',
  parameters: {
    actual: number('What was reached, in the unit of the target; a blank is 0.'),
    target: filledNumber('The target, in the unit of the actual; above 0 where higher is better. A real zero: "zero".'),
    direction: choice(
      'Which way is better: higher (default) is actual / target, lower is 2 - actual / target, lower ratio is target / actual.',
      directions,
    ),
    baseline: optionalAmount(
      'The result that counts as 0%: (actual - baseline) / (target - baseline). In the unit of the target; blank: none.',
    ),
  },
  returns: 'ratio, 1 = 100%, 0 or more',
  columns: ['attainment'],
  examples: [
    // Published case attain-002: 45 against 50.
    { formula: '=CS_ATTAINMENT(45,50)', args: [45, 50], gives: 0.9 },
    { formula: '=CS_ATTAINMENT(4%,5%,"lower")', args: [0.04, 0.05, 'lower'], gives: 1.2 },
    { formula: '=CS_ATTAINMENT(111%,110%,,100%)', args: [1.11, 1.1, null, 1], gives: 1.1 },
  ],
  each: ({ actual, target, direction, baseline }) => attainment(actual, target, direction, baseline, 'the actual'),
});
