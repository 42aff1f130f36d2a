import {
  type Exact,
  ONE,
  equal,
  isPositive,
  less,
  minus,
  ofDecimalText,
  over,
  plus,
  ratio,
  whole,
} from '../number/exact';
import { show } from '../number/show';
import { refuse, type Refusal } from '../problems/problem';
import type { Cell } from './cell';
import { type Reading, readNumber, readText } from './read';

/** Base and variable pay as shares of OTE; they add up to 1. */
export interface PayMix {
  readonly base: Exact;
  readonly variable: Exact;
}

/** `70:30`. */
export function showPayMix({ base, variable }: PayMix): string {
  return `${show(times100(base))}:${show(times100(variable))}`;
}

const times100 = (share: Exact): Exact => over(share, ratio(1, 100));

/**
 * A pay mix: `70:30` or `70/30` (base first), or a variable share up to 50 % (`30%`, 0.3). Both spreadsheets store a
 * typed 70:30 as a duration of 70 h 30 min, which is read back as the mix it was.
 */
export function readPayMix(cell: Cell): Reading<PayMix> {
  const text = readText(cell);
  if (typeof text !== 'string') return text;
  const pair = /^(\d{1,3}(?:\.\d{1,9})?)\s*[:/]\s*(\d{1,3}(?:\.\d{1,9})?)$/.exec(text);
  if (pair) return ofPair(ofDecimalText(pair[1] as string), ofDecimalText(pair[2] as string), text);
  if (typeof cell === 'number') {
    const duration = ofDuration(cell);
    if (duration) return duration;
  }
  const share = readNumber(cell);
  return 'refused' in share ? refuse('not a pay mix', { found: text }) : ofShare(share, text);
}

function ofPair(base: Exact, variable: Exact, text: string): PayMix | Refusal {
  if (!equal(plus(base, variable), whole(100))) return refuse('pay mix does not add up', { found: text });
  return { base: over(base, whole(100)), variable: over(variable, whole(100)) };
}

/** The mix whose duration, 60 × base + 100 - base minutes, a spreadsheet made of it: 70:30 is 70 h 30 min. */
function ofDuration(days: number): PayMix | Refusal | undefined {
  const minutes = Math.round(days * 1440);
  const base = (minutes - 100) / 59;
  if (Number.isInteger(base) && base >= 23 && base <= 100 && Math.abs(days * 86_400 - minutes * 60) < 30) {
    return { base: ratio(base, 100), variable: ratio(100 - base, 100) };
  }
  for (let lost = 0; lost <= 22; lost++) {
    if (Math.abs(days * 86_400 - (59 * lost + 100) * 60) < 1) {
      return refuse('pay mix lost', { found: `${lost}:${100 - lost}` });
    }
  }
  return undefined;
}

function ofShare(share: Exact, text: string): PayMix | Refusal {
  if (!isPositive(share) || !less(share, whole(100))) return refuse('not a pay mix', { found: text });
  if (!less(ratio(1, 2), share)) return { base: minus(ONE, share), variable: share };
  if (less(ONE, share)) {
    const mix = `${show(minus(whole(100), share))}:${show(share)}`;
    return refuse('bare pay mix', { found: text, mix, share: `${show(share)}%` });
  }
  const one = { base: minus(ONE, share), variable: share };
  const other = { base: share, variable: one.base };
  return refuse('pay mix ambiguous', { found: text, one: showPayMix(one), other: showPayMix(other) });
}
