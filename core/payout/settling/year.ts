import { nameKey } from '../../cells/cell';
import type { Day } from '../../cells/civil-date';
import { type Exact, ZERO, isPositive, plus } from '../../number/exact';
import type { Component, Plan } from '../../plan/plan';
import { type Period, periodAround } from '../../results/period';
import type { Part, PartPay, Payment, Settlement, ComponentLine } from '../outcome';
import { join } from './join';

/** A stretch of a year: consecutive periods under one plan version, over which curves, caps and floors go on. */
export interface Stretch {
  /** The last part of it. */
  last: Part;
  /** Its parts with active days, joined; undefined where there are none. */
  joined: Part | undefined;
  /** Lines in the cap that each period earns by itself: the last one, with the amounts of the earlier ones on it. */
  readonly standing: Map<Component, ComponentLine>;
  /** What its lines in the cap, with the plan's cap and floor, were paid where its periods stand alone. */
  readonly paid: { readonly period: Period; readonly amount: Exact }[];
  /** Its lines in the cap, as of the last part. */
  pay: PartPay | undefined;
}

/** A payee's fiscal year under one plan, kept from row to row: what settles together. */
export interface Year {
  readonly settle: Plan['settle'];
  readonly currency: string;
  /** The last day of the fiscal year. */
  readonly lastDay: Day | undefined;
  readonly stretches: Stretch[];
  /** Parts with active days, of all stretches. */
  readonly active: Part[];
  /** Which periods of the year have a row, by their index in it. */
  readonly periods: Set<number>;
  payments: readonly Payment[];
  settled: Settlement | undefined;
}

/** The years of one payee, each found by the parts that belong to it. */
export interface Years {
  readonly of: (part: Part) => Year;
  readonly all: () => readonly Year[];
}

/** Rows of one plan, fiscal year, currency and way of settling belong together; so versions of a plan may. */
export function yearsOfPayee(): Years {
  const years = new Map<string, Year>();
  const all: Year[] = [];
  return {
    all: () => all,
    of: ({ plan: { id, currency, settle, yearStarts }, row: { period } }) => {
      const lastDay = period && periodAround(period.first, 'year', yearStarts).last;
      const key = [nameKey(id), currency, settle, lastDay].join('|');
      const known = years.get(key);
      if (known) return known;
      const nothing = { stretches: [], active: [], periods: new Set<number>(), payments: [], settled: undefined };
      const year: Year = { settle, currency, lastDay, ...nothing };
      years.set(key, year);
      all.push(year);
      return year;
    },
  };
}

/**
 * The stretch that a part belongs to, with the part in it.
 *
 * @param before the payee's part before; another plan version or another segment of the same period starts anew
 */
export function stretchWith(part: Part, { stretches, active, periods }: Year, before: Part | undefined): Stretch {
  if (part.row.period) periods.add(part.row.period.index);
  const current = stretches[stretches.length - 1];
  const isSegment = before?.row !== part.row && before?.row.period?.label === part.row.period?.label;
  const goesOn = current && before?.plan === part.plan && !isSegment;
  const stretch = goesOn ? current : { last: part, joined: undefined, standing: new Map(), paid: [], pay: undefined };
  if (!goesOn) stretches.push(stretch);
  stretch.last = part;
  if (isPositive(part.activeShare)) {
    stretch.joined = join(stretch.joined, part);
    active.push(part);
  }
  return stretch;
}

/** Puts the line of a period on that of the periods before it. */
export function standWith({ standing }: Stretch, line: ComponentLine): void {
  const before = standing.get(line.component)?.amount ?? ZERO;
  standing.set(line.component, { ...line, before, amount: plus(line.amount, before) });
}

/** Sum of the lines in the cap, with the plan's cap and floor. */
export function inCapOf({ lines, planCap, planFloor }: PartPay): Exact {
  return lines.reduce(
    (total, { component, amount }) => (component.inCap ? plus(total, amount) : total),
    plus(planCap, planFloor),
  );
}
