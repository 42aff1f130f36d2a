import type { OutputCell } from '../cells/cell';

/** How a cell's number is shown, by name; `numberFormats` holds the codes that Excel and Sheets share. */
export type TabFormat = 'general' | 'text' | 'ratio' | 'percent' | 'date' | 'pay mix' | `money ${0 | 2 | 3}`;

/** How a block looks, by name; what that means (bold, shaded, ruled) is the host's to say. */
export type TabStyle = 'title' | 'note' | 'section' | 'header' | 'body' | 'total' | 'seal';

export interface TabCell {
  /** What the cell shows; '' is a blank. Text is always text, also when it starts with "=". */
  readonly value: OutputCell;
  readonly format: TabFormat;
  /** A plain spreadsheet formula without its "=", whose result is `value`. */
  readonly formula?: string;
}

/** A rectangle of cells in one style. */
export interface TabBlock {
  /** 1-based row and column of its first cell. */
  readonly row: number;
  readonly column: number;
  readonly style: TabStyle;
  readonly cells: readonly (readonly TabCell[])[];
  /** A new page starts here when printed. */
  readonly startsPage?: true;
}

export interface TabPrint {
  readonly orientation: 'portrait' | 'landscape';
  /** First and last row repeated on every page; undefined: none. */
  readonly repeatedRows: readonly [first: number, last: number] | undefined;
}

/** A sheet described as data; a host only replays it, so that no layout is decided twice. Printed one page wide. */
export interface Tab {
  readonly name: string;
  /**
   * From top to bottom, no two of them in one row. Iterated anew each time they are needed, so that a large tab may
   * make them on the way instead of keeping them.
   */
  readonly blocks: Iterable<TabBlock>;
  /** Column widths in characters, from the first column on. */
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly print: TabPrint;
  /** A frozen tab ends with a seal (seal.ts), in a row that shows or, between pages for payees, is hidden. */
  readonly seal: 'shown' | 'hidden' | 'none';
}

/** Number format codes, understood alike by Excel, Sheets and LibreOffice. */
export const numberFormats: Readonly<Record<TabFormat, string>> = {
  general: 'General',
  text: '@',
  ratio: '0.0%',
  // With as many decimals as the number has: what a plan says is shown in full.
  percent: '0.0#######%',
  date: 'yyyy-mm-dd',
  // Typed as 70:30, a pay mix is stored as a duration of 70 hours and 30 minutes.
  'pay mix': '[h]:mm',
  'money 0': '#,##0',
  'money 2': '#,##0.00',
  'money 3': '#,##0.000',
};

export const textCell = (value: string): TabCell => ({ value, format: 'text' });

/** A number in its format; text beside numbers (`none`, a blank) stays text. */
export const numberCell = (value: OutputCell, format: TabFormat): TabCell =>
  typeof value === 'number' ? { value, format } : textCell(String(value));
