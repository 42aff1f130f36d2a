import { remembered } from '../cells/remembered';
import { type Exact, ONE, plus, times } from '../number/exact';
import type { AccountColumn } from './account-columns';
import type { AccountHistory } from './account-histories';
import type { AccountRow } from './accounts';
import type { Credit, Credits } from './credits';
import { enteringBy, shapeOf } from './entries';
import type { Figure } from './figures';
import type { GroupScope, RosterGroups } from './groups';
import type { MetricColumn } from './metric-columns';
import type { Metric } from './metrics';
import type { PaidPeriod } from './periods';
import type { ActiveRow, Roster, RosterRow } from './roster';
import { Tally } from './tally';

/** All sums of a call: those that the columns show, and who got what in all. */
export interface Ledger {
  /** The sums that a column shows in a row of the roster; undefined: the row names no such group. */
  readonly of: (column: MetricColumn, row: RosterRow) => Tally | undefined;
  readonly all: Readonly<Record<'total' | 'credited' | 'overlay' | 'uncredited', Tally>>;
}

interface Entries {
  readonly accounts: readonly AccountHistory[];
  readonly credits: Credits;
  readonly figures: readonly Figure[];
  readonly metrics: readonly Metric[];
  readonly columns: readonly MetricColumn[];
  readonly roster: Roster;
  readonly groups: RosterGroups;
  readonly periods: readonly PaidPeriod[];
}

/** Whose sums a column shows: a payee's, those of one row of the payee in the roster, or those of a kind of group. */
type Kind = 'payee' | 'row' | GroupScope;

const kindOf = ({ scope, window }: MetricColumn): Kind =>
  scope !== 'individual' ? scope : window === 'period' ? 'row' : 'payee';

const noRows: readonly ActiveRow[] = [];

/**
 * Adds each account row, once, to everybody and every group that it counts for.
 *
 * @param numbers columns of the accounts, beside which their rows have their numbers
 */
export function ledgerOf(entries: Entries, numbers: readonly AccountColumn[]): Ledger {
  const { accounts, credits, figures, metrics, columns, roster, groups, periods } = entries;
  const kinds = [...new Set(columns.map(kindOf))];
  const tallies = new Map(
    kinds.map((kind) => {
      const ofKind = columns.filter((column) => kindOf(column) === kind);
      const shape = shapeOf(ofKind, figures, periods);
      return [kind, remembered((_: string | RosterRow) => new Tally(shape))];
    }),
  );
  const scopes = kinds.filter((kind): kind is GroupScope => kind !== 'payee' && kind !== 'row');

  const sums = metrics.filter(({ kind }) => kind === 'sum');
  const columnsOfAll = sums.map((metric) => ({ metric, window: 'period' as const }));
  const shapeOfAll = shapeOf(columnsOfAll, figures, periods);
  const newTally = (): Tally => new Tally(shapeOfAll);
  const all = { total: newTally(), credited: newTally(), overlay: newTally(), uncredited: newTally() };

  const enter = enteringBy(figures, numbers);
  accounts.forEach((history, account) => {
    for (const part of history) {
      const ready = { account, first: part.row.period.first, ...enter(part) };
      const credited = credits.of.get(part.row) ?? [];
      all.total.move(ready, ONE);
      for (const { payee, share, overlay } of credited) {
        if (payee !== undefined) (overlay ? all.overlay : all.credited).move(ready, share);
        else if (!overlay) all.uncredited.move(ready, share);
      }
      for (const [tally, share] of sharesOf(part.row, credited)) tally.add(ready, share);
    }
  });

  return {
    all,
    of: (column, row) => {
      const kind = kindOf(column);
      const key = kind === 'row' ? row : kind === 'payee' ? row.key : groups.measured(row, kind);
      return key === undefined ? undefined : tallies.get(kind)?.(key);
    },
  };

  /** The share of a row that counts in each tally. */
  function sharesOf(row: AccountRow, credited: readonly Credit[]): ReadonlyMap<Tally, Exact> {
    const shares = new Map<Tally, Exact>();
    const count = (kind: Kind, key: string | RosterRow, share: Exact): void => {
      const tally = tallies.get(kind)?.(key);
      if (!tally) return;
      const before = shares.get(tally);
      shares.set(tally, before ? plus(before, share) : share);
    };
    for (const { payee, share } of credited) {
      if (payee === undefined) continue;
      count('payee', payee, share);
      for (const active of roster.on(payee, row.period)) count('row', active.row, times(share, active.share));
    }
    const owners = row.ownerKey === undefined ? noRows : roster.on(row.ownerKey, row.period);
    for (const scope of scopes) {
      for (const { group, share } of groups.of(row, owners, scope)) count(scope, group, share);
    }
    return shares;
  }
}
