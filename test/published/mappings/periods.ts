import type { Mapping, Mappings } from '../mapping';
import { amounts, curve, planOf } from '../plans';

interface Deals {
  readonly quota: number;
  readonly tiers: readonly { readonly from: number; readonly rate: number }[];
  readonly months?: readonly number[];
  readonly amounts?: readonly number[];
}

/** @param scope company: all rows count together against one quota; individual: each row has the quota to itself */
const planFor = ({ quota, tiers }: Deals, scope: 'company' | 'individual') =>
  planOf({
    measures: amounts('deal'),
    components: [{ id: 'commission', type: 'commission', measure: 'deal', scope, target: quota, curve: 'tiers' }],
    curves: curve(
      'tiers',
      'marginal',
      tiers.map(({ from, rate }) => [from, rate]),
    ),
  });

const rowsOf = ({ months, amounts: all = [] }: Deals) => (months ?? all).map((deal) => ({ deal }));

/** Every row of the table is one deal or month of the same person, and shows the pay on all of them. */
const together: Mapping = {
  run: async (inputs: Deals, sheet) => {
    const [first] = await sheet.pay(planFor(inputs, 'company'), rowsOf(inputs));
    return { payout: first!.of('pay') };
  },
};

export const periods: Mappings = {
  'icm-008': together,
  'icm-013': together,
  'icm-014': {
    run: async (inputs: Deals, sheet) => {
      const total = await sheet.cost(planFor(inputs, 'individual'), rowsOf(inputs));
      return { payout: total.of('variable') };
    },
  },
  'icm-015': together,
};
