import { type Cell, type DateSystem, cellText, isBlank } from '../cells/cell';
import { type Day, dayOf, dayOfCell, isoDate, yearMonthDay } from '../cells/civil-date';
import { type PeriodKind, periodsPerYear } from '../plan/schema';
import { type Refusal, refuse } from '../problems/problem';

/** A period of pay. */
export interface Period {
  readonly kind: PeriodKind;
  /** `2027-Q1`; the year is the one in which the fiscal year starts, months are calendar months. */
  readonly label: string;
  /** Position in the fiscal year, from 0. */
  readonly index: number;
  readonly first: Day;
  readonly last: Day;
}

/**
 * What tells a period from all others: its days. A label does not: calendars that start the year in different months
 * give the same name to different quarters. `''` without a period.
 */
export const periodKey = (period: Period | undefined): string => (period ? `${period.first} ${period.last}` : '');

const monthsIn = (kind: PeriodKind): number => 12 / periodsPerYear[kind];
const examples: Record<PeriodKind, string> = { month: '2027-03', quarter: '2027-Q1', half: '2027-H1', year: '2027' };
const pattern = /^((?:19|2[01])\d\d)(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/i;

/**
 * The period that a cell names: `2027-Q1`, `2027-03`, `2027-H1`, `2027`, or a date within it.
 *
 * @param kind how often the plan pays; a named period of another kind is refused
 * @param yearStarts first month of the fiscal year, 1 … 12
 */
export function readPeriod(
  cell: Cell,
  kind: PeriodKind,
  yearStarts: number,
  system: DateSystem,
): Period | undefined | Refusal {
  if (isBlank(cell)) return undefined;
  const text = cellText(cell);
  const match = pattern.exec(text);
  const named = match && namedPeriod(match, yearStarts);
  if (named)
    return named.kind === kind ? named : refuse('wrong period', { found: text, wanted: kind, example: examples[kind] });
  const day = dayOfCell(cell, system);
  return day === undefined ? refuse('bad period', { found: text }) : periodAround(day, kind, yearStarts);
}

function namedPeriod([, year, quarter, half, month]: RegExpExecArray, yearStarts: number): Period {
  if (month !== undefined) return periodAround(dayOf(Number(year), Number(month), 1), 'month', yearStarts);
  const kind = quarter !== undefined ? 'quarter' : half !== undefined ? 'half' : 'year';
  return periodOf(kind, Number(year), Number(quarter ?? half ?? 1) - 1, yearStarts);
}

/** @param year in which the fiscal year starts */
function periodOf(kind: PeriodKind, year: number, index: number, yearStarts: number): Period {
  const month = yearStarts + index * monthsIn(kind);
  const first = dayOf(year, month, 1);
  const suffix = { quarter: `-Q${index + 1}`, half: `-H${index + 1}`, year: '', month: '' }[kind];
  const label = kind === 'month' ? isoDate(first).slice(0, 7) : `${year}${suffix}`;
  return { kind, label, index, first, last: dayOf(year, month + monthsIn(kind), 1) - 1 };
}

/** The period of a kind that a day lies in. */
export function periodAround(day: Day, kind: PeriodKind, yearStarts: number): Period {
  const { year, month } = yearMonthDay(day);
  const sinceStart = (month - yearStarts + 12) % 12;
  const fiscalYear = month >= yearStarts ? year : year - 1;
  return periodOf(kind, fiscalYear, Math.floor(sinceStart / monthsIn(kind)), yearStarts);
}
