import type { DateSystem } from '../core/cells/cell';
import type { SheetContents } from '../core/tabs/sheet-content';
import type { Tab } from '../core/tabs/tab';
import type { ShippedFile, ShippedFiles } from './shipped-files';

/** A sheet of the workbook as its tab shows it. */
export interface SheetLabel {
  /** Stays the same when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** A cell of a sheet. Row and column are 1-based. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What may be different now: the cells of some sheet, or only which cell is selected. */
export type Change = 'cells' | 'selection';

/**
 * All that the pane asks of the spreadsheet it stands beside. Each host implements it once
 * (`excel-addin/host.ts`, `gas-addon/host.ts`); `previewPort` stands in where there is no spreadsheet.
 *
 * Every method throws an Error whose message is a sentence a person can act on.
 */
export interface HostPort {
  /** The spreadsheet, as a person calls it; null when there is none, which makes the pane a preview. */
  readonly name: 'Excel' | 'Google Sheets' | null;

  /**
   * Does this spreadsheet write 0,5 rather than 0.5? Then arguments that a person types are separated by `;`, and the
   * pane says so beside its formulas, which are always in the English form (`,` and `.`).
   */
  readonly decimalComma: boolean;

  /** How the cells of `readSheet` count days. */
  readonly dateSystem: DateSystem;

  /** What was built beside the pane and is too large to be a part of it. */
  shippedFile<F extends ShippedFile>(file: F): Promise<ShippedFiles[F]>;

  /**
   * Puts a formula, given in the English form, into the active cell. Never overwrites a cell that holds something.
   *
   * @returns a sentence that says where it went, such as `Inserted in Sheet1!B2.`
   */
  insertFormula(formula: string): Promise<string>;

  /** Every sheet, in the order of the tabs. */
  sheets(): Promise<readonly SheetLabel[]>;

  /** All cells of a sheet; one that is blank is null. */
  readSheet(name: string): Promise<SheetContents>;

  /**
   * Makes a sheet of a tab, after all others. Text is always text, also when it starts with "=". A frozen tab brings
   * its seal as its last block, whose row is hidden where `tab.seal` says so.
   */
  addSheet(tab: Tab, name: string): Promise<void>;

  /** Replaces everything on a sheet by a tab. The sheet stays the same one, so that references to it survive. */
  overwriteSheet(tab: Tab, name: string): Promise<void>;

  renameSheet(from: string, to: string): Promise<void>;

  removeSheet(name: string): Promise<void>;

  /**
   * Puts texts into cells side by side, '' for a blank. Nothing is written where they do not hold what they held.
   *
   * @param from what the cells hold now
   */
  replaceTexts(first: CellPlace, from: readonly string[], to: readonly string[]): Promise<void>;

  /** The active cell; undefined where none is. */
  selection(): Promise<CellPlace | undefined>;

  /** Shows a cell and selects it. */
  goTo(place: CellPlace): Promise<void>;

  /**
   * Keeps a text with the workbook, for this add-in alone, in place of the one kept before; null keeps none.
   *
   * @param draft ASCII signs
   */
  keepDraft(draft: string | null): Promise<void>;

  /** The text that was kept with the workbook; null where there is none. */
  keptDraft(): Promise<string | null>;

  /** Says whether the pane holds work that is not in the workbook, to whatever could ask before it is lost. */
  tellUnsaved(unsaved: boolean): void;

  /** Tells of changes until the returned function is called; a host without events looks now and then. */
  onChange(listener: (change: Change) => void): () => void;
}
