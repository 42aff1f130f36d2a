import { ZERO } from '../../number/exact';
import type { Component, Plan } from '../../plan/plan';
import type { Period } from '../../results/period';
import type { Segments } from '../components/context';
import type { ComponentLine, LimitBasis, Part, PartPay } from '../outcome';
import { type RunState, emptyLine, linesOf } from '../part-pay';
import { planLimits } from '../plan-limits';
import { limitBasis } from './limit-basis';
import { isOwnPeriod, ownPeriodLine } from './own-period';
import { type Stretch, type Year, inCapOf, standWith } from './year';

const alone: Segments = { parts: [], earlier: [] };

/** Does pay of this plan depend on other periods? */
export const isSettled = (plan: Plan): boolean =>
  plan.settle !== 'each period' || plan.components.some((component) => isOwnPeriod(component, plan));

/** The lines of a part that stands alone, and the plan's cap and floor on them (SPEC §6 steps 5 to 12). */
export function payAlone(part: Part, segments: Segments, state: RunState): PartPay {
  return payOf(part, ofItself(part), linesOf(part, part.plan.components, segments, state));
}

/**
 * The same for a part of a plan that settles over several periods. Where it settles year to date, the lines in the cap
 * are those of the stretch of the year that the part ends.
 */
export function payInYear(part: Part, segments: Segments, year: Year, stretch: Stretch, state: RunState): PartPay {
  const { plan } = part;
  const isToDate = plan.settle === 'year to date';
  const ofPeriod = plan.components.filter((one) => !isOwnPeriod(one, plan) && !(isToDate && isOnYear(one, plan)));
  const lines = new Map(linesOf(part, ofPeriod, segments, state).map((line) => [line.component, line]));
  for (const component of plan.components.filter((one) => isOwnPeriod(one, plan))) {
    lines.set(component, ownPeriodLine(component, part, segments, year, stretch, state));
  }
  for (const line of lines.values()) {
    if (line.component.inCap && !isOnYear(line.component, plan)) standWith(stretch, line);
  }
  const inOrder = (): ComponentLine[] => plan.components.map((one) => lines.get(one) as ComponentLine);
  if (!isToDate) return payStanding(stretch, inOrder(), part.row.period);
  stretch.pay = yearPay(stretch, state);
  for (const line of stretch.pay.lines) lines.set(line.component, line);
  return { ...stretch.pay, lines: inOrder() };
}

/** The lines in the cap of a stretch of the year, with the plan's cap and floor on them. */
export function yearPay({ last, joined, standing }: Stretch, state: RunState): PartPay {
  const inCap = last.plan.components.filter((one) => one.inCap);
  const onYear = inCap.filter((one) => isOnYear(one, last.plan));
  const lines = joined ? linesOf(joined, onYear, alone, state) : onYear.map((one) => emptyLine(one, last));
  const found = new Map([...lines.map((line) => [line.component, line] as const), ...standing]);
  const inOrder = inCap.map((one) => found.get(one) ?? emptyLine(one, last));
  return payOf(last, ofItself(joined ?? last), inOrder);
}

/**
 * Lines of a stretch whose periods stand alone, paid now, with the plan's cap and floor. What they come to is kept for a
 * later period that is settled with this one.
 */
export function payStanding(stretch: Stretch, lines: readonly ComponentLine[], now: Period | undefined): PartPay {
  const pay = payOf(stretch.last, limitBasis(stretch, lines, now), lines);
  if (now) stretch.paid.push({ period: now, amount: inCapOf(pay) });
  return pay;
}

/** Are a component's periods settled on the year so far, rather than added up as each stood alone? */
function isOnYear({ inCap, type, period }: Component, plan: Plan): boolean {
  return inCap && (type === 'bonus' || type === 'commission') && period === plan.period;
}

/** Limits that are a multiple of one part's target variable, all of it. */
const ofItself = (over: Part): LimitBasis => ({ over, waiting: ZERO, paid: [] });

function payOf(part: Part, basis: LimitBasis, lines: readonly ComponentLine[]): PartPay {
  return { part, ...basis, lines, ...planLimits(basis, lines) };
}
