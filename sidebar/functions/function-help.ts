/** Cells as text, as a sheet would show them with no format of their own. */
export interface ShownCells {
  readonly caption: string;
  readonly rows: readonly (readonly string[])[];
}

/** What the pane and the help page say about a function; made of the catalogue when the add-ins are built. */
export interface FunctionHelp {
  readonly name: string;
  readonly summary: string;
  /** `=CS_PAYMIX(ote, mix)`; optional parameters in brackets. */
  readonly usage: string;
  readonly parameters: readonly { readonly name: string; readonly help: string; readonly optional: boolean }[];
  readonly returns: string;
  readonly examples: readonly {
    readonly formula: string;
    /** What stands in the ranges of the formula, and last what it gives. */
    readonly tables: readonly ShownCells[];
  }[];
}
