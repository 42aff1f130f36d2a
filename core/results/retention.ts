import { type Exact, ONE, ZERO, absolute, isZero, larger, minus, over, plus, smaller, sum } from '../number/exact';

/**
 * Retention of recurring revenue and of customers, as ratios. What is lost may carry either sign. A book that starts
 * with nothing retains 0 (published cases ret-008 to ret-011).
 */

/** GRR: what is left of the starting ARR without any expansion, 0 … 1. */
export function grossRetention(starting: Exact, churned: Exact, contraction: Exact): Exact {
  return withinOne(shareOf(minus(starting, lost(churned, contraction)), starting));
}

/** NRR: what the starting customers bring at the end, expansion included; above 1 when they grew. */
export function netRetention(starting: Exact, churned: Exact, contraction: Exact, expansion: Exact): Exact {
  return shareOf(plus(minus(starting, lost(churned, contraction)), expansion), starting);
}

/** Share of the starting customers that stayed, 0 … 1. */
export function logoRetention(starting: Exact, gone: Exact): Exact {
  return withinOne(shareOf(minus(starting, absolute(gone)), starting));
}

/** Share of the ARR that was due for renewal and was renewed; above 1 when it was renewed at more. */
export function renewalRate(renewed: Exact, due: Exact): Exact {
  return shareOf(renewed, due);
}

/** Change of ARR: new and expansion less what was lost. */
export function netArr(added: Exact, expansion: Exact, contraction: Exact, churned: Exact): Exact {
  return minus(plus(added, expansion), lost(contraction, churned));
}

const lost = (...losses: readonly Exact[]): Exact => sum(losses.map(absolute));
const shareOf = (part: Exact, whole: Exact): Exact => (isZero(whole) ? ZERO : over(part, whole));
const withinOne = (ratio: Exact): Exact => larger(ZERO, smaller(ONE, ratio));
