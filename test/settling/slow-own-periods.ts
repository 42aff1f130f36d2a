import Fraction from 'fraction.js';
import type { PlanBook } from '../../core/plan/schema';

/**
 * A second opinion on the plan's cap and floor beside components of their own period, from the words of the SPEC and of
 * `docs/decisions.md`, in plain fractions and with no look at the core: everything is a list of pieces of work and a
 * ledger of what was paid for them, both gone through from the start each time.
 */

/** A row: one of the segments of a quarter, all of it where there is one. */
export interface Piece {
  /** 0 … 3 in 2027. */
  readonly quarter: number;
  /** Days of the quarter that the row covers, and days of leave in them. */
  readonly days: number;
  readonly leave: number;
  readonly ote: number;
  readonly renewed: number;
  readonly calls: number;
  readonly added: number;
}

/** What is paid in a quarter, per cents of the target variable on three sums, and 2 % of a fourth number over the year. */
export interface Limits {
  readonly settle: 'each period' | 'year end';
  readonly cap: number | undefined;
  readonly floor: number | undefined;
}

export const daysOf = [90, 91, 92, 92] as const;
const full = { renewals: 90_000, calls: 50, growth: 20_000 };
const weights = { renewals: '0.5', calls: '0.3', growth: '0.2' };

/** Two versions that say the same: the second one holds from April on. */
export function ownPeriodPlan({ settle, cap, floor }: Limits): PlanBook {
  const version = (name: string, days: object): PlanBook['plans'][number] => ({
    plan: {
      id: 'own',
      version: name,
      'pay mix': '60:40',
      settle,
      ...days,
      ...(cap && { cap }),
      ...(floor && { floor }),
    },
    components: [
      { id: 'renewals', type: 'bonus', weight: 0.5, measure: 'renewed arr', target: full.renewals },
      { id: 'calls', type: 'bonus', weight: 0.3, measure: 'touchpoints', target: full.calls, period: 'half' },
      { id: 'growth', type: 'bonus', weight: 0.2, measure: 'new arr', target: full.growth, period: 'year' },
      { id: 'new', type: 'commission', measure: 'new arr', rate: 0.02, period: 'half' },
    ],
  });
  return { plans: [version('1', { 'effective to': '2027-03-31' }), version('2', { 'effective from': '2027-04-01' })] };
}

const zero = new Fraction(0);
const typed = (value: number): Fraction => new Fraction(String(value));
const cents = (x: Fraction): Fraction => x.mul(100).add(new Fraction(1, 2)).floor().div(100);
const total = (parts: readonly Fraction[]): Fraction => parts.reduce((sum, part) => sum.add(part), zero);
const active = ({ quarter, days, leave }: Piece): Fraction => new Fraction(days - leave).div(daysOf[quarter] ?? 1);
const variable = (piece: Piece): Fraction => typed(piece.ote).mul('0.4').div(4).mul(active(piece));
const isThere = (piece: Piece): boolean => active(piece).compare(0) > 0;

/** Which stretch each piece belongs to: a new version, or another segment of the same quarter, begins one. */
function stretchesOf(pieces: readonly Piece[]): readonly number[] {
  let stretch = 0;
  return pieces.map(({ quarter }, i) => {
    const before = pieces[i - 1];
    if (before && (before.quarter === quarter || before.quarter === 0)) stretch += 1;
    return stretch;
  });
}

/** A bonus on some pieces together; nobody there earns nothing. */
function bonus(id: keyof typeof weights, pieces: readonly Piece[], reached: (piece: Piece) => number): Fraction {
  const there = pieces.filter(isThere);
  if (there.length === 0) return zero;
  const target = total(there.map((piece) => active(piece).mul(full[id])));
  const made = total(there.map((piece) => typed(reached(piece)))).div(target);
  return cents(total(there.map(variable)).mul(weights[id]).mul(made));
}

