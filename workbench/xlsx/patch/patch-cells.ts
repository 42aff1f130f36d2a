import type { Cell } from '../../../core/cells/cell';
import { EditedPackage } from '../package/edited-package';
import { openPackage } from '../package/open-package';
import { readBook } from '../read-book';
import type { WorkbookName } from '../workbook';
import { followHeaders } from './follow-headers';
import { followInParts } from './follow-in-parts';
import { withKnownTables } from '../write/known-tables';
import { BookPatcher } from './patch-cells-book';
import { newSheetXml } from './patch-cells-new-sheet';
import { patchSheetXml } from './patch-cells-sheet';
import type { CellLook } from './patch-cells-styles';
import type { SheetLayout } from './sheet-layout';

/** What a cell is to hold, whole. A blank without a style of its own is no cell. */
export interface PatchedCell {
  /** Its value, or the result of its formula. */
  readonly value: Cell;
  /** Without `=`, our functions under their own names. */
  readonly formula?: string;
  /** `A1:C9`, when the formula's result covers more than its own cell. */
  readonly spill?: string;
  /** The file has this formula already: it stays as it is written there, only its result is new. */
  readonly keepsFormula?: boolean;
  /** Index of a cell format of the file, or key of a new one. */
  readonly style: number | string | undefined;
}

export interface SheetPatch {
  /** Its name in the file; undefined for a new sheet. */
  readonly was: string | undefined;
  readonly name: string;
  readonly hidden: boolean;
  /** The cells that are to change, by address; all others stay. Of a new sheet: all that it has. */
  readonly cells: ReadonlyMap<string, PatchedCell>;
  /** What changed in its layout. Of a new sheet: all of it. */
  readonly layout?: SheetLayout;
}

/** What became of defined names. Sheets are called as they are in the new file. */
export interface NamesPatch {
  /** New ones, and those that refer to something else now. */
  readonly defined: readonly WorkbookName[];
  readonly removed: readonly WorkbookName[];
}

export interface BookPatch {
  /** Every sheet of the new file, in its order. A sheet of the file that is not among them is removed. */
  readonly sheets: readonly SheetPatch[];
  /** Names of which nothing is said stay. */
  readonly names?: NamesPatch;
  /** New cell formats by key. */
  readonly styles: ReadonlyMap<string, CellLook>;
  /** Some results were not computed here: have the spreadsheet that opens the file compute everything. */
  readonly computeOnOpening: boolean;
}

/**
 * Changes single cells of a workbook, and its list of sheets. Everything else stays as it is: parts that hold nothing
 * of what changed are copied byte for byte, and in the others only the changed rows are written anew.
 *
 * @param note told, in a sentence, what of the patch is not in the file
 * @throws RefusedFile when the workbook's own lists are damaged
 */
export async function patchCells(
  bytes: Uint8Array,
  patch: BookPatch,
  note: (sentence: string) => void = () => undefined,
): Promise<Uint8Array> {
  const opened = await openPackage(bytes);
  const parts = new EditedPackage(opened);
  const tables = new Set((await readBook(opened)).tables.map(({ name }) => name.toLowerCase()));
  const book = await BookPatcher.open(parts);
  const moved = book.movedSheets(patch.sheets);
  if (moved.size > 0) await followInParts(parts, moved, note);
  const spills = patch.sheets.some(({ cells }) => [...cells.values()].some(({ spill }) => spill !== undefined));
  const indexes = {
    format: book.addFormats(patch.styles),
    spilling: spills ? await book.spillingEntry() : undefined,
  };
  for (const whole of patch.sheets) {
    const sheet = { ...whole, cells: withKnownTables(whole.cells, tables, whole.name, note) };
    const part = sheet.was === undefined ? book.addSheet(sheet.name) : book.partOf(sheet.was);
    if (sheet.was === undefined) parts.set(part, newSheetXml(sheet, indexes, book.namespace));
    else if (sheet.cells.size > 0 || sheet.layout) {
      const document = await parts.document(part);
      if (document.root.local === 'worksheet') {
        const cells = await followHeaders(parts, part, sheet.cells, note);
        parts.set(part, patchSheetXml(document, { ...sheet, cells }, indexes));
      } else note(`"${sheet.name}" is a sheet for a chart alone: what was put into its cells is not in the file.`);
    }
  }
  book.arrange(patch.sheets, patch.names);
  book.removeCalculationOrder();
  if (patch.computeOnOpening) book.computeOnOpening();
  book.finish();
  return parts.write();
}
