import { nameKey } from '../cells/cell';
import type { Scope } from '../plan/schema';
import type { AssignedRow } from '../results/assign';
import { addTo } from './add-to';

/** A team, region, company or a manager's reports, in one period. */
export interface Group {
  readonly scope: Scope;
  /** Unique among the groups of a run. */
  readonly key: string;
  readonly label: string;
  /** Rows whose results add up to the group's: those who are themselves managers are left out. */
  readonly members: readonly AssignedRow[];
  /** Rows that name exactly this group, and so may carry its `@` columns. */
  readonly named: readonly AssignedRow[];
}

type GroupScope = Exclude<Scope, 'individual'>;

/** The groups of a run, found by the rows that name them. */
export interface Groups {
  /** The group that a row is measured on; undefined when the row names none. */
  readonly of: (row: AssignedRow, scope: GroupScope) => Group | undefined;
  /** The group whose pool a row shares in: for `reports`, those of the row's own manager. */
  readonly ofPool: (row: AssignedRow, scope: GroupScope) => Group | undefined;
}

/** Rows by the name, or the exact list of names, that they count under. */
type Index = Map<string, AssignedRow[]>;

/** A scope is indexed when it is first asked for. */
export function groupsOf(rows: readonly AssignedRow[]): Groups {
  const groups = new Map<string, Group>();
  const indexes = new Map<GroupScope, { byName: Index; byExactName: Index }>();
  const managers = new Set(
    rows.flatMap((row) =>
      namesOf(row, 'reports')
        .filter((name) => name !== nameKey(row.payee))
        .map((name) => inPeriod(row, name)),
    ),
  );

  function indexOf(scope: GroupScope): { byName: Index; byExactName: Index } {
    const known = indexes.get(scope);
    if (known) return known;
    const index = { byName: new Map() as Index, byExactName: new Map() as Index };
    for (const row of rows) {
      for (const name of namesOf(row, scope)) addTo(index.byName, groupKey(row, scope, [name]), row);
      addTo(index.byExactName, groupKey(row, scope, namedGroup(row, scope)), row);
    }
    indexes.set(scope, index);
    return index;
  }

  function group(row: AssignedRow, scope: GroupScope, names: readonly string[]): Group | undefined {
    if (names.length === 0) return undefined;
    const key = groupKey(row, scope, names);
    const known = groups.get(key);
    if (known) return known;
    const { byName, byExactName } = indexOf(scope);
    const all = new Set(names.flatMap((name) => byName.get(groupKey(row, scope, [name])) ?? []));
    const members = [...all].filter(
      (member) => scope === 'reports' || !managers.has(inPeriod(member, nameKey(member.payee))),
    );
    const label = `${scope} ${names.join('; ')}`;
    const found: Group = { scope, key, label, members, named: byExactName.get(key) ?? [] };
    groups.set(key, found);
    return found;
  }

  return {
    of: (row, scope) => group(row, scope, namedGroup(row, scope)),
    ofPool: (row, scope) => group(row, scope, namesOf(row, scope)),
  };
}

/** The names under which a row's results are counted in a scope. */
function namesOf({ known }: AssignedRow, scope: GroupScope): readonly string[] {
  if (scope === 'company') return ['company'];
  if (scope === 'reports') return known.manager === undefined ? [] : [nameKey(known.manager)];
  return (known[scope] ?? []).map(nameKey);
}

/** The names of the group that a row is measured on. */
function namedGroup(row: AssignedRow, scope: GroupScope): readonly string[] {
  return scope === 'reports' ? [nameKey(row.payee)] : namesOf(row, scope);
}

const inPeriod = ({ period }: AssignedRow, key: string): string => `${period?.label ?? ''}|${key}`;

function groupKey(row: AssignedRow, scope: GroupScope, names: readonly string[]): string {
  return inPeriod(row, `${scope}|${[...new Set(names)].sort().join(';')}`);
}
