import { nameKey } from '../cells/cell';
import type { Plan } from '../plan/plan';
import { nearNames } from '../problems/near-names';
import { refuse } from '../problems/problem';
import { isListByComma, refuseGroupNames } from '../results/group-names';
import type { AccountRow, Accounts } from './accounts';
import type { Roster } from './roster';

/**
 * Refuses a segment, team or region of the accounts that is almost what CREDITS or the roster names: with `enterprize`
 * the whole credit would go to the owner, with `nroth` the account would be in nobody's team, both in silence. So are
 * names of the roster that would leave somebody out of a group.
 */
export function checkNames({ rows, table }: Accounts, roster: Roster, plans: readonly Plan[]): void {
  refuseGroupNames(
    roster.rows.map((row) => ({ payee: row.key, known: row })),
    ({ known: row }, ...refused) => roster.table.report(row, ...refused),
  );
  const segments = plans.flatMap(({ credits }) => credits.map(({ segment }) => nameKey(segment)));
  for (const kind of ['segment', 'team', 'region'] as const) {
    const known = new Set(kind === 'segment' ? segments : roster.rows.flatMap((row) => row[kind]));
    /** The first row of each name. */
    const found = new Map<string, AccountRow>();
    for (const row of rows) {
      for (const name of [row[kind] ?? []].flat()) if (!known.has(name) && !found.has(name)) found.set(name, row);
    }
    const slips = nearNames(found.keys(), known);
    for (const [name, row] of found) {
      const nearest = slips.get(name);
      if (nearest !== undefined) table.report(row, kind, refuse('almost a name', { found: name, kind, nearest }));
      if (kind !== 'segment' && isListByComma(name, known))
        table.report(row, kind, refuse('list by comma', { found: name, kind }));
    }
  }
}
