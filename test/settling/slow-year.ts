import Fraction from 'fraction.js';
import type { PlanBook } from '../../core/plan/schema';

/**
 * A second opinion on years: one plan in two versions, written out with plain fractions and no look at the core. Each
 * period is computed from all rows of its stretch again; nothing is kept from one to the next.
 */

export interface SlowRow {
  readonly payee: string;
  /** 0 … 3 in 2027. */
  readonly quarter: number;
  readonly ote: number;
  readonly leave: number;
  readonly ramp: number;
  readonly renewed: number;
  readonly added: number;
  readonly csat: number;
  readonly csatYear: number;
  readonly ownTarget: number | undefined;
}

const daysOf = [90, 91, 92, 92];
/** The second version pays from July on. */
const targetOf = (quarter: number): number => (quarter < 2 ? 90_000 : 70_000);
const bounds = { least: '0.8', most: '1.5' };

export const slowPlan = (settle: string): PlanBook => {
  const version = (name: string, days: object, target: number): PlanBook['plans'][number] => ({
    plan: { id: 'slow', version: name, 'pay mix': '60:40', settle, cap: 1.2, floor: 0.1, ...days },
    components: [
      { id: 'renewals', type: 'bonus', weight: 0.6, measure: 'renewed arr', target, curve: 'line', cap: 1.4 },
      { id: 'csat', type: 'bonus', weight: 0.4, measure: 'csat', target: 80 },
      { id: 'new', type: 'commission', measure: 'new arr', rate: 0.033, cap: 1000 },
      { id: 'club', type: 'award', measure: 'csat', target: 90, amount: 250 },
    ],
    curves: [
      { curve: 'line', shape: 'linear', at: 0.8, pays: 0.5, beyond: 'continue' },
      { curve: 'line', at: 1, pays: 1 },
    ],
    gates: [
      { gate: 'quality', measure: 'csat', test: '>=', value: 50, 'applies to': 'renewals', otherwise: 0.5 },
      { gate: 'book', measure: 'renewed arr', test: '>=', value: 60_000, 'applies to': 'csat', otherwise: 0.25 },
    ],
  });
  return {
    plans: [
      version('1', { 'effective to': '2027-06-30' }, targetOf(0)),
      version('2', { 'effective from': '2027-07-01' }, targetOf(2)),
    ],
  };
};

const zero = new Fraction(0);
const least = (a: Fraction, b: Fraction | number): Fraction => (a.compare(b) < 0 ? a : new Fraction(b));
const most = (a: Fraction, b: Fraction | number): Fraction => (a.compare(b) > 0 ? a : new Fraction(b));
const cents = (x: Fraction): Fraction => x.mul(100).add(new Fraction(1, 2)).floor().div(100);
const total = (parts: readonly Fraction[]): Fraction => parts.reduce((sum, part) => sum.add(part), zero);

const activeOf = ({ quarter, leave }: SlowRow): Fraction =>
  most(new Fraction((daysOf[quarter] ?? 0) - leave, daysOf[quarter] ?? 1), 0);

/** What some quarters of one version earn in the cap together. @param csat of them together */
function earnedIn(rows: readonly SlowRow[], csat: number): Fraction {
  const active = rows.filter((row) => activeOf(row).compare(0) > 0);
  if (active.length === 0) return zero;
  const variable = total(active.map((row) => new Fraction(String(row.ote)).mul(4).div(10).div(4).mul(activeOf(row))));
  const target = total(
    active.map((row) => {
      const full = new Fraction(row.ownTarget ?? targetOf(row.quarter));
      return full.mul(activeOf(row)).mul(new Fraction(String(row.ramp)));
    }),
  );
  const renewed = total(active.map((row) => new Fraction(String(row.renewed))));
  const reached = renewed.div(target);
  const straight = new Fraction('0.5').add(reached.sub(bounds.least).mul('2.5'));
  const ratio = reached.compare(bounds.least) < 0 ? zero : least(straight, new Fraction('1.4'));
  const renewals = variable
    .mul('0.6')
    .mul(ratio)
    .mul(csat >= 50 ? 1 : new Fraction(1, 2));
  const quality = variable.mul('0.4').mul(new Fraction(csat).div(80));
  // 60,000 a quarter.
  const gated = renewed.compare(60_000 * active.length) >= 0 ? quality : quality.div(4);
  const commission = least(
    total(active.map((row) => new Fraction(String(row.added)))).mul('0.033'),
    1000 * active.length,
  );
  const lines = total([renewals, gated, commission].map(cents));
  return most(least(lines, cents(variable.mul('1.2'))), cents(variable.mul('0.1')));
}

/** What the year earns up to a quarter, both versions. @param rows of one payee, in order */
function earnedToDate(rows: readonly SlowRow[], upTo: number): Fraction {
  const stretches = [rows.filter(({ quarter }) => quarter < 2), rows.filter(({ quarter }) => quarter >= 2)];
  return total(
    stretches.map((stretch) => {
      const soFar = stretch.filter((row) => row.quarter <= upTo && activeOf(row).compare(0) > 0);
      return earnedIn(soFar, soFar[soFar.length - 1]?.csatYear ?? 0);
    }),
  );
}

const award = (row: SlowRow): Fraction => new Fraction(row.csat >= 90 && activeOf(row).compare(0) > 0 ? 250 : 0);

/** Pay of each row of one payee, in order of the quarters. */
export function slowPay(rows: readonly SlowRow[], settle: string): readonly Fraction[] {
  let paid = zero;
  return rows.map((row) => {
    let pays: Fraction;
    if (settle === 'year to date') {
      pays = most(earnedToDate(rows, row.quarter).sub(paid), 0);
      paid = paid.add(pays);
    } else {
      pays = earnedIn([row], row.csat);
      paid = paid.add(pays);
      if (row.quarter === 3) pays = pays.add(most(earnedToDate(rows, 3).sub(paid), 0));
    }
    return pays.add(award(row));
  });
}
