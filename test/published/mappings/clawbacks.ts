import type { Mappings, Numbers } from '../mapping';
import { commissionPlan } from '../plans';
import { type CellBlock, down } from '../sheet';

interface Scheduled {
  readonly commission_cents: number;
  readonly months: readonly number[];
  /** Each share holds below its months; the last one from there on. */
  readonly schedule: readonly { readonly lt_months?: number; readonly pct?: number; readonly else_pct?: number }[];
}

/** Each row of the schedule by where it begins: where the one before ends, the first at 0. */
function scheduleOf({ schedule }: Scheduled): CellBlock {
  const begins = [0, ...schedule.flatMap(({ lt_months }) => lt_months ?? [])];
  return schedule.map(({ pct, else_pct }, i) => [begins[i] ?? '', pct ?? else_pct ?? '']);
}

export const clawbacks: Mappings = {
  'claw-002': {
    run: async ({ term_months, served_months }: Numbers<'term_months' | 'served_months'>, sheet) => ({
      clawback_pct: await sheet.cell('CS_CLAWBACK', 1, served_months, term_months),
    }),
  },
  /** The source names no window: its last share goes on. What is kept is the pay of a row with that clawback. */
  'claw-003': {
    run: async (inputs: Scheduled, sheet) => {
      const { commission_cents: paid, months } = inputs;
      const taken = await sheet.column('CS_CLAWBACK', paid, down(months), '', scheduleOf(inputs));
      const rows = taken.map((clawback) => ({ deal: paid, clawback }));
      const kept = await sheet.pay(commissionPlan(1), rows);
      return { clawback_cents: taken, kept_cents: kept.map((pay) => pay.of('pay')) };
    },
  },
};
