/**
 * All that the pane asks of the spreadsheet it stands beside. Each host implements it once
 * (`excel-addin/host.ts`, `gas-addon/host.ts`); `previewPort` stands in where there is no spreadsheet.
 */
export interface HostPort {
  /** The spreadsheet, as a person calls it; null when there is none, which makes the pane a preview. */
  readonly name: 'Excel' | 'Google Sheets' | null;

  /**
   * Does this spreadsheet write 0,5 rather than 0.5? Then arguments that a person types are separated by `;`, and the
   * pane says so beside its formulas, which are always in the English form (`,` and `.`).
   */
  readonly decimalComma: boolean;

  /**
   * Puts a formula, given in the English form, into the active cell. Never overwrites a cell that holds something.
   *
   * @returns a sentence that says where it went, such as `Inserted in Sheet1!B2.`
   * @throws an Error whose message is a sentence a person can act on
   */
  insertFormula(formula: string): Promise<string>;
}
