import { type Exact, ONE, plus } from '../number/exact';
import type { Scope } from '../plan/schema';
import type { AccountRow } from './accounts';
import type { ActiveRow, Roster, RosterRow } from './roster';

/** Never in a name key, which has no line breaks. */
const separator = '\n';

export type GroupScope = Exclude<Scope, 'individual'>;

/** A group and the part of an account row that counts in it. */
export interface Membership {
  readonly group: string;
  readonly share: Exact;
}

/** The groups that the roster measures somebody on, and those that account rows count in. */
export interface RosterGroups {
  /** The group that a row of the roster is measured on; undefined where it names none. */
  readonly measured: (row: RosterRow, scope: GroupScope) => string | undefined;
  /** The groups that an account row counts in, each once. @param owners its owner's rows in the period */
  readonly of: (row: AccountRow, owners: readonly ActiveRow[], scope: GroupScope) => readonly Membership[];
}

/**
 * `NAM; EMEA` is a group of its own, the two together. An account counts where its row says and, where it says nothing,
 * with its owner: by days, when the owner moved within the period.
 */
export function groupsOfRoster({ rows }: Roster): RosterGroups {
  const having = new Map<string, Set<string>>();
  const managers = new Set(rows.map(({ manager }) => manager));
  const measured: RosterGroups['measured'] = (row, scope) => {
    const names = scope === 'reports' && !managers.has(row.key) ? [] : namesMeasured(row, scope);
    return names.length > 0 ? keyOf(scope, names) : undefined;
  };
  for (const row of rows) {
    for (const scope of ['team', 'region', 'company', 'reports'] as const) {
      const group = measured(row, scope);
      if (group === undefined) continue;
      for (const name of namesMeasured(row, scope)) {
        const key = keyOf(scope, [name]);
        having.set(key, (having.get(key) ?? new Set()).add(group));
      }
    }
  }

  const withNames = (scope: GroupScope, names: readonly string[]): ReadonlySet<string> =>
    new Set(names.flatMap((name) => [...(having.get(keyOf(scope, [name])) ?? [])]));

  /** By scope, then by what an account row says or by the rows of its owner, which are the same list each time. */
  const known = new Map<GroupScope, Map<unknown, readonly Membership[]>>();
  return {
    measured,
    of: (row, owners, scope) => {
      const ofScope = known.get(scope) ?? new Map<unknown, readonly Membership[]>();
      known.set(scope, ofScope);
      const said = namesSaid(row, scope);
      const at = said?.join(separator) ?? owners;
      const found = ofScope.get(at) ?? (said ? whole(scope, said) : withOwners(owners, scope));
      ofScope.set(at, found);
      return found;
    },
  };

  function whole(scope: GroupScope, names: readonly string[]): readonly Membership[] {
    return [...withNames(scope, names)].map((group) => ({ group, share: ONE }));
  }

  function withOwners(owners: readonly ActiveRow[], scope: GroupScope): readonly Membership[] {
    const shares = new Map<string, Exact>();
    for (const { row: owner, share } of owners) {
      for (const group of withNames(scope, namesCounted(owner, scope))) {
        const before = shares.get(group);
        shares.set(group, before ? plus(before, share) : share);
      }
    }
    return [...shares].map(([group, share]) => ({ group, share }));
  }
}

/** The names that an account row says itself; of the company it is anyway. */
function namesSaid(row: AccountRow, scope: GroupScope): readonly string[] | undefined {
  if (scope === 'company') return ['company'];
  return scope === 'reports' ? undefined : row[scope];
}

/** The names of the group that a row is measured on. */
function namesMeasured(row: RosterRow, scope: GroupScope): readonly string[] {
  if (scope === 'company') return ['company'];
  return scope === 'reports' ? [row.key] : row[scope];
}

/** The names under which the accounts of a row's payee count. */
function namesCounted(row: RosterRow, scope: GroupScope): readonly string[] {
  if (scope === 'reports') return row.manager === undefined ? [] : [row.manager];
  return namesMeasured(row, scope);
}

const keyOf = (scope: GroupScope, names: readonly string[]): string =>
  [scope, ...[...new Set(names)].sort()].join(separator);
