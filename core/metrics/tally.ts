import type { Day } from '../cells/civil-date';
import { type Exact, ONE, ZERO, minus, plus, times } from '../number/exact';
import type { RowFigure } from './figures';
import { Holding, type Movement } from './holding';
import type { Slot } from './periods';

/** An account row made ready to be added up: its account, when it was, and its figures. */
export interface TallyRow {
  /** A number of its own, which is found faster than a name. */
  readonly account: number;
  /** First day of its period. */
  readonly first: Day;
  /** First days of the slots in which its period lies, each once. */
  readonly starts: readonly Day[];
  /** Its figures that are not 0, by their position: those that add up over time, those of the start, and those that
   * count an account once in the time covered. */
  readonly moving: readonly Entry[];
  readonly opening: readonly Entry[];
  readonly once: readonly Entry[];
  /** undefined: nothing of what retention is made of. */
  readonly movement: Movement | undefined;
}

/** A figure of a row. */
export interface Entry {
  readonly position: number;
  readonly value: Exact;
  readonly counts: RowFigure['counts'];
  /** Of a figure that counts each account once: a bit of its own. */
  readonly bit: number;
}

/** A figure of what became of an account that a slot opened with, and its position. */
export interface Outcome {
  readonly position: number;
  readonly of: (holding: Holding) => Exact;
}

/** The figures of a call. */
export interface TallyShape {
  readonly size: number;
  readonly outcomes: readonly Outcome[];
}

/**
 * The sums of one payee, team or other group. Rows are added once each, in the order of their periods. What an account
 * started with is taken in the first period of a slot in which the account is there; all else adds up.
 */
export class Tally {
  private readonly shape: TallyShape;
  /** By first day of a slot, then account. */
  private readonly holdings = new Map<Day, Map<number, Holding>>();
  private latest: Day = -Infinity;
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
    if (row.first !== this.latest) this.forgetBut(row);
    for (const start of row.starts) this.hold(row, share, start);
  }

  /** Adds only what adds up over time. */
  move({ first, moving }: Pick<TallyRow, 'first' | 'moving'>, share: Exact): void {
    if (moving.length > 0) put(this.sumsAt(this.moved, first), moving, share);
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

  /** Adds what a slot opened with, and what became of it. */
  private hold({ account, first, opening, once, movement }: TallyRow, share: Exact, start: Day): void {
    const holding = this.holdingAt(start, account, first);
    const opens = holding.since === first;
    if (opening.length > 0 && opens) put(this.openedAt(start, first), opening, share, holding);
    if (once.length > 0) put(this.openedAt(start, first), once, share, holding);
    if (!movement) return;
    if (opens) holding.open(movement, share);
    else holding.move(movement);
    this.shape.outcomes.forEach(({ position, of }, i) => {
      const [before = ZERO, now] = [holding.shown[i], of(holding)];
      if (now === before) return;
      holding.shown[i] = now;
      const sums = this.openedAt(start, first);
      sums[position] = plus(sums[position] as Exact, minus(now, before));
    });
  }

  /** Lets go of the accounts of slots that have ended, so that a long table does not fill the memory. */
  private forgetBut({ first, starts }: TallyRow): void {
    this.latest = first;
    for (const start of this.holdings.keys()) if (!starts.includes(start)) this.holdings.delete(start);
  }

  private holdingAt(start: Day, account: number, first: Day): Holding {
    let holdings = this.holdings.get(start);
    if (!holdings) this.holdings.set(start, (holdings = new Map<number, Holding>()));
    let holding = holdings.get(account);
    if (!holding) holdings.set(account, (holding = new Holding(first)));
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

/** Adds the figures of a row; what counts each account once is added for its first row only. */
function put(sums: Exact[], entries: readonly Entry[], share: Exact, holding?: Holding): void {
  for (const { position, value, counts, bit } of entries) {
    if (holding && bit > 0) {
      if (holding.counted & bit) continue;
      holding.counted |= bit;
    }
    sums[position] = plus(sums[position] as Exact, counts === 'no' ? times(value, share) : ONE);
  }
}
