import { type Exact, ZERO, isNegative, isPositive, larger, minus, negate, smaller, sum, times } from '../number/exact';
import { round } from '../number/rounding';
import type { Plan } from '../plan/plan';
import type { KnownValues } from '../results/columns';
import { drawStep } from './draw-step';
import type { Part, Support } from './outcome';

/** No guarantee and no draw. */
export function noSupport(earned: Exact, opening: Exact): Support {
  return { kind: 'none', level: ZERO, earned, advance: ZERO, repaid: ZERO, opening, balance: opening, amount: ZERO };
}

/**
 * Guarantee or draw on everything earned in the period, once for all segments (SPEC §6 step 15, §7).
 *
 * @param earned sum of all lines of the payee and period so far, money
 * @param opening what is owed of draws when the period begins, 0 or more
 */
export function support(
  known: KnownValues,
  plan: Plan,
  parts: readonly Part[],
  earned: Exact,
  opening: Exact,
): Support {
  const active = sum(parts.map(({ activeShare }) => activeShare));
  // Who is not there has neither, and still repays from what is paid then.
  const { guarantee, draw } = isPositive(active) ? known : {};
  if (guarantee !== undefined) {
    const level = round(times(guarantee, active), plan.places, plan.rounding);
    // It is a least pay: a draw is repaid from what lies above it, and nobody owes what it adds.
    const above = minus(earned, level);
    const repaid = smaller(opening, larger(ZERO, above));
    const amount = isNegative(above) ? negate(above) : negate(repaid);
    return {
      kind: 'guarantee',
      level,
      earned,
      opening,
      advance: ZERO,
      repaid,
      amount,
      balance: minus(opening, repaid),
    };
  }
  if (draw === undefined && !isPositive(opening)) return noSupport(earned, opening);
  const level = draw ?? ZERO;
  const kind = known['draw kind'] ?? 'recoverable';
  return { kind, level, earned, opening, ...drawStep(earned, level, kind, plan.drawRecovery, opening) };
}
