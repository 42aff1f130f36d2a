import Fraction from 'fraction.js';
import { renewalRoster, renewalRows } from '../../examples/customer-success-year/renewals';
import type { Paid } from './second-opinion';
import { dollars, sum } from './year';

const months = Array.from({ length: 12 }, (_, m) => `2027-${String(m + 1).padStart(2, '0')}`);
const cents = (value: Fraction): Fraction => value.mul(100).add(1, 2).floor().div(100);

/** What the team's renewal rate of the year so far, beside 92 %, makes everyone's rate. */
function rateAt(attainment: Fraction): string {
  if (attainment.compare('1.04') >= 0) return '0.013';
  if (attainment.compare(1) >= 0) return '0.011';
  return attainment.compare('0.95') >= 0 ? '0.009' : '0.006';
}

/** The pay of the renewal managers by the rule itself: rate of the team × own renewals, both of the year so far, less what was paid. */
export function renewalsOpinion(): readonly Paid[] {
  return renewalRoster.flatMap(({ payee, team, fx }) => {
    const members = renewalRoster.filter((one) => one.team === team).map((one) => one.payee);
    let paid = new Fraction(0);
    return months.map((period): Paid => {
      const soFar = renewalRows.filter((row) => row.period <= period);
      const ofTeam = soFar.filter(({ owner }) => members.includes(owner));
      const of = (rows: typeof soFar, column: 'due' | 'renewed'): Fraction =>
        sum(rows.map((row) => dollars(row, column)));
      const rate = rateAt(of(ofTeam, 'renewed').div(of(ofTeam, 'due')).div('0.92'));
      const own = soFar.filter(({ owner }) => owner === payee);
      // 30 % of 110,000 a year; the cap of 200 % adds up from month to month.
      const cap = new Fraction(110_000)
        .mul('0.3')
        .div(12)
        .mul(months.indexOf(period) + 1)
        .mul(2);
      const earned = cents(of(own, 'renewed').mul(rate));
      const due = (earned.compare(cap) > 0 ? cap : earned).sub(paid);
      const total = due.compare(0) < 0 ? new Fraction(0) : due;
      paid = paid.add(total);
      return { payee: String(payee), period, total, pay: cents(total.mul(fx === '' ? 1 : new Fraction(String(fx)))) };
    });
  });
}
