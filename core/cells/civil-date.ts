import { type Cell, type DateSystem, isErrorCell } from './cell';

/** A day of the Gregorian calendar as whole days since 1970-01-01. No time zone, no clock. */
export type Day = number;

/** Serial number of 1970-01-01 in the 1900 system; the 1904 system lies 1462 days lower. */
const serialOf1970 = 25569;
const shiftOf1904 = 1462;
const firstYear = 1930;
const lastYear = 2199;

/** @param month 1 … 12 @param day 1 … 31; days beyond the month's end roll over */
export function dayOf(year: number, month: number, day: number): Day {
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
}

export function yearMonthDay(day: Day): { year: number; month: number; day: number } {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `2027-01-31`. */
export function isoDate(day: Day): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** Days of a month, 28 … 31. */
export function daysInMonth(year: number, month: number): number {
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}

export const isMonthStart = (day: Day): boolean => yearMonthDay(day).day === 1;
export const isMonthEnd = (day: Day): boolean => isMonthStart(day + 1);

/** The day a cell holds (serial number or ISO text), or undefined when it holds no date from 1930 to 2199. */
export function dayOfCell(cell: Cell, system: DateSystem): Day | undefined {
  if (isErrorCell(cell)) return undefined;
  if (typeof cell === 'number') {
    const day = Math.floor(cell) - serialOf1970 + (system === 1904 ? shiftOf1904 : 0);
    return within(day) ? day : undefined;
  }
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]*Z?)?$/.exec(String(cell ?? '').trim());
  if (!match) return undefined;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const day = dayOf(year, month, date);
  return isoDate(day) === `${match[1]}-${match[2]}-${match[3]}` && within(day) ? day : undefined;
}

function within(day: Day): boolean {
  return day >= dayOf(firstYear, 1, 1) && day <= dayOf(lastYear, 12, 31);
}
