import Fraction from 'fraction.js';
import { type Book, type BookRow, type Person, quarters } from './arbitrary-book';

/**
 * CS_METRICS once more, slowly: every value by going through all account rows, with another library's fractions and
 * dates of its own. Nothing of the core is used.
 */

const day = (iso: string): number => Date.parse(iso) / 86_400_000;
const firstOf = (quarter: number): number => Date.UTC(2027, quarter * 3, 1) / 86_400_000;
const lastOf = (quarter: number): number => firstOf(quarter + 1) - 1;

const spanOf = ({ from, to }: Person) => [from === '' ? -Infinity : day(from), to === '' ? Infinity : day(to)] as const;

/** Days of a quarter on which a row of the roster holds. */
export function daysOf(person: Person, quarter: number): number {
  const [from, to] = spanOf(person);
  return Math.max(0, Math.min(to, lastOf(quarter)) - Math.max(from, firstOf(quarter)) + 1);
}

/** What an account row counts for: a share from 0 to 1. */
type Weight = (row: BookRow) => Fraction;

const listed = (names: string): string[] => names.split(';').map((name) => name.trim());
const none = new Fraction(0);
const one = new Fraction(1);

function shareOfOwner({ people }: Book, row: BookRow, counts: (person: Person) => boolean): Fraction {
  const own = people.filter(({ payee }) => payee === row.owner);
  const days = own.reduce((sum, person) => sum + daysOf(person, row.quarter), 0);
  if (days === 0) return none;
  const counted = own.filter(counts).reduce((sum, person) => sum + daysOf(person, row.quarter), 0);
  return new Fraction(counted).div(days);
}

/** Weights by the part of a header after `@`; '' is the payee's own. */
function weightOf(book: Book, person: Person, scope: string): Weight {
  const meets = (a: string, b: string): boolean => listed(a).some((name) => listed(b).includes(name));
  switch (scope) {
    case 'year':
      return (row) => shareOfOwner(book, row, ({ payee }) => payee === person.payee);
    case 'team':
      return (row) =>
        row.team !== ''
          ? meets(row.team, person.team)
            ? one
            : none
          : shareOfOwner(book, row, ({ team }) => meets(team, person.team));
    case 'region':
      return (row) => shareOfOwner(book, row, ({ region }) => meets(region, person.region));
    case 'reports':
      return (row) => shareOfOwner(book, row, ({ manager }) => manager === person.payee);
    case 'company':
      return () => one;
    default:
      return (row) => shareOfOwner(book, row, (other) => other === person);
  }
}

/** The value of a header in a row, as CS_METRICS shows it. */
export function expected(book: Book, person: Person, quarter: number, header: string): number | string {
  const [, measure = '', scope = '', n] = /^(.*?)(?:@(\w+))?( n)?$/.exec(header) ?? [];
  if (scope === 'reports' && !book.people.some(({ manager }) => manager === person.payee)) return '';
  const from = scope === 'year' ? Math.floor(quarter / 4) * 4 : quarter;
  const weight = weightOf(book, person, scope);
  const rows = book.rows.filter((row) => row.quarter >= from && row.quarter <= quarter && weight(row).compare(0) > 0);
  const first = (row: BookRow): boolean =>
    rows.every((other) => other.account !== row.account || other.quarter >= row.quarter);
  const sum = (of: (row: BookRow) => number | Fraction, among = rows): Fraction =>
    among.reduce((total, row) => total.add(new Fraction(of(row)).mul(weight(row))), none);

  const openers = rows.filter(first);
  const starting = sum((row) => row.starting, openers);
  const whole = (row: BookRow) => book.rows.filter((other) => other.account === row.account && other.quarter === row.quarter); // prettier-ignore
  const total = (row: BookRow, of: (row: BookRow) => number): number => whole(row).reduce((all, one) => all + of(one), 0); // prettier-ignore
  const had = (row: BookRow): boolean => total(row, (of) => of.starting) > 0;
  const part = (row: BookRow): Fraction => new Fraction(row.starting).div(total(row, (of) => of.starting));
  const isLost = (row: BookRow): boolean =>
    had(row) && total(row, (of) => of.starting + of.new + of.expansion - of.contraction - of.churned) === 0;
  const logosOf = (row: BookRow): Fraction | number => (had(row) ? part(row) : 0);
  const logos = sum(logosOf, openers);

  /** What the accounts that the time opened with have of an amount, each by the share it opened with. */
  const cohorts = [...new Set(rows.map(({ account }) => account))].flatMap((account) => {
    const opened = openers.filter((row) => row.account === account);
    const start = sum((row) => row.starting, opened);
    if (start.equals(0)) return [];
    const shareOf = (row: BookRow): Fraction => {
      if (opened.includes(row)) return weight(row);
      const sameSegment = opened.filter(({ segment, starting: had }) => segment === row.segment && had > 0);
      const among = sameSegment.length > 0 ? sameSegment : opened;
      return sum((one) => one.starting, among).div(among.reduce((all, one) => all + one.starting, 0));
    };
    const own = rows.filter((row) => row.account === account);
    const amount = (of: (row: BookRow) => number): Fraction =>
      own.reduce((all, row) => all.add(shareOf(row).mul(of(row))), none);
    const isGone = own.some(isLost);
    return [{ start, amount, logosGone: isGone ? sum(logosOf, opened) : none }];
  });
  const least = (a: Fraction, b: Fraction): Fraction => (a.compare(b) < 0 ? a : b);
  const allOf = (of: (cohort: (typeof cohorts)[number]) => Fraction): Fraction =>
    cohorts.reduce((all, cohort) => all.add(of(cohort)), none);
  const losses = (row: BookRow): number => row.churned + row.contraction;
  const grown = (row: BookRow): number => row.expansion;
  const kept = allOf(({ start, amount }) => start.sub(least(start, amount(losses))));
  const ended = allOf(({ start, amount }) => {
    const end = start.add(amount(grown)).sub(amount(losses));
    return end.compare(0) < 0 ? none : end;
  });
  const churnedOfStart = allOf(({ start, amount }) =>
    least(
      start,
      amount((row) => row.churned),
    ),
  );

  if (n) return new Set(openers.filter((row) => row.starting > 0).map(({ account }) => account)).size;
  const isZeroSaid = !['', 'year'].includes(scope);
  const shown = (value: Fraction, zero: boolean): number | string =>
    zero && value.equals(0) ? 'zero' : value.valueOf();
  const ratio = (above: Fraction, below: Fraction): number | string =>
    below.equals(0) ? 'n/a' : shown(above.div(below), true);
  switch (measure) {
    case 'grr':
      return ratio(kept, starting);
    case 'nrr':
      return ratio(ended, starting);
    case 'churn rate':
      return ratio(churnedOfStart, starting);
    case 'logo retention':
      return ratio(logos.sub(allOf(({ logosGone }) => logosGone)), logos);
    case 'lost logos':
      return shown(
        sum((row) => (isLost(row) ? part(row) : 0)),
        isZeroSaid,
      );
    case 'net arr':
      return shown(
        sum((row) => row.new + row.expansion - losses(row)),
        isZeroSaid,
      );
    case 'churned arr':
      return shown(
        sum((row) => row.churned),
        isZeroSaid,
      );
    default:
      throw new Error(`no second opinion on ${measure}`);
  }
}

/** The quarter that a results row names. */
export const quarterOf = (period: unknown): number => quarters.indexOf(String(period));
