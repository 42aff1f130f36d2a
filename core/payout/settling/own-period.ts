import { isPositive } from '../../number/exact';
import type { Component, Plan } from '../../plan/plan';
import { type Period, periodAround } from '../../results/period';
import type { Segments } from '../components/context';
import type { ComponentLine, Part } from '../outcome';
import { type RunState, emptyLine, linesOf } from '../part-pay';
import { join, ownParts } from './join';
import type { Stretch, Year } from './year';

/** Is a component settled less often than its plan pays? */
export const isOwnPeriod = ({ period }: Component, plan: Plan): boolean => period !== plan.period;

/**
 * The line of such a component: nothing until the last period of its own, then what all its periods earn together.
 * A weight is paid on the part's stretch; what is counted or awarded once, on all stretches of the year, with the
 * payee's last part.
 */
export function ownPeriodLine(
  component: Component,
  part: Part,
  { parts }: Segments,
  year: Year,
  stretch: Stretch,
  state: RunState,
): ComponentLine {
  const { period } = part.row;
  const isOnce = component.type !== 'bonus' && component.type !== 'commission';
  if (!period || (isOnce && payingPart(parts) !== part)) return emptyLine(component, part);
  const counted = isOnce ? year.active : partsOf(stretch);
  return lineOver(component, part.plan, period, counted, state) ?? emptyLine(component, part);
}

/** The same for a stretch that ended in an earlier period; undefined where nothing of it is due now. */
export function lateLines({ last, ...stretch }: Stretch, now: Period, state: RunState): readonly ComponentLine[] {
  return last.plan.components
    .filter((one) => isOwnPeriod(one, last.plan) && (one.type === 'bonus' || one.type === 'commission'))
    .flatMap((one) => lineOver(one, last.plan, now, partsOf({ last, ...stretch }), state) ?? []);
}

/** The active parts of a stretch, period by period. */
export const partsOf = ({ joined }: Stretch): readonly Part[] => (joined ? ownParts(joined) : []);

function lineOver(
  component: Component,
  plan: Plan,
  now: Period,
  parts: readonly Part[],
  state: RunState,
): ComponentLine | undefined {
  const window = periodAround(now.last, component.period, plan.yearStarts);
  const over = now.last === window.last ? joinedIn(window, parts) : undefined;
  return over && linesOf(over, [component], { parts: [over], earlier: [] }, state)[0];
}

/** The parts within a period of whatever kind, joined; undefined where there are none. */
export function joinedIn({ first, last }: Period, parts: readonly Part[]): Part | undefined {
  return parts
    .filter(({ row: { period } }) => period && period.first >= first && period.last <= last)
    .reduce<Part | undefined>(join, undefined);
}

/** The payee's last active part of a period; the last where none is active. */
function payingPart(parts: readonly Part[]): Part | undefined {
  const active = parts.filter(({ activeShare }) => isPositive(activeShare));
  return active[active.length - 1] ?? parts[parts.length - 1];
}
