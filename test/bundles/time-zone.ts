/**
 * Time-zone arithmetic for the stand-in of Google's services, from the ICU data of the JavaScript engine: offsets of
 * any instant, summer time and the local mean times of 1899 (with their odd minutes and seconds) included.
 */

/** The wall clock in a zone at an instant, as `2027-01-31T14:30:00`. */
export function wallClockAt(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}:${of('second')}`;
}

/** The instant at which a zone's clocks show a wall clock; what Sheets stores for a cell that shows it. */
export function instantOf(wallClock: string, timeZone: string): number {
  const wanted = Date.parse(`${wallClock}Z`);
  let instant = wanted;
  for (let i = 0; i < 3; i++) instant += wanted - Date.parse(`${wallClockAt(instant, timeZone)}Z`);
  return instant;
}
