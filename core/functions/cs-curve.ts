import type { Curve } from '../curves/curve';
import { curveValue, shapes } from '../curves/shapes';
import { validateCurve } from '../curves/validate';
import { rowFunction } from './define';
import { choice, number } from './parameters';
import { points } from './points-parameter';

const retention = [
  ['at', 'pays'],
  [0.9, 0.5],
  [1, 1],
  [1.05, 1.5],
] as const;

export const csCurve = rowFunction({
  name: 'CS_CURVE',
  summary: 'Payout of a payout curve at an attainment.',
  parameters: {
    x: number(
      'Where the curve is looked up: an attainment as a ratio (1 = 100%), or an actual in the unit of the curve.',
    ),
    curve: points(
      'The curve: two columns, at (in the unit of x, ascending) and pays (ratio of target or a rate, 0 or more).',
      {
        at: 'at',
        pays: 'pays',
      },
    ),
    shape: choice(
      'linear (default): straight lines between the points; step: one level for the whole band; ' +
        'marginal: each band pays its own rate on the part inside it; retroactive: the rate reached pays on everything; ' +
        'overage: the part above 1 is paid at the rate reached.',
      shapes,
    ),
    beyond: choice('After the last point of a linear curve: flat (default), or continue along the last slope.', [
      'flat',
      'continue',
    ]),
  },
  returns: 'payout as a ratio of target (1 = 100%), or a rate where the curve holds rates; 0 or more',
  columns: ['payout ratio'],
  examples: [
    // 80 % of the way from 90 % to 100 %, and from 50 % to 100 %.
    { formula: '=CS_CURVE(98%,A1:B4)', args: [0.98, retention], gives: 0.9 },
    // 10 points past 105 %, where each point pays 10.
    { formula: '=CS_CURVE(115%,A1:B4,"linear","continue")', args: [1.15, retention, 'linear', 'continue'], gives: 2.5 },
    { formula: '=CS_CURVE(98%,A1:B4,"step")', args: [0.98, retention, 'step'], gives: 0.5 },
  ],
  each: ({ x, curve, shape, beyond }) => {
    const whole: Curve = { name: 'curve', shape, points: curve, beyond };
    return validateCurve(whole) ?? curveValue(whole, x);
  },
});
