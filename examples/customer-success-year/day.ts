/** A day of 2027 as a spreadsheet stores it: 1 January 1900 is 1, and 29 February 1900 is counted. */
export const day = (month: number, dayOfMonth: number): number =>
  Date.UTC(2027, month - 1, dayOfMonth) / 86_400_000 + 25_569;
