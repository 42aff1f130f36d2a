import { type Exact, ZERO, isPositive, larger, minus, plus, smaller } from '../number/exact';
import type { DrawRecovery } from '../plan/schema';
import type { DrawKind } from '../results/columns';

/** What a draw does to the earnings of one period, money. */
export interface DrawStep {
  /** Paid on top of what is left of the earnings. */
  readonly advance: Exact;
  /** Kept from the earnings, off the balance. */
  readonly repaid: Exact;
  /** The line on the statement: advance less repaid. */
  readonly amount: Exact;
  /** What is owed afterwards. */
  readonly balance: Exact;
}

/**
 * One period of a draw (SPEC §7): pay is the earnings and `amount`, never below the draw. A recoverable draw's advance
 * joins the balance, which earnings repay: those above the draw, or all of them, topped up to the draw afterwards.
 * Without a draw nothing is advanced: earnings below zero are paid as they are.
 *
 * @param opening owed when the period begins, 0 or more
 */
export function drawStep(earned: Exact, draw: Exact, kind: DrawKind, recovery: DrawRecovery, opening: Exact): DrawStep {
  const repayable = recovery === 'above draw' ? minus(earned, draw) : earned;
  const repaid = kind === 'recoverable' ? smaller(opening, larger(ZERO, repayable)) : ZERO;
  const advance = isPositive(draw) ? larger(ZERO, minus(draw, minus(earned, repaid))) : ZERO;
  const amount = minus(advance, repaid);
  return { advance, repaid, amount, balance: kind === 'recoverable' ? plus(opening, amount) : opening };
}
