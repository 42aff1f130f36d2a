import type { Mappings, Numbers } from '../mapping';
import { type Points, amounts, curve, planOf } from '../plans';
import { type Sheet, down } from '../sheet';

interface Tier {
  readonly from: number;
  readonly to: number | null;
  readonly rate: number;
}

interface Tiers {
  readonly tiers: readonly Tier[];
  readonly quota?: number;
}

interface OneAmount extends Tiers {
  readonly amount: number;
  readonly prior_cumulative?: number;
}

interface Amounts extends Tiers {
  readonly amounts: readonly number[];
}

const table = (tiers: readonly Tier[]): Points => tiers.map(({ from, rate }) => [from, rate]);

/** One tier by itself: what it pays; with a rate of 1, the amount that falls in it. */
const alone = ({ from, to }: Tier, rate: number): Points =>
  to === null
    ? [[from, rate]]
    : [
        [from, rate],
        [to, 0],
      ];

const inTiers = (sheet: Sheet, { tiers, amount, quota, prior_cumulative }: OneAmount, mode = 'marginal') =>
  sheet.cell('CS_TIERED', amount, table(tiers), mode, quota, prior_cumulative);

const tierByTier = (
  sheet: Sheet,
  { tiers, amount, quota, prior_cumulative }: OneAmount,
  rateOf: (tier: Tier) => number,
) =>
  Promise.all(
    tiers.map((tier) =>
      sheet.cell('CS_TIERED', amount, alone(tier, rateOf(tier)), 'marginal', quota, prior_cumulative),
    ),
  );

const payInEach = (sheet: Sheet, inputs: OneAmount) => tierByTier(sheet, inputs, ({ rate }) => rate);
const amountInEach = (sheet: Sheet, inputs: OneAmount) => tierByTier(sheet, inputs, () => 1);

/** The tiers as a commission: a target of 1 makes the amount its own attainment. */
const commissionOf = (tiers: readonly Tier[]) =>
  planOf({
    measures: amounts('amount'),
    components: [{ id: 'commission', type: 'commission', measure: 'amount', target: 1, curve: 'tiers' }],
    curves: curve('tiers', 'marginal', table(tiers)),
  });

const payout = { run: async (inputs: OneAmount, sheet: Sheet) => ({ payout: await inTiers(sheet, inputs) }) };

const payouts = {
  run: async ({ amounts: all, tiers }: Amounts, sheet: Sheet) => ({
    payouts: await sheet.column('CS_TIERED', down(all), table(tiers)),
  }),
};

/** Paid line by line, rounded to the cent, and added up. */
const payoutsAndTotal = {
  run: async ({ amounts: all, tiers }: Amounts, sheet: Sheet) => {
    const rows = all.map((amount) => ({ amount }));
    const pays = await sheet.pay(commissionOf(tiers), rows);
    const total = await sheet.cost(commissionOf(tiers), rows);
    return { payouts: pays.map((pay) => pay.of('pay')), total: total.of('variable') };
  },
};

const noQuotient = 'pay by amount is no figure of a plan';

export const tiers: Mappings = {
  'tier-marg-002': {
    run: async (inputs: OneAmount, sheet) => ({
      payout: await inTiers(sheet, inputs),
      tier_amounts: await payInEach(sheet, inputs),
    }),
  },
  'tier-marg-004': payout,
  'tier-marg-005': payout,
  'tier-marg-006': {
    run: async (inputs: OneAmount, sheet) => ({
      payout: await inTiers(sheet, inputs),
      tier_amounts_base: await amountInEach(sheet, inputs),
    }),
    unread: { effective_rate: noQuotient },
  },
  'tier-marg-007': payouts,
  'tier-marg-008': payouts,
  'tier-retro-002': {
    run: async (inputs: OneAmount, sheet) => ({ payout: await inTiers(sheet, inputs, 'retroactive') }),
  },
  'tier-marg-011': payoutsAndTotal,
  'tier-marg-012': { ...payoutsAndTotal, unread: { effective_rates_pct: noQuotient } },
  'tier-marg-013': {
    run: async ({ amounts: all, tiers }: Amounts, sheet) => ({
      segments: await Promise.all(
        all.map(async (amount) => {
          const parts = await amountInEach(sheet, { tiers, amount });
          return tiers.map(({ rate }, i) => [parts[i] as number, rate]).filter(([part]) => part !== 0);
        }),
      ),
    }),
  },
  'tier-retro-003': {
    run: async ({ amounts: all, tiers }: Amounts, sheet) => ({
      payouts: await sheet.column('CS_TIERED', down(all), table(tiers), 'retroactive'),
    }),
  },
  /** The tiers count tickets; each batch of tickets has its price, and here fills one tier. */
  'tier-marg-015': {
    run: async ({ tiers, units }: Tickets, sheet) => {
      const starts = [0, ...tiers.flatMap(({ to_unit }) => (to_unit === null ? [] : [to_unit]))];
      const byCount = tiers.map(({ rate }, i) => [starts[i] as number, rate]);
      const counted = await sheet.column(
        'CS_TIERED',
        down(units.map(({ n }) => n)),
        byCount,
        'marginal',
        undefined,
        down(starts),
      );
      const ids = units.map((_, i) => `batch ${i}`);
      const plan = planOf({
        components: units.map(({ price }, i) => ({
          id: `pay ${i}`,
          type: 'spif',
          measure: `batch ${i}`,
          amount: price,
        })),
      });
      const [pay] = await sheet.pay(plan, [Object.fromEntries(ids.map((id, i) => [id, counted[i] as number]))]);
      return { payout: pay!.of('pay'), tier_amounts: units.map((_, i) => pay!.of(`pay ${i} amount`)) };
    },
  },
  'icm-002': payout,
  'icm-004': {
    run: async (inputs: OneAmount, sheet) => {
      const parts = await amountInEach(sheet, inputs);
      const pays = await payInEach(sheet, inputs);
      const segments = inputs.tiers.map(({ rate }, i) => [parts[i] as number, rate, pays[i] as number]);
      return { payout: await inTiers(sheet, inputs), segments };
    },
  },
  'icm-005': { ...payout, unread: { rate: 'where each band pays its own part, no single rate is paid' } },
  'icm-007': payout,
  'icm-052': {
    run: async ({ category_quota, ...inputs }: OneAmount & { category_quota: number }, sheet) => ({
      payout: await inTiers(sheet, { ...inputs, quota: category_quota }),
    }),
  },
  'icm-053': payout,
  /** A renewal at a higher price: the old value at the renewal's rate, what is above it at the upsell's. */
  'renew-002': {
    run: async (
      {
        original_acv,
        new_acv,
        renewal_rate,
        upsell_rate,
      }: Numbers<'original_acv' | 'new_acv' | 'renewal_rate' | 'upsell_rate'>,
      sheet,
    ) => {
      const renewal: Tier = { from: 0, to: original_acv, rate: renewal_rate };
      const upsell: Tier = { from: original_acv, to: null, rate: upsell_rate };
      const inputs = { tiers: [renewal, upsell], amount: new_acv };
      const [renewed, upsold] = await payInEach(sheet, inputs);
      return {
        upsell: (await amountInEach(sheet, inputs))[1]!,
        renewal: renewed!,
        upsell_commission: upsold!,
        payout: await inTiers(sheet, inputs),
      };
    },
  },
};

interface Tickets {
  readonly tiers: readonly { readonly to_unit: number | null; readonly rate: number }[];
  readonly units: readonly { readonly n: number; readonly price: number }[];
}
