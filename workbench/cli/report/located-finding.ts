import { cellAddress } from '../../../core/tabs/address';
import type { Finding } from '../../../core/plan/check/finding';
import type { Inputs, Tables } from '../inputs/read-inputs';

/** A finding as the command line reports it: at a cell of a sheet instead of a row of a range. */
export interface LocatedFinding {
  readonly severity: Finding['severity'];
  readonly code: string;
  /** The sheet, or the file where there are no sheets. */
  readonly sheet: string;
  /** `C9`; undefined when it is not about one cell. */
  readonly cell: string | undefined;
  readonly row: number | undefined;
  /** The section or the payee. */
  readonly of: string | undefined;
  /** The column or key. */
  readonly field: string | undefined;
  readonly message: string;
  readonly why: string;
  readonly fix: string;
}

/**
 * Sheets are given to the core whole, so rows and columns of a place are those of the sheet. Results that were computed
 * are on no sheet yet: their findings name the payee and the column.
 */
export function locate(
  { severity, code, place, message, why, fix }: Finding,
  { tables }: Pick<Inputs, 'tables'>,
): LocatedFinding {
  const { source, row, column, of, field } = place;
  const found = tables[source as keyof Tables];
  const what = { severity, code, of, field, message, why, fix };
  if (source === 'results' && !found) return { ...what, sheet: 'computed results', cell: undefined, row: undefined };
  const cell = row === undefined || column === undefined ? undefined : cellAddress(row, column);
  return { ...what, sheet: found?.name ?? source, cell, row };
}

/** `CS_Plan!C9 (COMPONENTS, weight)`; a sheet's name that needs quotes gets them, as in a formula. */
export function placeLabel({ sheet, cell, row, of, field }: LocatedFinding): string {
  const where = cell !== undefined ? `${quoted(sheet)}!${cell}` : row === undefined ? sheet : `${sheet} row ${row}`;
  const detail = [of, field].filter((part) => part !== undefined && part !== '').join(', ');
  return detail === '' ? where : `${where} (${detail})`;
}

const quoted = (sheet: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`;
