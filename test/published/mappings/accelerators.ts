import type { Mappings, Numbers } from '../mapping';
import { type Points, amounts, asGiven, commissionPlan, curve, planOf, times } from '../plans';
import type { Sheet } from '../sheet';

interface Overage {
  readonly quota: number;
  readonly revenue: number;
  readonly effective_rate: number;
  readonly tiers: readonly { readonly minAttainment: number; readonly multiplier: number }[] | null;
}

const pointsOf = ({ tiers }: Overage): Points =>
  (tiers ?? [0, 1].map((minAttainment) => ({ minAttainment, multiplier: 1 }))).map((tier) => [
    tier.minAttainment,
    tier.multiplier,
  ]);

/** Bookings are credited through the multipliers, and paid at the payee's own rate. */
const overagePlan = (points: Points) =>
  planOf({
    measures: amounts('bookings'),
    components: ['commission', 'overage'].map((id) => ({
      id,
      type: 'commission',
      measure: 'bookings',
      curve: `of ${id}`,
    })),
    curves: [
      ...curve('of commission', 'overage', points),
      ...curve(
        'of overage',
        'overage',
        points.map(([at, pays]) => [at, at < 1 ? 0 : pays]),
      ),
      ...asGiven,
    ],
    modifiers: [times('commission', 'rate'), times('overage', 'rate')],
  });

const paid = async (inputs: Overage, sheet: Sheet) => {
  const { quota, revenue, effective_rate } = inputs;
  const row = { bookings: revenue, 'bookings target': quota, rate: effective_rate };
  const [pay] = await sheet.pay(overagePlan(pointsOf(inputs)), [row]);
  return { payout: pay!.of('commission amount'), overage_commission: pay!.of('overage amount') };
};

const overage = {
  run: async (inputs: Overage, sheet: Sheet) => {
    const attainment = await sheet.cell('CS_ATTAINMENT', inputs.revenue, inputs.quota);
    const multiplier = await sheet.cell('CS_CURVE', attainment, pointsOf(inputs), 'step');
    return { ...(await paid(inputs, sheet)), multiplier };
  },
};

interface Stacked {
  readonly quota: number;
  readonly rate: number;
  readonly multiplier: number;
  readonly threshold?: number;
  readonly amount: number;
  readonly already?: number;
}

/** What lies above the threshold, which is the quota where none is given: its amount, and its pay at the rate × the multiplier. */
const aboveQuota = async ({ quota, rate, multiplier, threshold = 1, amount, already }: Stacked, sheet: Sheet) => {
  const credited = await sheet.cell('CS_TIERED', amount, [[threshold, multiplier]], 'marginal', quota, already);
  return {
    base: await sheet.cell('CS_TIERED', amount, [[threshold, 1]], 'marginal', quota, already),
    payout: await sheet.cell('CS_TIERED', credited, [[0, rate]]),
  };
};

export const accelerators: Mappings = {
  'accel-hto-001': overage,
  'accel-hto-002': {
    run: paid,
    unread: { multiplier: 'at exactly 100 % the band above target is reached, with nothing in it to multiply' },
  },
  'accel-hto-003': overage,
  'accel-hto-007': overage,
  'accel-hto-008': overage,
  'accel-hto-009': overage,
  'accel-hto-011': overage,
  'accel-hto-012': overage,
  'accel-single-001': {
    run: async (
      { target_bonus, attainment, multiplier }: Numbers<'target_bonus' | 'attainment' | 'multiplier'>,
      sheet,
    ) => {
      const plan = planOf({
        components: [{ id: 'bonus', type: 'bonus', weight: 1, measure: 'achievement', target: 1, curve: 'multiplied' }],
        curves: curve('multiplied', 'retroactive', [[0, multiplier]]),
      });
      const [pay] = await sheet.pay(plan, [{ ote: target_bonus, achievement: attainment }]);
      return { payout: pay!.of('pay') };
    },
  },
  'icm-009': { run: aboveQuota },
  'icm-011': {
    run: ({ amounts: [first, second], ...inputs }: Omit<Stacked, 'amount'> & { amounts: [number, number] }, sheet) =>
      aboveQuota({ ...inputs, amount: second, already: first }, sheet),
  },
  /** Both rules as the case says them: 5 % of everything, and 5 % × 2 above quota. */
  'icm-012': {
    run: async ({ amount, quota }: Stacked, sheet) => {
      const plan = planOf({
        measures: amounts('deals'),
        components: [
          { id: 'flat', type: 'commission', measure: 'deals', rate: '5%' },
          { id: 'accelerator', type: 'commission', measure: 'deals', target: quota, curve: 'above quota' },
        ],
        curves: curve('above quota', 'marginal', [[1, 0.1]]),
      });
      const [pay] = await sheet.pay(plan, [{ deals: amount }]);
      return { payout: pay!.of('pay') };
    },
  },
  'decel-001': {
    run: async (
      { revenue, quota, rate, decelerator, below }: Numbers<'revenue' | 'quota' | 'rate' | 'decelerator' | 'below'>,
      sheet,
    ) => {
      const plan = planOf({
        measures: amounts('deal'),
        components: [{ id: 'commission', type: 'commission', measure: 'deal', target: quota, rate }],
        curves: curve('decelerator', 'step', [
          [0, decelerator],
          [below, 1],
        ]),
        modifiers: [
          { modifier: 'slow', measure: 'deal', of: 'attainment', curve: 'decelerator', 'applies to': 'commission' },
        ],
      });
      const [slowed] = await sheet.pay(plan, [{ deal: revenue }]);
      const [without] = await sheet.pay(commissionPlan(rate), [{ deal: revenue }]);
      return {
        attainment: slowed!.of('commission attainment'),
        payout: slowed!.of('pay'),
        without: without!.of('pay'),
      };
    },
  },
};
