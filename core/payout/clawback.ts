import { type Curve, paysAt } from '../curves/curve';
import { type Exact, ZERO, less, minus, over, times } from '../number/exact';

/** How much is taken back within a window: in proportion to what was not served of it, or everything. */
export const clawbackWays = ['prorated', 'full'] as const;
export type ClawbackWay = (typeof clawbackWays)[number];

/** From `at` served on, the share `pays` is taken back; the first is at 0, and the shares never rise. */
export type ClawbackSchedule = Curve['points'];

/**
 * What is taken back of an amount paid, 0 … paid. Who has served the whole window keeps all of it.
 *
 * @param served time served, 0 or more, in the unit of the window
 * @param window above 0
 */
export function clawback(paid: Exact, served: Exact, window: Exact, way: ClawbackWay): Exact {
  if (!less(served, window)) return ZERO;
  return way === 'full' ? paid : over(times(paid, minus(window, served)), window);
}

/**
 * What a schedule takes back, 0 … paid.
 *
 * @param window undefined: the schedule's last share is taken back however long was served
 */
export function scheduledClawback(
  paid: Exact,
  served: Exact,
  window: Exact | undefined,
  schedule: ClawbackSchedule,
): Exact {
  return window && !less(served, window) ? ZERO : times(paid, paysAt(schedule, served));
}
