/** A band of rows that the sidebar asks `writeRows` to write. */
export interface RowsToWrite {
  readonly row: number;
  readonly values: unknown[][];
  readonly formats: string[][];
  /** Blank in `values`: their text could be taken for something else. */
  readonly texts: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  readonly styled: readonly {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
    readonly wrap: boolean;
    readonly look: { bold: boolean; italic: boolean; size: number; colour: string; fill?: string };
  }[];
}

/** Cells side by side that the sidebar asks `replaceTexts` to change, and what they still must hold. */
export interface TextsToReplace {
  readonly row: number;
  readonly column: number;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** How `layOutSheet` lays a sheet out. */
export interface SheetLayout {
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** 0: none. */
  readonly hiddenRow: number;
}
