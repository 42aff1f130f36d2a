import { nameKey } from '../cells/cell';
import type { Day } from '../cells/civil-date';
import { type Exact, ONE, plus, times } from '../number/exact';
import type { AccountPart } from './account-periods';
import type { AccountRow } from './accounts';
import type { Crediting } from './credits';
import { enteringBy, shapeOf } from './entries';
import type { Figure } from './figures';
import type { GroupScope, RosterGroups } from './groups';
import type { PaidPeriod, Slot, Window } from './periods';
import type { ActiveRow, Roster, RosterRow } from './roster';
import { Tally } from './tally';
import { type Uncredited, noteUncredited } from './uncredited';

/** All sums of a call: of payees and of each of their rows in the roster, of groups, and of who got what in all. */
export interface Ledger {
  /** Sums of a payee, over all of the payee's rows. */
  readonly ofPayee: (key: string) => Tally;
  /** Sums of what falls on the days of one row of the roster. */
  readonly ofRow: (row: RosterRow) => Tally;
  readonly ofGroup: (group: string) => Tally;
  readonly all: Readonly<Record<'total' | 'credited' | 'overlay' | 'uncredited', Tally>>;
  readonly uncredited: readonly Uncredited[];
}

interface Entries {
  readonly rows: readonly AccountRow[];
  readonly parts: ReadonlyMap<AccountRow, AccountPart>;
  readonly figures: readonly Figure[];
  readonly crediting: Crediting;
  readonly roster: Roster;
  readonly groups: RosterGroups;
  readonly scopes: readonly GroupScope[];
  readonly periods: readonly PaidPeriod[];
  /** The times that values cover. */
  readonly windows: ReadonlySet<Window>;
}

/** Adds each account row, once, to everybody and every group that it counts for. */
export function ledgerOf(entries: Entries): Ledger {
  const { rows, parts, figures, crediting, roster, groups, scopes, periods, windows } = entries;
  const shape = shapeOf(figures);
  const newTally = (): Tally => new Tally(shape);
  const [ofPayee, ofRow, ofGroup] = [byKey(newTally), byKey(newTally), byKey(newTally)];
  const all = { total: newTally(), credited: newTally(), overlay: newTally(), uncredited: newTally() };
  const enter = enteringBy(figures);
  const slotsAt = slotsByDay(periods, windows);
  const measured = new Set(periods.map(({ slots }) => slots.period));
  const notes = new Map<string, Uncredited>();
  const numbers = new Map<string, number>();

  for (const row of [...rows].sort((a, b) => a.period.first - b.period.first)) {
    const { first } = row.period;
    const slots = slotsAt(first);
    const starts = [...new Set(slots.map((slot) => slot.first))];
    const account = numbers.get(row.key) ?? numbers.size;
    numbers.set(row.key, account);
    const ready = { account, first, starts, ...enter(row, parts.get(row) as AccountPart) };
    const shares = new Map<Tally, Exact>();
    const count = (tally: Tally, share: Exact): void => {
      const before = shares.get(tally);
      shares.set(tally, before ? plus(before, share) : share);
    };
    all.total.move(ready, ONE);
    for (const credit of crediting(row)) {
      const { payee, share, overlay } = credit;
      if (payee === undefined) {
        if (!overlay) all.uncredited.move(ready, share);
        if (slots.some((slot) => measured.has(slot))) noteUncredited(notes, credit, row);
        continue;
      }
      (overlay ? all.overlay : all.credited).move(ready, share);
      count(ofPayee(payee), share);
      for (const active of roster.on(payee, row.period)) count(ofRow(active.row), times(share, active.share));
    }
    const owners = row.owner === undefined ? noRows : roster.on(nameKey(row.owner), row.period);
    for (const scope of scopes) {
      for (const { group, share } of groups.of(row, owners, scope)) count(ofGroup(group), share);
    }
    for (const [tally, share] of shares) tally.add(ready, share);
  }
  return { ofPayee, ofRow, ofGroup, all, uncredited: [...notes.values()] };
}

const noRows: readonly ActiveRow[] = [];

/** One tally for each key, made when it is first asked for. */
function byKey(make: () => Tally): (key: string | RosterRow) => Tally {
  const tallies = new Map<string | RosterRow, Tally>();
  return (key) => {
    const tally = tallies.get(key) ?? make();
    tallies.set(key, tally);
    return tally;
  };
}

/** The slots in which an account period that starts on a day lies. */
function slotsByDay(periods: readonly PaidPeriod[], windows: ReadonlySet<Window>): (first: Day) => readonly Slot[] {
  const all = periods.flatMap(({ slots }) => [...windows].map((window) => slots[window]));
  const known = new Map<Day, readonly Slot[]>();
  return (first) => {
    const found = known.get(first) ?? all.filter((slot) => slot.first <= first && first <= slot.last);
    known.set(first, found);
    return found;
  };
}
