import type { Mappings, Numbers } from '../mapping';
import { amounts, commissionPlan, planOf } from '../plans';

export const limits: Mappings = {
  'fx-plan-9.2': {
    run: async ({ payout_usd, rate_inr_per_usd }: Numbers<'payout_usd' | 'rate_inr_per_usd'>, sheet) => {
      const row = { deal: payout_usd, currency: 'INR', fx: rate_inr_per_usd };
      const [pay] = await sheet.pay(commissionPlan(1), [row]);
      return { payout_local: pay!.of('pay') };
    },
  },
  'icm-039': {
    run: async ({ amount, rate, adjustment }: Numbers<'amount' | 'rate' | 'adjustment'>, sheet) => {
      const [pay] = await sheet.pay(commissionPlan(rate), [{ deal: amount, adjustment }]);
      return { payout: pay!.of('pay') };
    },
  },
  /** A plan's cap is a multiple of the target variable, here once the money that the case names. */
  'icm-042': {
    run: async ({ amount, rates, cap }: { amount: number; rates: number[]; cap: number }, sheet) => {
      const sections = {
        measures: amounts('deal'),
        components: rates.map((rate, i) => ({ id: `rule ${i}`, type: 'commission', measure: 'deal', rate })),
      };
      const row = { ote: cap, deal: amount };
      const [capped] = await sheet.pay(planOf(sections, { cap: 1 }), [row]);
      const [uncapped] = await sheet.pay(planOf(sections), [row]);
      return { payout: capped!.of('pay'), uncapped: uncapped!.of('pay') };
    },
  },
  'icm-044': {
    run: async (
      { amount, quota, rate, min_attainment }: Numbers<'amount' | 'quota' | 'rate' | 'min_attainment'>,
      sheet,
    ) => {
      const plan = planOf({
        measures: amounts('deal'),
        components: [{ id: 'commission', type: 'commission', measure: 'deal', target: quota, rate }],
        gates: [
          {
            gate: 'least attainment',
            measure: 'deal',
            of: 'attainment',
            test: '>=',
            value: min_attainment,
            'applies to': 'commission',
          },
        ],
      });
      const [pay] = await sheet.pay(plan, [{ deal: amount }]);
      return { payout: pay!.of('pay') };
    },
  },
  'icm-057': {
    run: async (
      {
        earned,
        cap,
        nonrecoverable_draw,
        adjustment,
      }: Numbers<'earned' | 'cap' | 'nonrecoverable_draw' | 'adjustment'>,
      sheet,
    ) => {
      const row = {
        ote: cap,
        deal: earned,
        draw: nonrecoverable_draw,
        'draw kind': 'non-recoverable',
        adjustment,
      };
      const [pay] = await sheet.pay(commissionPlan(1, { cap: 1 }), [row]);
      return { payout: pay!.of('pay') };
    },
  },
};
