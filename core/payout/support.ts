import { type Exact, ZERO, isPositive, larger, minus, plus, smaller, sum, times } from '../number/exact';
import { round } from '../number/rounding';
import type { Plan } from '../plan/plan';
import type { KnownValues } from '../results/columns';
import type { Part, Support } from './outcome';

/** No guarantee and no draw. */
export function noSupport(earned: Exact, opening: Exact): Support {
  return { kind: 'none', level: ZERO, earned, advance: ZERO, repaid: ZERO, opening, balance: opening, amount: ZERO };
}

/**
 * Guarantee or draw on everything earned in the period, once for all segments (SPEC §6 step 15, §7).
 *
 * @param earned sum of all lines of the payee and period so far, money
 */
export function support(known: KnownValues, plan: Plan, parts: readonly Part[], earned: Exact): Support {
  const active = sum(parts.map(({ activeShare }) => activeShare));
  const opening = known['draw balance'] ?? ZERO;
  const none = noSupport(earned, opening);
  if (!isPositive(active)) return none;
  if (known.guarantee !== undefined) {
    const level = round(times(known.guarantee, active), plan.places, plan.rounding);
    return { ...none, kind: 'guarantee', level, amount: larger(ZERO, minus(level, earned)) };
  }
  if (known.draw === undefined && !isPositive(opening)) return none;
  const draw = known.draw ?? ZERO;
  const kind = known['draw kind'] ?? 'recoverable';
  const isRecoverable = kind === 'recoverable';
  // pay = max(earned, draw) less what is repaid; what is advanced joins the balance.
  const repayable = plan.drawRecovery === 'above draw' ? minus(earned, draw) : earned;
  const repaid = isRecoverable ? smaller(opening, larger(ZERO, repayable)) : ZERO;
  const advance = larger(ZERO, minus(draw, minus(earned, repaid)));
  const amount = minus(advance, repaid);
  const balance = isRecoverable ? plus(opening, amount) : opening;
  return { kind, level: draw, earned, advance, repaid, opening, balance, amount };
}
