import type { Mappings } from '../mapping';
import { commissionPlan } from '../plans';

interface Corrected {
  readonly prior: Readonly<Record<string, number>>;
  readonly current: Readonly<Record<string, number>>;
  readonly rate: number;
}

export const trueUps: Mappings = {
  /** The commission on all deals as they are now, less what was paid on them as they were. */
  'icm-021': {
    run: async ({ prior, current, rate }: Corrected, sheet) => {
      const commissionOn = async (deals: Corrected['prior']) => {
        const rows = Object.values(deals).map((deal) => ({ deal }));
        return (await sheet.cost(commissionPlan(rate), rows)).of('variable');
      };
      const [adjustment] = await sheet.column(
        'CS_TRUEUP',
        await commissionOn(current),
        'repay',
        await commissionOn(prior),
      );
      return { adjustment: adjustment! };
    },
  },
};
