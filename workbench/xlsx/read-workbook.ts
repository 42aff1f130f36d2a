import { readXlsx } from 'hucre/xlsx';
import type { Cell, DateSystem } from '../../core/cells/cell';
import { withRawNumbers } from './raw-numbers';
import { UnreadableFile } from './unreadable-file';

/** The cells of one sheet from A1 on: the indexes are the sheet's rows and columns, less one. */
export interface SheetCells {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
}

export interface Workbook {
  readonly sheets: readonly SheetCells[];
  readonly dateSystem: DateSystem;
}

type ReadSheet = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];

/** What the core says of a formula that no spreadsheet has computed yet: an error, never a blank. */
const neverComputed = { error: '(a formula never computed: open the workbook in a spreadsheet and save it)' };

/**
 * Reads an .xlsx package: numbers, dates and durations as the doubles they are stored as, formulas as their last
 * result, blanks as null.
 *
 * @throws UnreadableFile when the bytes are not such a workbook
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = await readXlsx(withRawNumbers(bytes)).catch((error: unknown) => {
    throw new UnreadableFile(reasonOf(error));
  });
  return {
    sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, cells: cellsOf(sheet) })),
    dateSystem: workbook.dateSystem === '1904' ? 1904 : 1900,
  };
}

function cellsOf(sheet: ReadSheet): Cell[][] {
  return sheet.rows.map((row, r) => row.map((value, c) => cellOf(value, sheet.cells?.get(`${r},${c}`))));
}

type ReadValue = ReadSheet['rows'][number][number];
type ReadDetails = NonNullable<ReadSheet['cells']> extends Map<string, infer D> ? D | undefined : never;

function cellOf(value: ReadValue, details: ReadDetails): Cell {
  if (details?.type === 'error') return { error: String(value) };
  if (value === null && details?.formula !== undefined) return neverComputed;
  if (value instanceof Date) {
    throw new UnreadableFile('its styles are kept in an unusual place; open it in a spreadsheet and save it again');
  }
  return value;
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'EncryptedFileError') {
    return 'it is protected by a password (or is an old .xls file); save an unprotected .xlsx copy';
  }
  return 'it is not an .xlsx workbook, or it is damaged; open it in a spreadsheet and save it as .xlsx';
}
