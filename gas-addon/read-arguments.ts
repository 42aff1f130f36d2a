import type { Cell } from '../core/cells/cell';
import type { Argument } from '../core/functions/call';
import { errorTexts } from './error-texts';
import { serialNumber } from './serial-number';

/**
 * The arguments of a custom function as the core reads them. Sheets passes one cell as a bare value and a range as rows
 * of values; dates, times and durations come as `Date`.
 */
export function readArguments(given: ArrayLike<unknown>): Argument[] {
  const serialOf = serialNumbers();
  const cell = (value: unknown): Cell => readCell(value, serialOf);
  return Array.from(given, (argument) =>
    Array.isArray(argument) ? argument.map((row: readonly unknown[]) => row.map(cell)) : cell(argument),
  );
}

function readCell(value: unknown, serialOf: (date: Date) => number): Cell {
  if (isDate(value)) return serialOf(value);
  if (typeof value === 'string' && errorTexts.has(value)) return { error: value };
  return value as Cell;
}

/** By its tag: the Dates of a custom function need not be of the realm that this code runs in. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/**
 * Dates as the serial numbers that their cells show, which is the wall clock in the spreadsheet's own time zone, not
 * in the script's. Google's formatter is asked, because it knows the zone's history as Sheets does; it is asked once
 * for each distinct date, because a call to it is slow and start dates repeat.
 */
function serialNumbers(): (date: Date) => number {
  const known = new Map<number, number>();
  let timeZone: string | undefined;
  return (date) => {
    const instant = date.getTime();
    let serial = known.get(instant);
    if (serial === undefined) {
      timeZone = timeZone ?? SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
      serial = serialNumber(Utilities.formatDate(date, timeZone, "yyyy-MM-dd'T'HH:mm:ss"));
      known.set(instant, serial);
    }
    return serial;
  };
}
