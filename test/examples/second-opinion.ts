import Fraction from 'fraction.js';
import { quarters } from '../../examples/customer-success-year/account';
import { type RosterRow, roster } from '../../examples/customer-success-year/people';
import {
  type Counted,
  type Spell,
  countedIn,
  creditedTo,
  fraction,
  renewalRate,
  spells,
  sum,
  targetOf,
  total,
} from './year';

/** What somebody is paid in a quarter. */
export interface Paid {
  readonly payee: string;
  readonly period: string;
  readonly total: Fraction;
  readonly pay: Fraction;
}

const zero = new Fraction(0);
const least = (a: Fraction, b: Fraction): Fraction => (a.compare(b) < 0 ? a : b);
const notBelow0 = (a: Fraction): Fraction => (a.compare(0) < 0 ? zero : a);

/** Half up, of what is not negative. */
const rounded = (value: Fraction, places: number): Fraction =>
  value
    .mul(10 ** places)
    .add(1, 2)
    .floor()
    .div(10 ** places);
const cents = (value: Fraction): Fraction => rounded(value, 2);

type Points = readonly (readonly [at: string, pays: string])[];

/** Straight lines between points, nothing below the first, flat after the last. */
function linear(points: Points, x: Fraction): Fraction {
  const all = points.map(([at, pays]) => [new Fraction(at), new Fraction(pays)] as const);
  const next = all.findIndex(([at]) => x.compare(at) < 0);
  if (next === 0) return zero;
  const [at, pays] = all.at(next === -1 ? -1 : next - 1)!;
  if (next === -1) return pays;
  const [nextAt, nextPays] = all[next]!;
  return pays.add(x.sub(at).mul(nextPays.sub(pays)).div(nextAt.sub(at)));
}

const renewal: Points = [['0.9', '0.5'], ['1', '1'], ['1.08', '1.2']]; // prettier-ignore
const growth: Points = [['0.5', '0.25'], ['1', '1'], ['1.5', '1.75']]; // prettier-ignore
const retention: Points = [['0.93', '0.5'], ['0.97', '1'], ['1', '1.3']]; // prettier-ignore

/** Whose renewals and whose growth a role is paid on, and how much of OTE. */
interface Way {
  readonly variable: string;
  readonly weights: readonly [renewals: string, growth: string];
  readonly renewals: (q: number) => readonly Counted[];
  readonly isIn: (row: Partial<RosterRow>) => boolean;
}

function wayOf({ payee, role, team }: RosterRow): Way | undefined {
  const half = { variable: '0.3', weights: ['0.5', '0.5'] } as const;
  const isManager = ({ role: of }: Partial<RosterRow>): boolean => of === 'Team Lead' || of === 'VP';
  if (role === 'CSM' || role === 'Senior CSM') {
    const isIn: Way['isIn'] = (row) => row.team === team && !isManager(row);
    return { ...half, renewals: (q) => creditedTo(payee, q), isIn };
  }
  if (role === 'Team Lead') {
    const isIn: Way['isIn'] = (row) => row.manager === payee;
    return { ...half, renewals: (q) => countedIn(q, isIn), isIn };
  }
  if (role !== 'VP') return undefined;
  const isIn: Way['isIn'] = (row) => ['NAM', 'EMEA'].includes(String(row.region)) && !isManager(row);
  return { variable: '0.4', weights: ['0.6', '0.4'], renewals: (q) => countedIn(q, isIn), isIn };
}

/** Half renewals, half growth, up to 150 %; where nothing was due the growth is all. */
function halves(
  way: Way,
  variable: Fraction,
  rate: Fraction | undefined,
  actual: Fraction,
  target: Fraction,
): Fraction {
  const [ofRenewals, ofGrowth] = way.weights;
  const grown = linear(growth, actual.div(target));
  const lines = rate
    ? [variable.mul(ofRenewals).mul(linear(renewal, rate.div('0.92'))), variable.mul(ofGrowth).mul(grown)]
    : [variable.mul(grown)];
  return least(sum(lines.map(cents)), cents(variable.mul('1.5')));
}

const variableOf = ({ row, active }: Spell, share: string): Fraction => fraction(row.ote).mul(share).div(4).mul(active);

