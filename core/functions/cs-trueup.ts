import { negativeWays, trueUps } from '../payout/true-up';
import { seriesFunction } from './define';
import { choice, numberOrZero, once, optionalAmount } from './parameters';

export const csTrueup = seriesFunction({
  name: 'CS_TRUEUP',
  summary: 'Pay of each period out of the earnings to date: what is earned so far less what was paid before.',
  parameters: {
    'earned to date': optionalAmount(
      'Earned from the start of the year to the end of each period, money, a row per period in their order. ' +
        'A blank or 0 row is a period not known yet and pays nothing; a real zero: "zero".',
    ),
    negative: once(
      choice(
        'Where less is earned to date than was paid: carry (default) pays 0 until later periods have made up for it; ' +
          'repay takes it back at once.',
        negativeWays,
      ),
    ),
    'paid before': once(numberOrZero('Paid in the year before the first row, money; blank: nothing.')),
  },
  returns:
    'two cells per period: pay, and carried (paid so far and not earned yet; 0 where it is repaid), money, not rounded',
  columns: ['pay', 'carried'],
  examples: [
    // 4,000 is 1,000 less than the 5,000 that were paid; the third period earns 5,000, less the 1,000.
    {
      formula: '=CS_TRUEUP(A1:A4)',
      args: [[['earned to date'], [5000], [4000], [9000]]],
      gives: [
        ['pay', 'carried'],
        [5000, 0],
        [0, 1000],
        [4000, 0],
      ],
    },
    {
      formula: '=CS_TRUEUP(A1:A3,"repay")',
      args: [[[5000], [4000], [9000]], 'repay'],
      gives: [
        [5000, 0],
        [-1000, 0],
        [5000, 0],
      ],
    },
    // Published case icm-021: 5 % of 10,000 less the 5 % of 8,000 that were paid.
    { formula: '=CS_TRUEUP(500,,400)', args: [500, null, 400], gives: [[100, 0]] },
  ],
  series: (rows) => {
    const [{ negative, 'paid before': paidBefore }] = rows;
    const earned = rows.map((row) => row['earned to date']);
    return trueUps(earned, negative, paidBefore).map(({ pay, carried }) => [pay, carried]);
  },
});
