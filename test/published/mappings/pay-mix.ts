import type { Mappings, Numbers } from '../mapping';
import { planOf } from '../plans';
import type { Sheet } from '../sheet';
import { ofPercent } from '../units';

interface Mix {
  readonly ttc: number;
  readonly variable_pct: number;
  readonly weights: Readonly<Record<'expansion' | 'nrr' | 'mbo', number>>;
}

/** Total cash where the whole variable is paid: base pay and an award of the variable, at 100 %. */
const totalAtTarget = async (sheet: Sheet, base: number, amount: number) => {
  const plan = planOf(
    { components: [{ id: 'variable', type: 'award', measure: 'result', target: 1, amount }] },
    { 'pay mix': '70:30' },
  );
  return (await sheet.cost(plan, [{ base, result: 1 }])).of('total cash');
};

export const payMixes: Mappings = {
  'weights-003': {
    run: async ({ ttc, variable_pct, weights }: Mix, sheet) => {
      const names = ['expansion', 'nrr', 'mbo'] as const;
      const plan = planOf(
        {
          components: names.map((id) => ({ id, type: 'bonus', weight: weights[id], measure: id, target: 1 })),
        },
        { period: 'quarter', 'pay mix': variable_pct },
      );
      const [atTarget] = await sheet.pay(plan, [{ ote: ttc, expansion: 1, nrr: 1, mbo: 1 }]);
      return {
        quarter_variable: atTarget!.of('target variable'),
        component_targets: { nrr: atTarget!.of('nrr amount'), mbo: atTarget!.of('mbo amount') },
      };
    },
  },
  /** The rate is what the plan pays on a booking of 100, in per cent. */
  'ote-002': {
    run: async ({ base, target_variable, quota }: Numbers<'base' | 'target_variable' | 'quota'>, sheet) => {
      const plan = planOf({
        components: [{ id: 'commission', type: 'commission', weight: 1, measure: 'new arr', target: quota }],
      });
      const [pay] = await sheet.pay(plan, [{ ote: target_variable, 'new arr': 100 }]);
      return {
        ote: await totalAtTarget(sheet, base, target_variable),
        target_rate: ofPercent(pay!.of('pay')),
      };
    },
  },
  'ote-004': {
    run: async ({ base, target_variable }: Numbers<'base' | 'target_variable'>, sheet) => ({
      ote: await totalAtTarget(sheet, base, target_variable),
    }),
  },
  'ote-006': {
    run: async ({ ote, mix }: { ote: number; mix: string }, sheet) => {
      const [[base, variable] = []] = await sheet.block('CS_PAYMIX', ote, mix);
      const plan = planOf(
        { components: [{ id: 'bonus', type: 'bonus', weight: 1, measure: 'result', target: 1 }] },
        { period: 'quarter', 'pay mix': mix },
      );
      const [pay] = await sheet.pay(plan, [{ ote, result: 1 }]);
      return { base: base!, variable: variable!, per_quarter: pay!.of('target variable') };
    },
  },
};
