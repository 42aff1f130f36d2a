import type { Mappings, Numbers } from '../mapping';
import { curve, planOf } from '../plans';
import type { Sheet } from '../sheet';

/** An award of the variable for the deal's part of the target, × the rate; below the smallest deal nothing. */
const largeDeal = {
  run: async (
    {
      software_variable_ote,
      deal_arr,
      target,
      spif_rate,
      min_deal,
    }: Numbers<'software_variable_ote' | 'deal_arr' | 'target' | 'spif_rate' | 'min_deal'>,
    sheet: Sheet,
  ) => {
    const plan = planOf({
      components: [
        {
          id: 'large deal',
          type: 'award',
          measure: 'new arr',
          target,
          amount: software_variable_ote,
          curve: 'part of target',
        },
      ],
      curves: curve('part of target', 'linear', [[0, 0], [1, spif_rate]], 'continue'), // prettier-ignore
      gates: [{ gate: 'size', measure: 'new arr', test: '>=', value: min_deal, 'applies to': 'large deal' }],
    });
    const [pay] = await sheet.pay(plan, [{ 'new arr': deal_arr }]);
    return { payout: pay!.of('pay') };
  },
};

export const awards: Mappings = {
  'spif-plan-6.1': largeDeal,
  'spif-plan-6.2': largeDeal,
  'spif-plan-6.3': largeDeal,
  'spif-001': {
    run: async ({ min_qty, bonus, order_qty }: Numbers<'min_qty' | 'bonus' | 'order_qty'>, sheet) => {
      const plan = planOf({
        components: [{ id: 'order', type: 'award', measure: 'quantity', target: min_qty, amount: bonus }],
      });
      const [pay] = await sheet.pay(plan, [{ quantity: order_qty }]);
      return { payout: pay!.of('pay') };
    },
  },
  'icm-049': {
    run: async ({ commission, mbo }: Numbers<'commission' | 'mbo'>, sheet) => {
      const [pay] = await sheet.pay(commissionAndMbo(mbo), [{ earned: commission, objectives: 1 }]);
      return { payout: pay!.of('pay') };
    },
  },
  /** A plan's cap is a multiple of the target variable, here once the money that the case names. */
  'icm-050': {
    run: async ({ commission, mbo, plan_cap }: Numbers<'commission' | 'mbo' | 'plan_cap'>, sheet) => {
      const plan = commissionAndMbo(mbo, { cap: 1 });
      const [pay] = await sheet.pay(plan, [{ ote: plan_cap, earned: commission, objectives: 1 }]);
      return { payout: pay!.of('pay') };
    },
  },
};

function commissionAndMbo(amount: number, keys: { readonly cap?: number } = {}) {
  return planOf(
    {
      components: [
        { id: 'commission', type: 'commission', measure: 'earned', rate: 1 },
        { id: 'mbo', type: 'award', measure: 'objectives', target: 1, amount, 'in cap': 'yes' },
      ],
    },
    keys,
  );
}
