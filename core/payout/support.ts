import { type Exact, ZERO, isPositive, larger, minus, sum, times } from '../number/exact';
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
  const none = noSupport(earned, opening);
  if (!isPositive(active)) return none;
  if (known.guarantee !== undefined) {
    const level = round(times(known.guarantee, active), plan.places, plan.rounding);
    return { ...none, kind: 'guarantee', level, amount: larger(ZERO, minus(level, earned)) };
  }
  if (known.draw === undefined && !isPositive(opening)) return none;
  const level = known.draw ?? ZERO;
  const kind = known['draw kind'] ?? 'recoverable';
  return { kind, level, earned, opening, ...drawStep(earned, level, kind, plan.drawRecovery, opening) };
}
