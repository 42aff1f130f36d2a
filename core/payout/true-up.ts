import { type Exact, ZERO, larger, minus, plus } from '../number/exact';

/** What happens where less is earned to date than was paid: later periods make up for it, or it is paid back at once. */
export const negativeWays = ['carry', 'repay'] as const;
export type NegativeWay = (typeof negativeWays)[number];

/** What one period pays of the earnings to date, money. */
export interface TrueUp {
  readonly pay: Exact;
  /** Paid so far and not earned yet. */
  readonly carried: Exact;
}

/**
 * Pay on earnings to date (SPEC §7): each period pays what is earned so far less what was paid before.
 *
 * @param earned to date, period by period; undefined where it is not known: such a period pays nothing
 * @param paidBefore what was paid before the first of them, in the same year
 */
export function trueUps(earned: readonly (Exact | undefined)[], negative: NegativeWay, paidBefore: Exact): TrueUp[] {
  let paid = paidBefore;
  let carried = ZERO;
  return earned.map((toDate) => {
    if (toDate === undefined) return { pay: ZERO, carried };
    const due = minus(toDate, paid);
    const pay = negative === 'carry' ? larger(ZERO, due) : due;
    paid = plus(paid, pay);
    carried = minus(pay, due);
    return { pay, carried };
  });
}
