import Fraction from 'fraction.js';
import type { TypedCurve } from './arbitrary-curve';

/** A plan of bonuses, as simple as one can be and still have every step of SPEC §6 from attainment to the plan's cap. */
export interface SimplePlan {
  readonly cap: number | undefined;
  readonly bonuses: readonly SimpleBonus[];
}

export interface SimpleBonus {
  readonly weight: number;
  readonly target: number;
  readonly baseline: number | undefined;
  readonly curve: TypedCurve | undefined;
  readonly cap: number | undefined;
  readonly floor: number | undefined;
}

/** A row of a quarter of 90 days, at a pay mix of 60:40. */
export interface SimpleRow {
  readonly ote: number;
  readonly days: number;
  readonly actuals: readonly number[];
}

/** What a person types, exactly. */
const typed = (value: number): Fraction => new Fraction(String(value));

/** To the cent, half up; nothing here is below 0. */
const cents = (value: Fraction): Fraction => value.mul(100).add('1/2').floor().div(100);

/** Pay of each line and of the plan's cap, worked out with fraction.js from the words of the SPEC, and slowly. */
export function slowPay(
  { cap, bonuses }: SimplePlan,
  { ote, days, actuals }: SimpleRow,
): { lines: Fraction[]; planCap: Fraction } {
  const targetVariable = typed(ote).mul('0.4').mul('1/4').mul(days).div(90);
  const lines = bonuses.map((bonus, i) => {
    let ratio = payoutRatio(bonus, attainment(bonus, typed(actuals[i] ?? 0)));
    if (bonus.cap !== undefined && ratio.compare(typed(bonus.cap)) > 0) ratio = typed(bonus.cap);
    if (bonus.floor !== undefined && ratio.compare(typed(bonus.floor)) < 0) ratio = typed(bonus.floor);
    return cents(targetVariable.mul(typed(bonus.weight)).mul(ratio));
  });
  const total = lines.reduce((sum, line) => sum.add(line), new Fraction(0));
  const most = cap === undefined ? total : cents(targetVariable.mul(typed(cap)));
  return { lines, planCap: total.compare(most) > 0 ? most.sub(total) : new Fraction(0) };
}

function attainment({ target, baseline }: SimpleBonus, actual: Fraction): Fraction {
  const from = baseline === undefined ? new Fraction(0) : typed(baseline);
  const reached = actual.sub(from).div(typed(target).sub(from));
  return reached.compare(0) < 0 ? new Fraction(0) : reached;
}

function payoutRatio({ curve }: SimpleBonus, x: Fraction): Fraction {
  if (!curve) return x;
  const points = curve.points.map(([at, pays]) => ({ at: typed(at), pays: typed(pays) }));
  const passed = points.filter(({ at }) => at.compare(x) <= 0);
  const here = passed[passed.length - 1];
  if (!here) return new Fraction(0);
  const next = points[passed.length];
  if (curve.shape === 'step' || (!next && curve.beyond === 'flat')) return here.pays;
  // Past the last point the line through the last two goes on.
  const [from, to] = next ? [here, next] : [passed[passed.length - 2] ?? here, here];
  if (from === to) return here.pays;
  const value = from.pays.add(x.sub(from.at).mul(to.pays.sub(from.pays)).div(to.at.sub(from.at)));
  return value.compare(0) < 0 ? new Fraction(0) : value;
}
