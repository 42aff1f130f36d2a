import { type Exact, ONE, ZERO, isPositive, over, plus, smaller, sum, times } from '../number/exact';

/** What an account row says of ARR that was there when a span opened, and of what became of it. */
export interface Movement {
  readonly segment: string;
  readonly starting: Exact;
  /** The row's part of a customer that had ARR when the period started. */
  readonly logo: Exact;
  readonly expansion: Exact;
  readonly churned: Exact;
  /** Churned and contracted. */
  readonly lost: Exact;
  /** Nothing is left of the account. */
  readonly gone: boolean;
}

/** What rows of one segment opened with, and how much of it counts. */
interface Opening {
  readonly segment: string;
  readonly whole: Exact;
  readonly held: Exact;
}

/**
 * One account as one payee or group has it, from the opening of a span on. Retention is a matter of what the span
 * opened with: of an account that opened with nothing, nothing can be lost or grow; of another, no more can be lost
 * than there was.
 */
export class Holding {
  /** First day of the period in which the account came up: the one that it opens in. */
  readonly since: number;
  /** What was counted of it already, as bits. */
  counted = 0;
  /** Its outcomes as they were last added up. */
  readonly shown: Exact[];
  private readonly opened: Opening[] = [];
  private starting = ZERO;
  private logo = ZERO;
  private gained = ZERO;
  private dropped = ZERO;
  private shrunk = ZERO;
  private isGone = false;

  /** @param outcomes how many there are */
  constructor(since: number, outcomes: number) {
    this.since = since;
    this.shown = Array<Exact>(outcomes).fill(ZERO);
  }

  /** Takes in a row of the period in which the account opens. @param share of the row that counts */
  open(row: Movement, share: Exact): void {
    const held = times(row.starting, share);
    this.opened.push({ segment: row.segment, whole: row.starting, held });
    this.starting = plus(this.starting, held);
    this.logo = plus(this.logo, times(row.logo, share));
    this.moveBy(row, share);
  }

  /** Takes in a row of a later period: by the share that the account opened with, whatever part of it counts by then. */
  move(row: Movement): void {
    if (isPositive(this.starting)) this.moveBy(row, this.shareOpened(row.segment));
  }

  /** Lost ARR, at most what the account opened with: growth since then is not missed. */
  get lost(): Exact {
    return smaller(this.shrunk, this.starting);
  }

  /** Churned ARR, likewise. */
  get churned(): Exact {
    return smaller(this.dropped, this.starting);
  }

  get expansion(): Exact {
    return isPositive(this.starting) ? this.gained : ZERO;
  }

  /** Lost ARR, at most what the account opened with and grew by: no account ends below nothing. */
  get lostOfGrown(): Exact {
    return smaller(this.shrunk, plus(this.starting, this.expansion));
  }

  get logosLost(): Exact {
    return this.isGone ? this.logo : ZERO;
  }

  private moveBy(row: Movement, share: Exact): void {
    this.gained = plus(this.gained, times(row.expansion, share));
    this.dropped = plus(this.dropped, times(row.churned, share));
    this.shrunk = plus(this.shrunk, times(row.lost, share));
    this.isGone ||= row.gone;
  }

  /** By segment, as credit is; what the account had none of counts as the account does. */
  private shareOpened(segment: string): Exact {
    const same = this.opened.filter((one) => one.segment === segment && isPositive(one.whole));
    const of = same.length > 0 ? same : this.opened;
    if (of.every(({ whole, held }) => whole === held)) return ONE;
    return over(sum(of.map(({ held }) => held)), sum(of.map(({ whole }) => whole)));
  }
}
