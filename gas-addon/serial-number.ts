const millisecondsOfDay = 86_400_000;

/** 1970-01-01 as a serial number: days since 1899-12-30. */
const serialOf1970 = 25_569;

/**
 * Serial number of a wall clock: whole days since 1899-12-30, the time as a fraction of a day.
 *
 * @param wallClock `2027-01-31T14:30:00`, which carries no time zone
 */
export function serialNumber(wallClock: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = wallClock.split(/\D/).map(Number);
  const since1970 = Date.UTC(year, month - 1, day, hour, minute, second);
  return (since1970 + serialOf1970 * millisecondsOfDay) / millisecondsOfDay;
}
