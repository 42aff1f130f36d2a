import type { Day } from '../cells/civil-date';
import { type Exact, ONE, ZERO, isZero, minus, plus, times } from '../number/exact';
import type { RowFigure } from './figures';
import { Holding, type Movement } from './holding';
import type { Slot } from './periods';

/** An account row made ready to be added up: its account, when it was, and its figures. */
export interface TallyRow {
  /** A number of its own, which is compared faster than a name. */
  readonly account: number;
  /** First day of its period. */
  readonly first: Day;
  /** By the position of the figure. */
  readonly values: readonly Exact[];
  /** undefined: nothing of what retention is made of. */
  readonly movement: Movement | undefined;
}

/** What the tallies of one kind, those of teams say, add up: only what is read of them. */
export interface TallyShape {
  /** How many figures there are in all. */
  readonly size: number;
  /** Figures that add up over time, those of the start, and those that count an account once in the time covered. */
  readonly moving: readonly Taken[];
  readonly opening: readonly Taken[];
  readonly once: readonly Taken[];
  readonly outcomes: readonly Outcome[];
  /** First days of the slots in which a period lies, each once. @param first day of the period */
  readonly startsAt: (first: Day) => readonly Day[];
}

/** A figure of rows, by its position. */
export interface Taken {
  readonly position: number;
  readonly counts: RowFigure['counts'];
  /** Of a figure that counts each account once: a bit of its own. */
  readonly bit: number;
}

/** A figure of what became of an account that a slot opened with, by its position. */
export interface Outcome {
  readonly position: number;
  readonly of: (holding: Holding) => Exact;
}

/**
 * The sums of one payee, team or other group. Rows are added once each, those of an account behind each other and in the
 * order of their periods, so that only one account is held at a time. What an account started with is taken in the first
 * period of a slot in which the account is there; all else adds up.
 */
export class Tally {
  private readonly shape: TallyShape;
  private account = -1;
  /** Of the account that is being added, by first day of a slot. */
  private holdings = new Map<Day, Holding>();
  /** By first day of a slot, then first day of a period, then figure. */
  private readonly opened = new Map<Day, Map<Day, Exact[]>>();
  /** By first day of a period, then figure. */
  private readonly moved = new Map<Day, Exact[]>();
  private readonly sums = new Map<number, readonly Exact[]>();

  constructor(shape: TallyShape) {
    this.shape = shape;
  }

  /** @param share of the row that counts here */
  add(row: TallyRow, share: Exact): void {
    this.move(row, share);
    if (row.account !== this.account) this.turnTo(row.account);
    for (const start of this.shape.startsAt(row.first)) this.hold(row, share, start);
  }

  /** Adds only what adds up over time. */
  move({ first, values }: TallyRow, share: Exact): void {
    const { moving } = this.shape;
    if (moving.length > 0) put(this.sumsAt(this.moved, first), moving, values, share);
  }

  /** The sums over a slot, in the order of the figures. */
  over(slot: Slot): readonly Exact[] {
    const known = this.sums.get(slot.index);
    if (known) return known;
    const found = this.nothing();
    for (const byDay of [this.moved, this.opened.get(slot.first) ?? []]) {
      for (const [day, values] of byDay) {
        if (day < slot.first || day > slot.last) continue;
        values.forEach((value, i) => {
          found[i] = plus(found[i] as Exact, value);
        });
      }
    }
    this.sums.set(slot.index, found);
    return found;
  }

  /** A new map, as one that is cleared again and again costs the engine more than it saves. */
  private turnTo(account: number): void {
    this.account = account;
    this.holdings = new Map();
  }

  /** Adds what a slot opened with, and what became of it. */
  private hold({ first, values, movement }: TallyRow, share: Exact, start: Day): void {
    const { opening, once, outcomes } = this.shape;
    const holding = this.holdingAt(start, first);
    const sums = this.openedAt(start, first);
    const opens = holding.since === first;
    if (opens) put(sums, opening, values, share, holding);
    put(sums, once, values, share, holding);
    if (!movement) return;
    if (opens) holding.open(movement, share);
    else holding.move(movement);
    outcomes.forEach(({ position, of }, i) => {
      const [before, now] = [holding.shown[i] as Exact, of(holding)];
      if (now === before) return;
      holding.shown[i] = now;
      sums[position] = plus(sums[position] as Exact, minus(now, before));
    });
  }

  private holdingAt(start: Day, first: Day): Holding {
    let holding = this.holdings.get(start);
    if (!holding) this.holdings.set(start, (holding = new Holding(first, this.shape.outcomes.length)));
    return holding;
  }

  private openedAt(start: Day, first: Day): Exact[] {
    let opened = this.opened.get(start);
    if (!opened) this.opened.set(start, (opened = new Map<Day, Exact[]>()));
    return this.sumsAt(opened, first);
  }

  private sumsAt(sums: Map<Day, Exact[]>, day: Day): Exact[] {
    let values = sums.get(day);
    if (!values) sums.set(day, (values = this.nothing()));
    return values;
  }

  private nothing(): Exact[] {
    return Array<Exact>(this.shape.size).fill(ZERO);
  }
}

/** Adds figures of a row; what counts each account once is added for its first row only. */
function put(sums: Exact[], taken: readonly Taken[], values: readonly Exact[], share: Exact, holding?: Holding): void {
  for (const { position, counts, bit } of taken) {
    const value = values[position] as Exact;
    if (isZero(value)) continue;
    if (holding && bit > 0) {
      if (holding.counted & bit) continue;
      holding.counted |= bit;
    }
    sums[position] = plus(sums[position] as Exact, counts === 'no' ? times(value, share) : ONE);
  }
}
