import type { Cell, DateSystem } from '../../core/cells/cell';

/** One sheet of a workbook. A sheet that is a chart has no cells. */
export interface SheetCells {
  readonly name: string;
  /** From A1 on: the indexes are the sheet's rows and columns, less one. */
  readonly cells: readonly (readonly Cell[])[];
  /** The text of each formula by its address (`B5`), without `=`, our functions under their own names. */
  readonly formulas: ReadonlyMap<string, string>;
  readonly hidden: boolean;
}

/** A defined name. */
export interface WorkbookName {
  readonly name: string;
  /** `Results!$A$1:$D$9`, or any formula, without `=`. */
  readonly refersTo: string;
  /** The one sheet that knows the name; undefined when all do. */
  readonly sheet: string | undefined;
}

/** A table as a spreadsheet knows it, by the name that formulas use. */
export interface WorkbookTable {
  readonly name: string;
  readonly sheet: string;
  /** `A1:D9`, headers and totals included. */
  readonly ref: string;
  /** How many of its last rows are totals. */
  readonly totals: number;
}

export interface Workbook {
  readonly sheets: readonly SheetCells[];
  readonly names: readonly WorkbookName[];
  readonly tables: readonly WorkbookTable[];
  readonly dateSystem: DateSystem;
}
