import type { PlanDocument } from '../../../core/plan/schema';
import type { Mappings, Numbers } from '../mapping';
import { planOf } from '../plans';
import { type CellBlock, type CellValue, type Sheet, down } from '../sheet';

type Credits = NonNullable<PlanDocument['credits']>[number];

/** A commission on new ARR, of which the deals of a case are credited as it says. */
export function creditsPlan(rate: number, credits: Credits): PlanDocument {
  return planOf({
    components: [{ id: 'commission', type: 'commission', measure: 'new arr', rate }],
    credits: [{ segment: 'deal', ...credits }],
  });
}

const accounts = (amount: number): CellBlock => [
  ['account', 'owner', 'period', 'segment', 'new'],
  ['deal', 'owner', '2027', 'deal', amount],
];

/** The owner, and who is named beside: in either column of CREDITS the same person. */
const roster: CellBlock = [
  ['payee', 'other'],
  ['owner', 'other'],
  ['other', ''],
];

const results = (amount: number, plan: PlanDocument, sheet: Sheet) =>
  sheet.block('CS_METRICS', accounts(amount), roster, undefined, JSON.stringify(plan));

/** What each payee is paid; the last row of the results is nobody's, and shows none. */
export async function paysOf(amount: number, plan: PlanDocument, sheet: Sheet): Promise<number[]> {
  const shown = await sheet.block('CS_PAYOUT', JSON.stringify(plan), await results(amount, plan, sheet));
  return shown.flat().filter((cell): cell is number => typeof cell === 'number');
}

/** The cells of a column of results by its header. */
const under = ([headers = [], ...rows]: CellBlock, header: string): (CellValue | undefined)[] =>
  rows.map((row) => row[headers.indexOf(header)]);

interface Ownership {
  readonly amount: number;
  readonly rate: number;
  readonly prior: readonly number[];
  readonly current: readonly number[];
}

export const metrics: Mappings = {
  /** What each has under the new shares, less what was paid under the old; the rest is the second one's by itself. */
  'icm-024': {
    run: async ({ amount, rate, prior, current }: Ownership, sheet) => {
      const shared = ([owner]: readonly number[]) =>
        creditsPlan(rate, { 'owner share': owner === 0 ? 'zero' : owner!, with: 'other' });
      const before = await paysOf(amount, shared(prior), sheet);
      const after = await paysOf(amount, shared(current), sheet);
      const adjustments = after.map((pay, i) => sheet.column('CS_TRUEUP', pay, 'repay', before[i]));
      return { adjustments: (await Promise.all(adjustments)).map(([adjustment]) => adjustment!) };
    },
  },
  'icm-064': {
    run: async ({ amount, override_credit }: Numbers<'amount' | 'override_credit'>, sheet) => {
      const plan = creditsPlan(1, { overlay: 'other', 'overlay share': override_credit });
      const [, manager] = under(await results(amount, plan, sheet), 'new arr');
      return { manager_bookings: Number(manager) };
    },
  },
  /** Accounts that have an equal part of the revenue each. */
  'ret-013': {
    run: async ({ revenue, accounts: count }: Numbers<'revenue' | 'accounts'>, sheet) => {
      const parts = await sheet.column('CS_POOL', revenue, down(Array.from({ length: count }, () => 1)));
      const rows = parts.map((part, i): CellValue[] => [`account ${i}`, 'owner', '2027', part]);
      const shown = await sheet.block('CS_METRICS', [['account', 'owner', 'period', 'starting arr'], ...rows], roster);
      return { arpa: Number(under(shown, 'arpa')[0]) };
    },
  },
};
