import { notNegative } from '../cells/read';
import { tieredCommission } from '../curves/tiers';
import { rowFunction } from './define';
import { choice, number, numberOrZero, optionalAmount } from './parameters';
import { points } from './points-parameter';

const byAmount = [
  ['from', 'rate'],
  [0, 0.04],
  [150000, 0.06],
  [250000, 0.08],
] as const;

const byAttainment = [
  [0, 0.6],
  [1, 0.9],
  [1.25, 1.2],
] as const;

export const csTiered = rowFunction({
  name: 'CS_TIERED',
  summary: 'Commission on an amount by a table of tiers.',
  parameters: {
    amount: number('The amount that earns commission, money; a negative one takes back what was earned before.'),
    tiers: points(
      'The tiers: two columns, from (an amount, or an attainment up to 10 when a quota is given; 0 or more, ascending) and rate (0 or more).',
      { at: 'from', pays: 'rate' },
      notNegative,
    ),
    mode: choice(
      'marginal (default): each tier pays its own rate on the part inside it; retroactive: the rate reached pays on ' +
        'everything; overage: the whole part above quota is paid at the rate reached.',
      ['marginal', 'retroactive', 'overage'],
    ),
    quota: optionalAmount(
      'The quota, money above 0, where the tiers are attainments (1 = 100%); blank: they are amounts.',
      {
        positive: true,
      },
    ),
    already: numberOrZero('The amount that came before this one in the year, money; its commission is not paid again.'),
  },
  returns: 'commission, money, not rounded',
  columns: ['commission'],
  examples: [
    // Published case tier-marg-006: 5,000 at 4 % and 15,000 at 6 %.
    {
      formula: '=CS_TIERED(20000,A1:B4,"marginal",,145000)',
      args: [20000, byAmount, 'marginal', null, 145000],
      gives: 1100,
    },
    // 8 % on everything from the first dollar.
    { formula: '=CS_TIERED(300000,A1:B4,"retroactive")', args: [300000, byAmount, 'retroactive'], gives: 24000 },
    // Published case accel-hto-003: 60,000 for the quota and 9,000 for the 10,000 above it.
    {
      formula: '=CS_TIERED(110000,A1:B3,"overage",100000)',
      args: [110000, byAttainment, 'overage', 100000],
      gives: 69000,
    },
  ],
  each: ({ amount, tiers, mode, quota, already }) =>
    tieredCommission({ name: 'tiers', shape: mode, points: tiers, beyond: 'flat' }, amount, already, quota),
});
