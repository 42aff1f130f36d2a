import { notNegative } from '../cells/read';
import { plus } from '../number/exact';
import { drawStep } from '../payout/draw-step';
import { drawRecoveries } from '../plan/schema';
import { drawKinds } from '../results/columns';
import { seriesFunction } from './define';
import { choice, number, numberOrZero, once } from './parameters';

export const csDraw = seriesFunction({
  name: 'CS_DRAW',
  summary: 'Pay of each period under a draw, and the balance that later periods repay.',
  parameters: {
    earned: number(
      'Earned in each period, money, a row per period in their order; 0 in a last row of a column is a blank, a real zero there: "zero".',
    ),
    draw: number('The draw of a period, money, 0 or more: pay is never less.', notNegative),
    kind: choice(
      'recoverable (default): what was advanced is repaid by later periods; non-recoverable: it is not.',
      drawKinds,
    ),
    recovery: once(
      choice(
        'How a balance is repaid: above draw (default), from earnings above the draw; all earnings, first from ' +
          'everything, and then pay is topped up to the draw.',
        drawRecoveries,
      ),
    ),
    'opening balance': once(numberOrZero('Owed before the first row, money, 0 or more; blank: nothing.', notNegative)),
  },
  returns:
    'four cells per period: pay (earned + advance - repaid), advance, repaid, and the balance owed after it, money, not rounded',
  columns: ['pay', 'advance', 'repaid', 'balance'],
  examples: [
    // 400 short of the draw; 300 above it go to the 400; of the next 500 above it the last 100.
    {
      formula: '=CS_DRAW(A1:A4,1000)',
      args: [[['earned'], [600], [1300], [1500]], 1000],
      gives: [
        ['pay', 'advance', 'repaid', 'balance'],
        [1000, 400, 0, 400],
        [1000, 0, 300, 100],
        [1400, 0, 100, 0],
      ],
    },
    // 400 are repaid from 1,100, and the 700 left are topped up to the draw.
    {
      formula: '=CS_DRAW(1100,1000,"recoverable","all earnings",400)',
      args: [1100, 1000, 'recoverable', 'all earnings', 400],
      gives: [[1000, 300, 400, 300]],
    },
    {
      formula: '=CS_DRAW(600,1000,"non-recoverable")',
      args: [600, 1000, 'non-recoverable'],
      gives: [[1000, 400, 0, 0]],
    },
  ],
  series: (rows) => {
    const [{ recovery, 'opening balance': opening }] = rows;
    let owed = opening;
    return rows.map(({ earned, draw, kind }) => {
      const { advance, repaid, amount, balance } = drawStep(earned, draw, kind, recovery, owed);
      owed = balance;
      return [plus(earned, amount), advance, repaid, balance];
    });
  },
});
