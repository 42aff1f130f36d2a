import type { Mapping, Numbers, Outside } from '../mapping';
import { curve, planOf } from '../plans';
import { creditsPlan, paysOf } from './metrics';

interface ZeroQuota {
  readonly quota: number;
  readonly ramp: number;
  readonly tiers: readonly { readonly from: number; readonly rate: number }[];
  readonly amount: number;
}

const zeroTarget: Mapping['run'] = async (
  { target, actual, target_bonus }: Numbers<'target' | 'actual' | 'target_bonus'>,
  sheet,
) => {
  const plan = planOf({ components: [{ id: 'bonus', type: 'bonus', weight: 1, measure: 'result' }] });
  const row = { ote: target_bonus, result: actual, 'result target': target === 0 ? 'zero' : target };
  return { payout: (await sheet.pay(plan, [row]))[0]!.of('pay') };
};

const zeroRamp: Mapping['run'] = async ({ quota, ramp, tiers, amount }: ZeroQuota, sheet) => {
  const plan = planOf({
    components: [{ id: 'commission', type: 'commission', measure: 'new arr', target: quota, curve: 'tiers' }],
    curves: curve(
      'tiers',
      'marginal',
      tiers.map(({ from, rate }) => [from, rate]),
    ),
  });
  const row = { 'new arr': amount, ramp: ramp === 0 ? 'zero' : ramp };
  return { payout: (await sheet.pay(plan, [row]))[0]!.of('pay') };
};

/** The second share can only be said as credit beyond 100 %; the rest of the first is nobody's. */
const unequalSplit: Mapping['run'] = async ({ splits: [owner, other] }: { splits: readonly number[] }, sheet) => {
  const plan = creditsPlan(1, { 'owner share': owner!, overlay: 'other', 'overlay share': other! });
  return { payouts: await paysOf(1, plan, sheet) };
};

/** The cases that no function computes as their source does. */
export const outside: Readonly<Record<string, Outside>> = {
  'tier-marg-016': { reason: 'its tiers count what was paid; tiers of the SPEC (§5, CS_TIERED) count what was sold' },
  'edge-plan-10.1': {
    reason: 'the SPEC (§4) refuses a target of zero where higher is better; the source pays nothing',
    refused: { run: zeroTarget, saying: 'its target must be above 0' },
  },
  'quota-001': { reason: 'quotas are given to a plan (SPEC §2, COMPONENTS, target); no function of §8 sets them' },
  'ccos-001': { reason: 'cost by sales is no figure of a plan or of a function (SPEC §8, CS_COST)' },
  'attain-005': { reason: 'which lines of an order count is settled before the results hold a measure (SPEC §3)' },
  'icm-018': {
    reason: 'the rest of a split goes to the person in "with" (SPEC §2, CREDITS), so shares add up, or are refused',
    refused: { run: unequalSplit, saying: 'shares must add up to 100%' },
  },
  'icm-032': {
    reason: 'a row says its one ramp (SPEC §3, §4); which month of a schedule a quarter takes it does not say',
  },
  'icm-036': {
    reason: 'the SPEC (§4) refuses a quota of zero; the source pays the top tier',
    refused: { run: zeroRamp, saying: 'its target must be above 0' },
  },
};
