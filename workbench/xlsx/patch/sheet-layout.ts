/**
 * What changed in the layout of a sheet: what is not said stays as the file has it. Rows and columns count from 1.
 */
export interface SheetLayout {
  /** The columns that changed. */
  readonly columns?: ReadonlyMap<number, ColumnLayout>;
  /** The rows that changed. */
  readonly rows?: ReadonlyMap<number, RowLayout>;
  /** `A1:C1`: every merged range that the sheet has now. */
  readonly merged?: readonly string[];
  /** How many rows and columns stand still. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly showsGridlines?: boolean;
  /** Of the sheet's tab: `#1F4E79`. */
  readonly tabColour?: string;
}

export interface ColumnLayout {
  /** In characters, as the file counts them. */
  readonly width?: number;
  readonly hidden?: boolean;
}

export interface RowLayout {
  /** In points, or as high as its content wants. */
  readonly height?: number | 'fit';
  readonly hidden?: boolean;
}
