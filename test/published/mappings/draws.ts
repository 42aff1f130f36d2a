import type { Mapping, Mappings, Numbers } from '../mapping';
import { commissionPlan } from '../plans';
import type { Row, Sheet } from '../sheet';

interface Series {
  readonly draw: number;
  readonly gross: readonly number[];
}

type Recovery = 'above draw' | 'all earnings';

/** Period after period; each opens with the balance that the statement of the one before ends with. */
async function series({ draw, gross }: Series, recovery: Recovery, sheet: Sheet) {
  const plan = commissionPlan(1, { 'draw recovery': recovery });
  const net: number[] = [];
  const balances: number[] = [];
  let balance = 0;
  for (const deal of gross) {
    const row: Row = { deal, draw, 'draw balance': balance };
    const [pay] = await sheet.pay(plan, [row]);
    balance = balanceAfter(await sheet.working(plan, row, 'Draw'));
    net.push(pay!.of('pay'));
    balances.push(balance);
  }
  return { net, balances };
}

/** `… balance after 1,000.00` → 1000. */
function balanceAfter(working: string): number {
  const shown = /balance after ([\d,.]+)$/.exec(working)?.[1];
  if (shown === undefined) throw new Error(`no balance in "${working}"`);
  return Number(shown.replace(/,/g, ''));
}

const recoverable = (recovery: Recovery, name: 'amount_owed_after' | 'balance_after'): Mapping => ({
  run: async (inputs: Series, sheet) => {
    const { net, balances } = await series(inputs, recovery, sheet);
    return { net, [name]: balances };
  },
});

const nonRecoverable: Mapping = {
  run: async ({ draw, gross }: Series, sheet) => {
    const rows = gross.map((deal) => ({ deal, draw, 'draw kind': 'non-recoverable' }));
    return { net: (await sheet.pay(commissionPlan(1), rows)).map((pay) => pay.of('pay')) };
  },
};

export const draws: Mappings = {
  'draw-rec-001': recoverable('above draw', 'amount_owed_after'),
  'draw-rec-003': recoverable('all earnings', 'balance_after'),
  'draw-nonrec-001': nonRecoverable,
  'draw-nonrec-002': nonRecoverable,
  'draw-rec-004': {
    run: async ({ draw, gross }: Numbers<'draw' | 'gross'>, sheet) => {
      const { balances } = await series({ draw, gross: [gross] }, 'above draw', sheet);
      return { balance_owed: balances[0]! };
    },
  },
  'draw-rec-005': recoverable('above draw', 'amount_owed_after'),
  'icm-047': recoverable('above draw', 'balance_after'),
  /** A draw is always the payee's own; the plan has none that it could win over. */
  'icm-048': {
    run: async ({ earned, payee_draw }: Numbers<'earned' | 'payee_draw'>, sheet) => {
      const [pay] = await sheet.pay(commissionPlan(1), [{ deal: earned, draw: payee_draw }]);
      return { payout: pay!.of('pay') };
    },
  },
};
