/** An error in a cell, such as `#N/A`, as a host hands it over. */
export interface ErrorCell {
  readonly error: string;
}

/**
 * What a host passes for one cell. A blank is 0 (Excel desktop), null (Excel on the web, the workbench) or ''
 * (Sheets); dates and durations are serial numbers or ISO text.
 */
export type Cell = number | string | boolean | null | undefined | ErrorCell;

/** Rows of cells; rows may differ in length, a missing cell is blank. */
export type Block = readonly (readonly Cell[])[];

/** What a function gives back to a cell: never null, never a number that is not finite. */
export type OutputCell = number | string | boolean;
export type OutputBlock = OutputCell[][];

/** Where serial number 0 lies: `1900` is Excel's and Sheets' usual system, `1904` the old Macintosh one. */
export type DateSystem = 1900 | 1904;

export function isErrorCell(cell: Cell): cell is ErrorCell {
  return typeof cell === 'object' && cell !== null;
}

/** Nothing in it, in the forms that are never a number. */
export function isEmpty(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Nothing in it, in all three forms: 0, null and '' mean the same wherever a cell may be left out. */
export function isBlank(cell: Cell): boolean {
  return cell === 0 || isEmpty(cell);
}

/** The text of a cell without surrounding space, as a message quotes it. */
export function cellText(cell: Cell): string {
  if (isErrorCell(cell)) return cell.error;
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

/** Names match without regard to case, surrounding space, or the difference between space, `_` and `-`. */
export function nameKey(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}
