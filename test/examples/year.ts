import Fraction from 'fraction.js';
import { type AccountRow, quarters } from '../../examples/customer-success-year/account';
import { accountRows } from '../../examples/customer-success-year/accounts';
import { type RosterRow, roster } from '../../examples/customer-success-year/people';

/**
 * What the accounts and the roster of the example say, read a second time and without the core: plain fractions, days
 * counted on spreadsheet serials, and the words of SPEC §3 about who counts where.
 */

const zero = new Fraction(0);
export const fraction = (value: unknown): Fraction => (typeof value === 'number' ? new Fraction(String(value)) : zero);
export const sum = (values: readonly Fraction[]): Fraction => values.reduce((total, one) => total.add(one), zero);

/** First and last day of each quarter of 2027: 1 January is 46388 in a spreadsheet, and the quarters have these days. */
const lengths = [90, 91, 92, 92];
const spans = lengths.map((days, q) => {
  const first = 46388 + lengths.slice(0, q).reduce((all, one) => all + one, 0);
  return { first, last: first + days - 1 };
});

/** Somebody in a quarter, for the days of one row of the roster. */
export interface Spell {
  readonly row: RosterRow;
  readonly q: number;
  /** Of all days on which the payee is on the roster in the quarter. */
  readonly shareOfPayee: Fraction;
  /** Days less leave, of the days of the quarter. */
  readonly active: Fraction;
}

function spellsIn(q: number): readonly Spell[] {
  const { first, last } = spans[q]!;
  const days = ({ from, to }: RosterRow): number =>
    Math.min(typeof to === 'number' ? to : Infinity, last) - Math.max(typeof from === 'number' ? from : 0, first) + 1;
  const there = roster.filter((row) => days(row) > 0);
  return there.map((row) => ({
    row,
    q,
    shareOfPayee: new Fraction(
      days(row),
      there.filter(({ payee }) => payee === row.payee).reduce((all, one) => all + days(one), 0),
    ),
    active: new Fraction(days(row)).sub(fraction(row['leave days'])).div(lengths[q]!),
  }));
}

/** Everybody quarter by quarter. */
export const spells: readonly (readonly Spell[])[] = [0, 1, 2, 3].map(spellsIn);
const owns = (payee: unknown, q: number): readonly Spell[] => spells[q]!.filter(({ row }) => row.payee === payee);

type Money = 'starting arr' | 'new' | 'expansion' | 'contraction' | 'churned' | 'due' | 'renewed';

/** Money in dollars: 80 euro cents are one. */
export const dollars = (row: Pick<AccountRow, 'currency'> & Partial<AccountRow>, column: Money): Fraction =>
  fraction(row[column]).div(row.currency === 'EUR' ? '0.8' : 1);

/** An account row and the part of it that counts. */
export type Counted = readonly [row: AccountRow, share: Fraction];

const rowsIn = (q: number): readonly AccountRow[] => accountRows.filter(({ period }) => period === quarters[q]);
const counted = (q: number, share: (row: AccountRow) => Fraction): readonly Counted[] =>
  rowsIn(q)
    .map((row): Counted => [row, share(row)])
    .filter(([, part]) => !part.equals(0));

/** What a person is credited with: enterprise accounts to the owner, half of them again to who worked on them; of small ones 70 % and 30 %. */
export function creditedTo(payee: string, q: number): readonly Counted[] {
  return counted(q, ({ owner, segment, solutions }) => {
    const isSmall = segment === 'smb';
    const specialist = owns(owner, q)
      .map(({ row }) => row.specialist)
      .pop();
    return sum([
      owner === payee ? new Fraction(isSmall ? '0.7' : 1) : zero,
      isSmall && specialist === payee ? new Fraction('0.3') : zero,
      !isSmall && solutions === payee ? new Fraction('0.5') : zero,
    ]);
  });
}

/** The accounts of those whose roster row is in a group, by the days it is; and those that nobody owns and that say so. */
export function countedIn(q: number, isIn: (row: Partial<RosterRow>) => boolean): readonly Counted[] {
  return counted(q, (account) =>
    account.owner === ''
      ? new Fraction(isIn({ team: account.team, region: account.region }) ? 1 : 0)
      : sum(
          owns(account.owner, q)
            .filter(({ row }) => isIn(row))
            .map(({ shareOfPayee }) => shareOfPayee),
        ),
  );
}

export const total = (rows: readonly Counted[], column: Money): Fraction =>
  sum(rows.map(([row, share]) => dollars(row, column).mul(share)));

/** What is renewed of what was due; undefined where nothing was. */
export function renewalRate(rows: readonly Counted[]): Fraction | undefined {
  const due = total(rows, 'due');
  return due.equals(0) ? undefined : total(rows, 'renewed').div(due);
}

/** Targets of the members of a group in a quarter, by their active days and ramp. */
export const targetOf = (q: number, isIn: (row: RosterRow) => boolean): Fraction =>
  sum(
    spells[q]!.filter(({ row }) => row['expansion arr target'] !== undefined && isIn(row)).map(({ row, active }) =>
      fraction(row['expansion arr target'])
        .mul(active)
        .mul(row.ramp === undefined ? 1 : fraction(row.ramp)),
    ),
  );