/** The quarters of a plan that settles at the year's end; the last one with what the year as a whole adds. */
function settledAtYearEnd(all: readonly Spell[]): readonly Fraction[] {
  const way = wayOf(all.at(-1)!.row)!;
  const variables = all.map((spell) => variableOf(spell, way.variable));
  const actuals = all.map(({ q }) => total(countedIn(q, way.isIn), 'expansion'));
  const targets = all.map(({ q }) => targetOf(q, way.isIn));
  const alone = all.map(({ q }, i) =>
    halves(way, variables[i]!, renewalRate(way.renewals(q)), actuals[i]!, targets[i]!),
  );
  if (all.at(-1)!.q !== 3) return alone;
  const rateOfYear = renewalRate([0, 1, 2, 3].flatMap((q) => way.renewals(q)));
  const year = halves(way, sum(variables), rateOfYear, sum(actuals), sum(targets));
  const madeGood = notBelow0(year.sub(sum(alone)));
  return alone.map((pay, i) => (i === alone.length - 1 ? pay.add(madeGood) : pay));
}

/** Own gross retention, net retention of the team, satisfaction; from July with other weights and a higher target. */
function scaleQuarter(spell: Spell): Fraction {
  const { row, q } = spell;
  const [weights, target] = q < 2 ? [['0.5', '0.3', '0.2'], '1.03'] : [['0.4', '0.4', '0.2'], '1.035'];
  const variable = variableOf(spell, '0.25');
  const own = creditedTo(row.payee, q);
  const grr = total(own, 'starting arr')
    .sub(total(own, 'churned'))
    .sub(total(own, 'contraction'))
    .div(total(own, 'starting arr'));
  const team = countedIn(q, (one) => one.team === row.team);
  const lost = total(team, 'churned').add(total(team, 'contraction'));
  const nrr = total(team, 'starting arr').add(total(team, 'expansion')).sub(lost).div(total(team, 'starting arr'));
  const heard = own.filter(([{ csat }]) => typeof csat === 'number');
  const voice = sum(heard.map(([{ csat }, share]) => fraction(csat).mul(share))).div(
    sum(heard.map(([, share]) => share)),
  );
  const reached = voice.div('4.2');
  const ratios = [
    linear(retention, grr),
    linear(growth, notBelow0(nrr.sub(1).div(new Fraction(target).sub(1)))),
    new Fraction(
      reached.compare('1.05') >= 0 ? '1.2' : reached.compare(1) >= 0 ? 1 : reached.compare('0.95') >= 0 ? '0.5' : 0,
    ),
  ];
  const lines = ratios.map((ratio, i) => cents(variable.mul(weights[i]!).mul(ratio)));
  return least(sum(lines), cents(variable.mul('1.5')));
}

/** Commission on the expansion of what was credited, up to twice the target variable. */
const commission = (spell: Spell, rate: string): Fraction =>
  least(
    cents(total(creditedTo(spell.row.payee, spell.q), 'expansion').mul(rate)),
    cents(variableOf(spell, '0.12').mul(2)),
  );

function earnedBy(all: readonly Spell[]): readonly Fraction[] {
  const [{ row }] = all as [Spell];
  if (row.role === 'Scale CSM') return all.map(scaleQuarter);
  if (row.role === 'Scale Specialist') return all.map((spell) => commission(spell, '0.2'));
  if (row.role === 'Solutions Engineer') return all.map((spell) => commission(spell, '0.06'));
  return settledAtYearEnd(all);
}

const isOf = (plan: 'scale' | 'other', { row }: Spell): boolean => (row.role === 'Scale CSM') === (plan === 'scale');

/** Everybody's pay of the year, a row for each person, quarter and plan. */
export function secondOpinion(): readonly Paid[] {
  const all = spells.flat();
  return [...new Set(roster.map(({ payee }) => payee))].flatMap((payee) => {
    const own = all.filter(({ row }) => row.payee === payee);
    const runs = (['scale', 'other'] as const).map((plan) => own.filter((spell) => isOf(plan, spell)));
    let balance = zero;
    return runs.flatMap((run) => {
      const earned = run.length > 0 ? earnedBy(run) : [];
      return run.map(({ row, q }, i): Paid => {
        // A recoverable draw: what is missing to it is advanced, what is above it repays.
        const draw = fraction(row.draw);
        const advance = notBelow0(draw.sub(earned[i]!));
        const repaid = least(balance, notBelow0(earned[i]!.sub(draw)));
        balance = balance.add(advance).sub(repaid);
        const whole = earned[i]!.add(advance).sub(repaid).sub(fraction(row.clawback));
        const fx = row.fx === undefined ? new Fraction(1) : fraction(row.fx);
        const pay = rounded(whole.mul(fx), row.currency === 'JPY' ? 0 : 2);
        return { payee, period: quarters[q]!, total: whole, pay };
      });
    });
  });
}
