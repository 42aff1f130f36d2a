import type { Mappings, Numbers } from '../mapping';
import { type Points, asGiven, curve, planOf } from '../plans';
import { type Sheet, down } from '../sheet';
import { inPercent, ofPercent } from '../units';

/** Tiers that are each worth a fixed sum, earned in proportion through the tier: an award for each. */
function worthOfTiers(
  bounds: readonly number[],
  worths: readonly { readonly amount: number; readonly share: number }[],
) {
  const [, ...ends] = bounds;
  return planOf({
    components: worths.map(({ amount }, i) => ({
      id: `tier ${i}`,
      type: 'award',
      measure: 'sale',
      amount,
      curve: `through ${i}`,
      'curve of': 'actual',
    })),
    curves: worths.flatMap(({ share }, i) =>
      curve(`through ${i}`, 'linear', [
        [bounds[i]!, 0],
        [ends[i]!, share],
      ]),
    ),
  });
}

const bonusOf = (points: Points, shape: 'linear' | 'marginal', cap?: number) =>
  planOf({
    components: [
      { id: 'bonus', type: 'bonus', weight: 1, measure: 'result', curve: 'payout', ...(cap !== undefined && { cap }) },
    ],
    curves: curve('payout', shape, points),
  });

interface Proportional {
  readonly bounds: readonly number[];
  readonly tier_rates: readonly number[];
  readonly amount: number;
}

interface Fixed {
  readonly bounds: readonly number[];
  readonly tier_amounts: readonly number[];
  readonly amounts: readonly number[];
}

interface Parts {
  readonly quarter_target_each: number;
  readonly mbo: number;
  readonly operating_income: { readonly attainment: number; readonly cap_if_revenue_below_100: number };
  readonly revenue: { readonly attainment: number };
}

export const curves: Mappings = {
  'curve-interp-001': {
    run: async ({ bounds, tier_amounts, amounts }: Fixed, sheet) => {
      const plan = worthOfTiers(
        bounds,
        tier_amounts.map((amount) => ({ amount, share: 1 })),
      );
      const rows = amounts.map((sale) => ({ sale }));
      const total = await sheet.cost(plan, rows);
      return { payouts: (await sheet.pay(plan, rows)).map((pay) => pay.of('pay')), total: total.of('variable') };
    },
  },
  /** Of awards of 100 the pay is the rate in per cent. */
  'curve-interp-002': {
    run: async ({ bounds, tier_rates, amount }: Proportional, sheet) => {
      const plan = worthOfTiers(
        bounds,
        tier_rates.map((share) => ({ amount: 100, share })),
      );
      const [pay] = await sheet.pay(plan, [{ sale: amount }]);
      return { rate: ofPercent(pay!.of('pay')) };
    },
  },
  'cliff-001': {
    run: async (
      { quota, threshold, rate, bookings }: Record<'quota' | 'threshold' | 'rate', number> & { bookings: number[] },
      sheet,
    ) => ({
      payouts: await sheet.column('CS_TIERED', down(bookings), [[threshold, rate]], 'retroactive', quota),
    }),
  },
  'curve-001': {
    run: async (
      { quota, threshold, target_bonus, actual }: Numbers<'quota' | 'threshold' | 'target_bonus' | 'actual'>,
      sheet,
    ) => {
      const plan = bonusOf([[threshold, 0], [1, 1]], 'linear'); // prettier-ignore
      return paidOnTarget(sheet, plan, { ote: target_bonus, result: actual, 'result target': quota });
    },
  },
  'curve-002': {
    run: async (
      {
        quota,
        target_bonus,
        accelerator,
        actual,
        cap_pct,
      }: Numbers<'quota' | 'target_bonus' | 'accelerator' | 'actual' | 'cap_pct'>,
      sheet,
    ) => {
      const plan = bonusOf([[0, 1], [1, accelerator]], 'marginal', cap_pct); // prettier-ignore
      const { payout } = await paidOnTarget(sheet, plan, {
        ote: target_bonus,
        result: actual,
        'result target': quota,
      });
      return { payout };
    },
  },
  'curve-003': {
    run: async ({ baseline, goal, nrr }: { baseline: number; goal: number; nrr: number[] }, sheet) => ({
      payout_pct: await sheet.column('CS_ATTAINMENT', down(nrr), goal, 'higher', baseline),
    }),
  },
  /** Of the revenue rule, the band from 90 % on: 60 % there, and 2.5 % more for each point. */
  'curve-006': {
    run: async ({ quarter_target_each: amount, mbo, operating_income, revenue }: Parts, sheet) => {
      const measures = ['mbo', 'operating income', 'revenue'];
      const plan = planOf({
        components: measures.map((measure) => ({
          id: `for ${measure}`,
          type: 'award',
          measure,
          target: 1,
          amount,
          curve: measure === 'revenue' ? 'revenue rule' : 'as given',
        })),
        curves: [...asGiven, ...curve('revenue rule', 'linear', [[0.9, 0.6], [1, 0.85]])], // prettier-ignore
        gates: [
          {
            gate: 'revenue at target',
            measure: 'revenue',
            of: 'attainment',
            test: '>=',
            value: 1,
            'applies to': 'for operating income',
            otherwise: `cap ${operating_income.cap_if_revenue_below_100}`,
          },
        ],
      });
      const row = { mbo, 'operating income': operating_income.attainment, revenue: revenue.attainment };
      const [pay] = await sheet.pay(plan, [row]);
      return { payout: pay!.of('pay'), components: measures.map((measure) => pay!.of(`for ${measure} amount`)) };
    },
    unread: { pct_of_target: 'awards of a fixed sum have no target variable to be a share of' },
  },
  /** 3 % of salary for each 1 % above plan is 3 salaries for each 1 above it. */
  'curve-007': {
    run: async (
      {
        plan_revenue,
        actual_revenue,
        base_salary,
        at_threshold_pct,
        per_1pct_over,
      }: Numbers<'plan_revenue' | 'actual_revenue' | 'base_salary' | 'at_threshold_pct' | 'per_1pct_over'>,
      sheet,
    ) => {
      const award = { type: 'award', measure: 'revenue', target: plan_revenue, amount: base_salary };
      const plan = planOf({
        components: [
          { ...award, id: 'at plan', curve: 'threshold' },
          { ...award, id: 'over plan', curve: 'each point' },
        ],
        curves: [
          ...curve('threshold', 'step', [[1, at_threshold_pct]]),
          ...curve('each point', 'marginal', [[1, inPercent(per_1pct_over)]]),
        ],
      });
      const [pay] = await sheet.pay(plan, [{ revenue: actual_revenue }]);
      const attainment = await sheet.cell('CS_ATTAINMENT', actual_revenue, plan_revenue);
      return {
        over_plan_pct: await sheet.cell('CS_CURVE', attainment, [[1, 1]], 'marginal'),
        threshold_bonus: pay!.of('at plan amount'),
        incremental: pay!.of('over plan amount'),
        payout: pay!.of('pay'),
      };
    },
  },
};

async function paidOnTarget(sheet: Sheet, plan: ReturnType<typeof planOf>, row: Record<string, number>) {
  const [pay] = await sheet.pay(plan, [row]);
  return { payout: pay!.of('pay'), payout_pct: pay!.of('bonus payout ratio') };
}
