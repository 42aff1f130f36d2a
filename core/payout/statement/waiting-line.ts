import { isZero } from '../../number/exact';
import { periodAround } from '../../results/period';
import type { ComponentLine } from '../outcome';
import { isOwnPeriod } from '../settling/own-period';
import { money } from './show-value';
import { type StatementLine, lineOf } from './statement-line';

/** Is a component settled in another period or segment than this line's? */
export const isWaiting = ({ component, over }: ComponentLine): boolean =>
  isOwnPeriod(component, over.plan) && !over.joined;

/** Says when a component is settled that is not settled now. */
export function waitingLine({ component, over, before, amount }: ComponentLine): StatementLine {
  const { plan, row } = over;
  const { id, label, inCap, period: kind } = component;
  const own = row.period && periodAround(row.period.last, kind, plan.yearStarts);
  const last = own && periodAround(own.last, plan.period, plan.yearStarts);
  const isNow = last?.label === row.period?.label;
  const when = isNow ? 'settled with the last active days of the period' : `settled in ${last?.label ?? ''}`;
  const earlier = isZero(before) ? '' : `; ${money(amount, plan.places)} of earlier periods`;
  const step = inCap ? 11 : 14;
  return lineOf(
    step,
    `COMPONENTS ${id}`,
    label,
    `each ${kind === 'half' ? 'half-year' : kind}`,
    when + earlier,
    amount,
  );
}
