import { nameKey } from '../cells/cell';
import { readText } from '../cells/read';
import { remembered } from '../cells/remembered';
import { type Exact, ONE, equal, isZero, minus } from '../number/exact';
import type { CreditRule } from '../plan/credits';
import type { Plan } from '../plan/plan';
import { refuse } from '../problems/problem';
import { columnKey } from '../results/headers';
import type { Period } from '../results/period';
import type { AccountRow, Accounts } from './accounts';
import type { PaidPeriod } from './periods';
import type { Roster } from './roster';
import { type Uncredited, noteUncredited } from './uncredited';

/** A part of an account that somebody, or nobody, is credited with. */
export interface Credit {
  /** Name key of the payee; undefined: nobody. */
  readonly payee: string | undefined;
  readonly share: Exact;
  /** Beyond the 100 % of the account. */
  readonly overlay: boolean;
  /** Why nobody is credited. */
  readonly because: string;
}

/** Gives the parts of an account row to people; without overlays they add up to 1. */
type Crediting = (row: AccountRow) => readonly Credit[];

/** Who is credited with the account rows of a call. */
export interface Credits {
  readonly of: ReadonlyMap<AccountRow, readonly Credit[]>;
  /** What nobody is credited with in the periods of the results. */
  readonly uncredited: readonly Uncredited[];
}

/** The credits of all rows; what is wrong or missing is found in the order of the periods. */
export function creditsOf(rows: readonly AccountRow[], crediting: Crediting, periods: readonly PaidPeriod[]): Credits {
  const isMeasured = remembered(({ first }: Period) => periods.some(({ period }) => period.first <= first && first <= period.last)); // prettier-ignore
  const of = new Map<AccountRow, readonly Credit[]>();
  const notes = new Map<string, Uncredited>();
  for (const row of [...rows].sort((a, b) => a.period.first - b.period.first)) {
    const credits = crediting(row);
    of.set(row, credits);
    if (!isMeasured(row.period)) continue;
    for (const credit of credits) if (credit.payee === undefined) noteUncredited(notes, credit, row);
  }
  return { of, uncredited: [...notes.values()] };
}

/** @param plans whose CREDITS hold on the last day of a period on which they are in force */
export function creditingBy(plans: readonly Plan[], accounts: Accounts, roster: Roster): Crediting {
  const rulesOf = remembered((period: Period) => rulesIn(period, plans));

  function ruleOf(row: AccountRow): CreditRule | undefined {
    const rule = rulesOf(row.period).get(row.segment);
    if (rule === 'differ') accounts.table.report(row, 'segment', refuse('credits differ', { segment: row.segment }));
    return rule === 'differ' ? undefined : rule;
  }

  /** The person in a column of the account's row or, where it says none, of its owner's row in the roster. */
  function named(row: AccountRow, column: string): string | undefined {
    const own = accounts.table.accept(row, column, readText(accounts.table.cell(row, columnKey(column))));
    if (own !== undefined || row.ownerKey === undefined) return own;
    const active = roster.on(row.ownerKey, row.period);
    const last = active[active.length - 1]?.row;
    return last && roster.table.accept(last, column, readText(roster.table.cell(last, columnKey(column))));
  }

  /** Who a name is in a period; the same few names stand in many rows. */
  const member = remembered((period: Period) =>
    remembered((name: string): Pick<Credit, 'payee' | 'because'> => {
      const payee = nameKey(name);
      return roster.on(payee, period).length > 0
        ? { payee, because: '' }
        : { payee: undefined, because: `${name} is not on the roster in ${period.label}` };
    }),
  );

  function credit(row: AccountRow, name: string | undefined, what: string, share: Exact, overlay: boolean): Credit {
    const { payee, because } =
      name === undefined ? { payee: undefined, because: `no ${what}` } : member(row.period)(name);
    return { payee, share, overlay, because };
  }

  return (row) => {
    const rule = ruleOf(row);
    const ownerShare = rule?.ownerShare ?? ONE;
    const credits = [credit(row, row.owner, 'owner', ownerShare, false)];
    if (rule?.with !== undefined) {
      credits.push(credit(row, named(row, rule.with), rule.with, minus(ONE, ownerShare), false));
    }
    if (rule?.overlay) {
      const { column, share } = rule.overlay;
      const name = named(row, column);
      if (name !== undefined) credits.push(credit(row, name, column, share, true));
    }
    return credits.filter(({ share }) => !isZero(share));
  };
}

/** The columns that CREDITS names, in both tables. */
export function creditColumns(plans: readonly Plan[]): readonly string[] {
  const rules = plans.flatMap(({ credits }) => credits);
  return [...new Set(rules.flatMap((rule) => [rule.with ?? [], rule.overlay?.column ?? []].flat()))];
}

type Rules = Map<string, CreditRule | 'differ'>;

function rulesIn({ last }: Period, plans: readonly Plan[]): Rules {
  const rules: Rules = new Map();
  const inForce = plans.filter(
    ({ effectiveFrom = -Infinity, effectiveTo = Infinity }) => effectiveFrom <= last && last <= effectiveTo,
  );
  for (const rule of inForce.flatMap(({ credits }) => credits)) {
    const key = nameKey(rule.segment);
    const other = rules.get(key);
    rules.set(key, other === undefined || (other !== 'differ' && isSame(rule, other)) ? rule : 'differ');
  }
  return rules;
}

function isSame(a: CreditRule, b: CreditRule): boolean {
  const person = (column: string | undefined): string => nameKey(column ?? '');
  const overlays = [a.overlay, b.overlay] as const;
  return (
    equal(a.ownerShare, b.ownerShare) &&
    person(a.with) === person(b.with) &&
    person(overlays[0]?.column) === person(overlays[1]?.column) &&
    (!overlays[0] || !overlays[1] || equal(overlays[0].share, overlays[1].share))
  );
}
