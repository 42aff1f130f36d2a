import { nameKey } from '../cells/cell';
import type { Plan } from '../plan/plan';
import { lettersApart } from '../problems/letters-apart';
import { refuse } from '../problems/problem';
import type { AccountRow, Accounts } from './accounts';
import type { Roster } from './roster';

/** Shorter names (SMB and SME, AMER and EMEA) differ by a letter or two on purpose, as do north and south by two. */
const shortest = 5;

const kinds = ['segment', 'team', 'region'] as const;

/**
 * Refuses a segment, team or region of the accounts that is one letter from what CREDITS or the roster names: with
 * `enterprize` the whole credit would go to the owner, with `nroth` the account would be in nobody's team, both in
 * silence. Names that differ in their digits are meant to.
 */
export function checkNames(accounts: Accounts, { rows }: Roster, plans: readonly Plan[]): void {
  const known: Readonly<Record<(typeof kinds)[number], ReadonlySet<string>>> = {
    segment: new Set(plans.flatMap(({ credits }) => credits.map(({ segment }) => nameKey(segment)))),
    team: new Set(rows.flatMap(({ team }) => team)),
    region: new Set(rows.flatMap(({ region }) => region)),
  };
  for (const kind of kinds) {
    const seen = new Set(known[kind]);
    for (const row of accounts.rows) {
      for (const found of namesOf(row, kind)) {
        if (seen.has(found)) continue;
        seen.add(found);
        const nearest = slipIn(found, known[kind]);
        if (nearest !== undefined) accounts.table.report(row, kind, refuse('almost a name', { found, kind, nearest }));
      }
    }
  }
}

function namesOf(row: AccountRow, kind: (typeof kinds)[number]): readonly string[] {
  if (kind !== 'segment') return row[kind] ?? [];
  return row.segment === '' ? [] : [row.segment];
}

const withoutDigits = (name: string): string => name.replace(/\d/g, '');

function slipIn(found: string, known: ReadonlySet<string>): string | undefined {
  if (found.length < shortest) return undefined;
  return [...known].find((name) => withoutDigits(name) !== withoutDigits(found) && lettersApart(name, found) === 1);
}
