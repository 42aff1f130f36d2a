import { nameKey } from '../cells/cell';
import { type PayMix, showPayMix } from '../cells/pay-mix';
import { type Exact, ONE, ZERO, absolute, isZero, less, minus, ofMinorUnits, over, plus, times } from '../number/exact';
import type { Plan } from '../plan/plan';
import { type Refusal, refuse } from '../problems/problem';
import type { KnownValues } from '../results/columns';
import type { PayBasis } from './outcome';

/** The pay basis of a row that says nothing, where the plan needs nothing. */
export const noPay = (mix: PayMix): PayBasis => ({ ote: ZERO, base: ZERO, variable: ZERO, mix });

/**
 * OTE, base and target variable of a row for a whole year, from what the row, its role and the plan say.
 * A row that says nothing is refused where the plan needs it, and has no variable elsewhere.
 *
 * @param heldOte replaces what the row says of OTE and base @param heldMix replaces the mix, with OTE held
 */
export function payBasis(known: KnownValues, plan: Plan, heldOte?: Exact, heldMix?: PayMix): PayBasis | Refusal {
  const role = known.role === undefined ? undefined : plan.roleTable.get(nameKey(known.role));
  const mix = known['pay mix'] ?? role?.payMix ?? plan.payMix;
  const base = heldOte ? undefined : known.base;
  const ote = heldOte ?? known.ote ?? (base ? undefined : role?.ote);
  const isLimited = plan.cap ?? plan.floor;
  if (!ote && !base) {
    const needed = isLimited ?? plan.components.find((component) => 'weight' in component && component.weight);
    return needed ? refuse('needs pay', {}) : noPay(heldMix ?? mix);
  }
  const said = fullPay(plan, mix, ote, base);
  if (!said) return refuse('needs pay', {});
  const full = { ...said, ote: ote ?? said.ote, base: base ?? said.base };
  if (less(ofMinorUnits(BigInt(1), plan.places), absolute(minus(full.base, said.base)))) {
    return refuse('pay disagrees', { ote: full.ote, base: full.base, mix: showPayMix(mix) });
  }
  const held = (heldMix && fullPay(plan, heldMix, full.ote, undefined)) ?? full;
  return isLimited && isZero(held.variable) ? refuse('needs variable', {}) : held;
}

/** All of the pay by what is given of it: OTE first, else base; undefined where they do not say it. */
function fullPay(
  { variableBasis }: Plan,
  mix: PayMix,
  ote: Exact | undefined,
  base: Exact | undefined,
): PayBasis | undefined {
  // What OTE and the variable are multiples of: OTE, or base with the variable on top of it.
  const isOnTop = variableBasis === 'base';
  const share = isOnTop ? ONE : mix.base;
  const total = isOnTop ? plus(ONE, mix.variable) : ONE;
  if (!ote && isZero(share)) return undefined;
  const unit = ote ? over(ote, total) : base && over(base, share);
  return unit && { ote: times(unit, total), base: times(unit, share), variable: times(unit, mix.variable), mix };
}
