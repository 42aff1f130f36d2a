import type { Mappings } from '../mapping';
import { curve, planOf } from '../plans';
import { type Row, type Sheet, down } from '../sheet';

interface Component {
  readonly weight: number;
  readonly attainment?: number;
  readonly target?: number;
  readonly actual?: number;
  readonly tiers?: readonly { readonly from: number; readonly rate: number }[];
}

interface Weighted {
  readonly target_bonus: number;
  readonly components: readonly Component[];
}

/** Bonuses on measures of their own; where a case gives the attainment, it is measured against 1. */
async function weighted({ target_bonus, components }: Weighted, sheet: Sheet) {
  const plan = planOf({
    components: components.map(({ weight, tiers }, i) => ({
      id: `bonus ${i}`,
      type: 'bonus',
      weight,
      measure: `result ${i}`,
      ...(tiers && { curve: `tiers ${i}` }),
    })),
    curves: components.flatMap(({ tiers = [] }, i) =>
      curve(
        `tiers ${i}`,
        'marginal',
        tiers.map(({ from, rate }) => [from, rate]),
      ),
    ),
  });
  const cells = components.flatMap(({ actual, attainment, target = 1 }, i) => [
    [`result ${i}`, (actual ?? attainment)!] as const,
    [`result ${i} target`, target] as const,
  ]);
  const row: Row = { ote: target_bonus, ...Object.fromEntries(cells) };
  const [pay] = await sheet.pay(plan, [row]);
  const cost = await sheet.cost(plan, [row]);
  return {
    payout: pay!.of('pay'),
    component_payouts: components.map((_, i) => pay!.of(`bonus ${i} amount`)),
    payout_factor: cost.of('% of target'),
  };
}

const single = async (
  { target_bonus, ...component }: Omit<Component, 'weight'> & { target_bonus: number },
  sheet: Sheet,
) => {
  const { payout } = await weighted({ target_bonus, components: [{ weight: 1, ...component }] }, sheet);
  return payout;
};

const byComponent = {
  run: async (inputs: Weighted, sheet: Sheet) => {
    const { payout, component_payouts } = await weighted(inputs, sheet);
    return { payout, component_payouts };
  },
};

interface Hunter {
  readonly target_bonus: number;
  readonly annual_target: number;
  readonly ytd_actual: number;
  readonly tiers: NonNullable<Component['tiers']>;
  readonly booking_split: number;
  readonly collection_split: number;
}

/** A part at booking, the rest when the customer has paid. */
const bookedAndCollected = {
  run: async ({ target_bonus, annual_target, ytd_actual, tiers, ...split }: Hunter, sheet: Sheet) => {
    const payout = await single({ target_bonus, target: annual_target, actual: ytd_actual, tiers }, sheet);
    const shares = down([split.booking_split, split.collection_split]);
    const [booking, collection] = await sheet.column('CS_POOL', payout, shares);
    return { payout, booking: booking!, collection: collection! };
  },
};

interface Farmer {
  readonly target_bonus: number;
  readonly target: number;
  readonly actual: number;
  readonly booking_split: number;
  readonly year_end_split: number;
}

/** A part at booking, the rest at the end of the year. */
const bookedAndHeld = {
  run: async ({ target_bonus, target, actual, booking_split, year_end_split }: Farmer, sheet: Sheet) => {
    const payout = await single({ target_bonus, target, actual }, sheet);
    const [booking, year_end] = await sheet.column('CS_POOL', payout, down([booking_split, year_end_split]));
    return { payout, booking: booking!, year_end: year_end! };
  },
};

export const bonuses: Mappings = {
  'accel-plan-1.1': bookedAndCollected,
  'accel-plan-1.3': bookedAndCollected,
  'accel-plan-1.4': byComponent,
  'gate-plan-1.6': {
    run: async (inputs: Parameters<typeof single>[0], sheet) => ({ payout: await single(inputs, sheet) }),
  },
  'linear-plan-2.1': bookedAndHeld,
  'linear-plan-2.2': bookedAndHeld,
  'accel-plan-3.1': byComponent,
  'weights-002': {
    run: async (inputs: Weighted, sheet) => {
      const { payout, payout_factor } = await weighted(inputs, sheet);
      return { payout_factor, payout };
    },
  },
  /** A quarter of base salary's share, once, where attainment reaches the threshold. */
  'kicker-001': {
    run: async ({ base_salary_annual, threshold, payout_pct_of_base, attainments }: Kicker, sheet) => {
      const plan = planOf(
        {
          components: [{ id: 'kicker', type: 'bonus', weight: 1, measure: 'quota', target: 1, curve: 'at threshold' }],
          curves: curve('at threshold', 'step', [[threshold, 1]]),
        },
        { period: 'quarter', 'variable basis': 'base', 'pay mix': payout_pct_of_base },
      );
      const rows = attainments.map((quota) => ({ base: base_salary_annual, quota }));
      return { payouts: (await sheet.pay(plan, rows)).map((pay) => pay.of('pay')) };
    },
  },
};

interface Kicker {
  readonly base_salary_annual: number;
  readonly threshold: number;
  readonly payout_pct_of_base: number;
  readonly attainments: readonly number[];
}
