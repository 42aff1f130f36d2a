import { isNegative, minus, negate, sum } from '../../number/exact';
import { planKey } from '../../plan/plan';
import type { Part, Payment, Settlement } from '../outcome';
import { money } from './show-value';
import { type StatementLine, lineOf } from './statement-line';

const clause = 'PLAN settle';

/** What a year earned, what was paid of it and what is left: paid now, or carried on (step 13). */
export function settlementLine({ way, earned, payments, paid, amount }: Settlement, places: number): StatementLine {
  const shown = (value: typeof earned): string => money(value, places);
  const isAtEnd = way === 'year end';
  const inputs = `${isAtEnd ? 'the year as a whole earns' : 'earned to date'} ${shown(earned)}; ${paidInWords(payments, places)}`;
  const left = minus(earned, paid);
  const short = isAtEnd ? 'nothing is added' : `nothing is paid, ${shown(negate(left))} carried on`;
  const result = isNegative(left) ? `: ${short}` : ` ${isAtEnd ? 'added' : 'to pay'}`;
  const working = `${shown(earned)} - ${shown(paid)} = ${shown(left)}${result}`;
  return lineOf(13, clause, isAtEnd ? 'Year end' : 'Paid before', inputs, working, amount);
}

/** `paid before 2027-Q1 5,000.00 + 2027-Q2 0.00 = 5,000.00`. */
export function paidInWords(payments: readonly Payment[], places: number): string {
  if (payments.length === 0) return 'nothing paid before';
  const each = payments.map(({ period, isMoved, amount }) => {
    const of = isMoved ? ' on weights moved across the cap' : '';
    return `${period || 'before (paid to date)'}${of} ${money(amount, places)}`;
  });
  const total = payments.length > 1 ? ` = ${money(sum(payments.map(({ amount }) => amount)), places)}` : '';
  return `paid ${each.join(' + ')}${total}`;
}

/** Says which periods the lines that follow are of. */
export function stretchLine({ plan, row: { period } }: Part, what: string): StatementLine {
  return lineOf(13, clause, `Until ${period?.label ?? ''}`, planKey(plan), what);
}
