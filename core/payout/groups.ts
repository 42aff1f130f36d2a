import { nameKey } from '../cells/cell';
import type { Scope } from '../plan/schema';
import { type AssignedRow, overlap } from '../results/assign';
import { type Period, periodKey } from '../results/period';
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
  /** The row of somebody who would be a member, but is paid for another period on the same days: no sum has all. */
  readonly apart: AssignedRow | undefined;
  /** A member under a plan in each of the currencies that members have: money of several does not add up. */
  readonly currencies: ReadonlyMap<string, AssignedRow>;
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
    rows.flatMap(({ period, payee, known: { manager } }) =>
      manager === undefined || nameKey(manager) === nameKey(payee) ? [] : [inPeriod(period, nameKey(manager))],
    ),
  );
  const otherPeriods = otherPeriodsOf(rows);
  const isManager = ({ payee, period }: AssignedRow): boolean =>
    [period, ...otherPeriods(period)].some((one) => managers.has(inPeriod(one, nameKey(payee))));

  function indexOf(scope: GroupScope): { byName: Index; byExactName: Index } {
    const known = indexes.get(scope);
    if (known) return known;
    const index = { byName: new Map() as Index, byExactName: new Map() as Index };
    for (const row of rows) {
      for (const name of namesOf(row, scope)) addTo(index.byName, groupKey(row.period, scope, [name]), row);
      addTo(index.byExactName, groupKey(row.period, scope, namedGroup(row, scope)), row);
    }
    indexes.set(scope, index);
    return index;
  }

  /** Everybody's rows of a period whose results add up under these names. */
  function rowsUnder(names: readonly string[], scope: GroupScope, period: Period | undefined): readonly AssignedRow[] {
    const { byName } = indexOf(scope);
    const all = new Set(names.flatMap((name) => byName.get(groupKey(period, scope, [name])) ?? []));
    return [...all].filter((row) => scope === 'reports' || !isManager(row));
  }

  function group({ period }: AssignedRow, scope: GroupScope, names: readonly string[]): Group | undefined {
    if (names.length === 0) return undefined;
    const key = groupKey(period, scope, names);
    const known = groups.get(key);
    if (known) return known;
    const members = rowsUnder(names, scope, period);
    const payees = new Set(members.map(({ payee }) => nameKey(payee)));
    const apart = otherPeriods(period)
      .flatMap((other) => rowsUnder(names, scope, other))
      .find(({ payee }) => !payees.has(nameKey(payee)));
    const currencies = new Map(members.flatMap((row) => row.parts.map(({ plan }) => [plan.currency, row] as const)));
    const label = scope === 'company' ? scope : `${scope} ${names.join('; ')}`;
    const found: Group = {
      scope,
      key,
      label,
      members,
      named: indexOf(scope).byExactName.get(key) ?? [],
      apart,
      currencies,
    };
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

const inPeriod = (period: Period | undefined, key: string): string => `${periodKey(period)}|${key}`;

function groupKey(period: Period | undefined, scope: GroupScope, names: readonly string[]): string {
  return inPeriod(period, `${scope}|${[...new Set(names)].sort().join(';')}`);
}

/** The periods of the rows that share days with a period and are not it; one that is not said shares days with all. */
function otherPeriodsOf(rows: readonly AssignedRow[]): (period: Period | undefined) => readonly (Period | undefined)[] {
  const periods = new Map(rows.map(({ period }) => [periodKey(period), period]));
  const known = new Map<string, readonly (Period | undefined)[]>();
  return (period) => {
    const days = periodKey(period);
    const others =
      known.get(days) ??
      [...periods].flatMap(([key, other]) =>
        key !== days && (!other || !period || overlap(other, period)) ? [other] : [],
      );
    known.set(days, others);
    return others;
  };
}
