import type { Mapping, Mappings, Numbers } from '../mapping';
import { amounts, asGiven, commissionPlan, planOf, times } from '../plans';
import { type Sheet, down } from '../sheet';

/** A commission of which each payee gets the share in the column `credit`. */
const creditedPlan = (rate: number, id = 'case') => ({
  ...commissionPlan(rate, { id }),
  curves: asGiven,
  modifiers: [times('commission', 'credit')],
});

const pays = async (sheet: Sheet, deal: number, rate: number, credits: readonly number[]) => {
  const rows = credits.map((credit) => ({ deal, credit }));
  return (await sheet.pay(creditedPlan(rate), rows)).map((pay) => pay.of('pay'));
};

interface Split {
  readonly deal: number;
  readonly rate: number;
  readonly splits: readonly number[];
}

const split: Mapping = {
  run: async ({ deal, rate, splits }: Split, sheet) => ({ payouts: await pays(sheet, deal, rate, splits) }),
};

interface Override {
  readonly amount: number;
  readonly rep_rate: number;
  readonly override_credit: number;
  readonly manager_rate: number;
}

/** The rep has all of the deal under one plan, the manager a part of it under another. */
const override: Mapping = {
  run: async ({ amount: deal, rep_rate, override_credit, manager_rate }: Override, sheet) => {
    const book = { plans: [creditedPlan(rep_rate, 'rep'), creditedPlan(manager_rate, 'manager')] };
    const [rep, manager] = await sheet.pay(book, [
      { plan: 'rep', deal, credit: 1 },
      { plan: 'manager', deal, credit: override_credit },
    ]);
    return { rep: rep!.of('pay'), manager: manager!.of('pay') };
  },
};

interface TieredSplit {
  readonly quota: number;
  readonly tiers: readonly { readonly from: number; readonly rate: number }[];
  readonly amount: number;
  readonly splits: readonly number[];
}

export const credits: Mappings = {
  'split-003': split,
  'split-004': split,
  'split-005': {
    run: async ({ deal, rate, splits }: Split, sheet) => {
      const total = await sheet.cost(creditedPlan(rate), splits.map((credit) => ({ deal, credit }))); // prettier-ignore
      return { payouts: await pays(sheet, deal, rate, splits), total: total.of('variable') };
    },
  },
  'split-006': {
    run: async ({ own, shared_line, share }: Numbers<'own' | 'shared_line' | 'share'>, sheet) => {
      const plan = planOf({
        measures: amounts('own', 'shared'),
        components: ['own', 'shared'].map((measure) => ({ id: `on ${measure}`, type: 'commission', measure, rate: 1 })),
        curves: asGiven,
        modifiers: [times('on shared', 'credit')],
      });
      const [pay] = await sheet.pay(plan, [{ own, shared: shared_line, credit: share }]);
      return { total: pay!.of('pay') };
    },
  },
  'split-008': {
    run: async (
      {
        commission,
        splits_small,
        splits_mid,
      }: { commission: number } & Record<'splits_small' | 'splits_mid', number[]>,
      sheet,
    ) => ({
      small: await pays(sheet, commission, 1, splits_small),
      mid: await pays(sheet, commission, 1, splits_mid),
    }),
  },
  'icm-016': {
    run: async ({ amount, rate, splits }: { amount: number; rate: number; splits: number[] }, sheet) => ({
      payouts: await pays(sheet, amount, rate, splits),
    }),
  },
  'icm-017': {
    run: async ({ amount, rate, owner, overlay }: Numbers<'amount' | 'rate' | 'owner' | 'overlay'>, sheet) => ({
      payouts: await pays(sheet, amount, rate, [owner, overlay]),
    }),
  },
  /** The deal is split first, because each payee's own part decides the tiers reached. */
  'icm-019': {
    run: async ({ quota, tiers, amount, splits }: TieredSplit, sheet) => {
      const credited = await sheet.column('CS_POOL', amount, down(splits));
      const table = tiers.map(({ from, rate }) => [from, rate]);
      return { payouts: await sheet.column('CS_TIERED', down(credited), table, 'marginal', quota) };
    },
  },
  'icm-058': {
    run: async ({ amount, splits, rates }: { amount: number; splits: number[]; rates: number[] }, sheet) => {
      const plans = rates.map((rate, i) => creditedPlan(rate, `plan ${i}`));
      const rows = splits.map((credit, i) => ({ plan: `plan ${i}`, deal: amount, credit }));
      return { payouts: (await sheet.pay({ plans }, rows)).map((pay) => pay.of('pay')) };
    },
  },
  'icm-061': override,
  'icm-063': override,
};
