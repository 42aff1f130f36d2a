import { isoDate } from '../../cells/civil-date';
import { showPayMix } from '../../cells/pay-mix';
import { ONE, ZERO, equal, isZero } from '../../number/exact';
import { show } from '../../number/show';
import { planKey } from '../../plan/plan';
import type { Part } from '../outcome';
import { ownParts } from '../settling/join';
import { money, percent } from './show-value';
import { type StatementLine, lineOf } from './statement-line';

/** How the target variable of a part comes about: active-day share (step 3) and pay (step 4). */
export function partLines({ plan, basis, activeShare, targetVariable, row, span, days }: Part): StatementLine[] {
  const lines: StatementLine[] = [];
  const active = percent(activeShare);
  if (days && !equal(activeShare, ONE)) {
    const leave = row.known['leave days'] ?? ZERO;
    const dates = span ? `${isoDate(span.first)} to ${isoDate(span.last)}, ` : '';
    const off = isZero(leave) ? '' : `${show(leave)} leave days, `;
    const byDays = `${show(days.active)} / ${days.period} days = ${active}`;
    const working = plan.proration === 'days' ? byDays : `by ${plan.proration}: ${active}`;
    const inputs = `${dates}${off}period of ${days.period} days`;
    lines.push(lineOf(3, 'PLAN proration', 'Active-day share', inputs, working));
  }
  if (isZero(basis.variable)) return lines;
  const share = percent(plan.periodShares[row.period?.index ?? 0] ?? ONE);
  const [name, yearly] = plan.variableBasis === 'ote' ? ['OTE', basis.ote] : ['base', basis.base];
  const amount = money(yearly, plan.places);
  const mix = `pay mix ${showPayMix(basis.mix)}`;
  const inputs = `${name} ${amount} a year, ${mix}, ${share} of the year in this period, active ${active}`;
  const working = [amount, percent(basis.mix.variable), share, active].join(' × ');
  const shown = `${working} = ${money(targetVariable, plan.places)}`;
  return [...lines, lineOf(4, `PLAN ${planKey(plan)}`, 'Target variable', inputs, shown)];
}

/** How the target variable of several periods that are settled together adds up; none for one period. */
export function joinedLines(over: Part): StatementLine[] {
  const { plan, joined, targetVariable } = over;
  if (!joined?.earlier || isZero(targetVariable)) return [];
  const each = ownParts(over).map(
    ({ row, targetVariable: own }) => `${row.period?.label ?? ''} ${money(own, plan.places)}`,
  );
  const working = `${each.join(' + ')} = ${money(targetVariable, plan.places)}`;
  return [lineOf(4, 'PLAN settle', 'Target variable to date', `${joined.periods} periods`, working)];
}
