import type { Mappings, Numbers } from '../mapping';
import { planOf } from '../plans';
import { down } from '../sheet';

export const pools: Mappings = {
  'pool-001': {
    run: async ({ pool, members }: Numbers<'pool' | 'members'>, sheet) => {
      const plan = planOf({ components: [{ id: 'pool', type: 'pool', scope: 'company', amount: pool }] });
      const pays = await sheet.pay(
        plan,
        Array.from({ length: members }, () => ({})),
      );
      const [share, ...others] = new Set(pays.map((pay) => pay.of('pay')));
      return { share: others.length === 0 ? share! : [share!, ...others] };
    },
  },
  /** A commission that is paid in equal parts, month after month. */
  'install-001': {
    run: async ({ deal, rate, installments }: Numbers<'deal' | 'rate' | 'installments'>, sheet) => {
      const commission = await sheet.cell('CS_TIERED', deal, [[0, rate]]);
      const equal = down(Array.from({ length: installments }, () => 1));
      return { commission, payments: await sheet.column('CS_POOL', commission, equal) };
    },
  },
};