const renewals = (pieces: readonly Piece[]): Fraction => bonus('renewals', pieces, ({ renewed }) => renewed);
const calls = (pieces: readonly Piece[]): Fraction => bonus('calls', pieces, (piece) => piece.calls);
const growth = (pieces: readonly Piece[]): Fraction => bonus('growth', pieces, ({ added }) => added);
const added = (pieces: readonly Piece[]): Fraction =>
  cents(total(pieces.filter(isThere).map((piece) => typed(piece.added))).mul('0.02'));

/** What cap and floor make of a sum. @param due the part of the target variable that the floor is a multiple of */
function limited(sum: Fraction, of: Fraction, due: Fraction, { cap, floor }: Limits): Fraction {
  const most = cap === undefined ? undefined : cents(of.mul(typed(cap)));
  const capped = most && sum.compare(most) > 0 ? most : sum;
  const least = floor === undefined ? undefined : cents(due.mul(typed(floor)));
  return least && capped.compare(least) < 0 ? least : capped;
}

interface Paid {
  readonly stretch: number;
  readonly quarter: number;
  readonly amount: Fraction;
}

/** Pay of each row of one payee, in order of time. */
export function slowPay(pieces: readonly Piece[], limits: Limits): readonly Fraction[] {
  const stretches = stretchesOf(pieces);
  const ledger: Paid[] = [];
  /** The pieces of a stretch from one quarter to another. */
  const between = (stretch: number, from: number, to: number): readonly Piece[] =>
    pieces.filter((piece, i) => stretches[i] === stretch && piece.quarter >= from && piece.quarter <= to);

  /** Lines of a stretch in a quarter, and what its limits make of them and of what was paid. @param own its row then */
  function pay(stretch: number, quarter: number, own: Piece | undefined): Fraction {
    const half = quarter % 2 === 1 ? between(stretch, quarter - 1, quarter).filter(isThere) : [];
    const year = quarter === 3 ? between(stretch, 0, 3).filter(isThere) : [];
    const lines = total([own ? renewals([own]) : zero, calls(half), added(half), growth(year)]);
    const together = year.length > 0 ? year : half.length > 0 ? half : own ? [own].filter(isThere) : [];
    if (together.length === 0) return lines;
    const from = year.length > 0 ? 0 : half.length > 0 ? quarter - 1 : quarter;
    const waiting = year.length > 0 ? 0 : half.length > 0 ? '0.2' : '0.5';
    const of = total(together.map(variable));
    const before = total(
      ledger.filter((one) => one.stretch === stretch && one.quarter >= from).map(({ amount }) => amount),
    );
    return limited(lines.add(before), of, of.mul(new Fraction(1).sub(waiting)), limits).sub(before);
  }

  return pieces.map((piece, i) => {
    const { quarter } = piece;
    const stretch = stretches[i] ?? 0;
    const now = [{ stretch, quarter, amount: pay(stretch, quarter, piece) }];
    const isLast = pieces[i + 1]?.quarter !== quarter;
    if (isLast) {
      // Stretches whose last row is of an earlier quarter: what of them is due now comes with this row.
      for (let ended = 0; ended < stretch; ended++) {
        if (pieces.some((one, at) => stretches[at] === ended && one.quarter === quarter)) continue;
        now.push({ stretch: ended, quarter, amount: pay(ended, quarter, undefined) });
      }
    }
    ledger.push(...now);
    const paid = total(now.map(({ amount }) => amount));
    if (!isLast || quarter !== 3 || limits.settle === 'each period') return paid;
    const earned = [...new Set(stretches)].map((one) => {
      const all = between(one, 0, 3).filter(isThere);
      // Half a year is settled with the row of its second quarter, and not at all without one.
      const halves = [...(pieces.some((row) => row.quarter === 1) ? [between(one, 0, 1)] : []), between(one, 2, 3)];
      const own = halves.flatMap((half) => [calls(half), added(half)]);
      const of = total(all.map(variable));
      return all.length === 0 ? zero : limited(total([renewals(all), growth(all), ...own]), of, of, limits);
    });
    const left = total(earned).sub(total(ledger.map(({ amount }) => amount)));
    return paid.add(left.compare(0) > 0 ? left : 0);
  });
}
