import { patchCells } from '../../xlsx/patch/patch-cells';
import type { Grid } from '../univer/grid';
import { bookChanges } from './book-changes';
import type { EditLog } from './edit-log';
import { type MovedBook, movedBook } from './moved-book';
import { nameChanges } from './name-changes';

/** A file that was opened, and what is known of it in the grid. */
export interface FileInGrid extends MovedBook {
  /** The grid's ids of the file's sheets, in the file's order. */
  readonly sheetIds: readonly string[];
  /** Keys of the file's names that the grid knows. */
  readonly names: readonly string[];
}

/**
 * The file with all that was done in the grid: first to rows and columns, then to cells, layouts and names.
 *
 * @param note told, in a sentence, what of it is not in the file
 */
export async function changedFile(
  grid: Grid,
  file: FileInGrid,
  edits: EditLog,
  note: (sentence: string) => void,
): Promise<Pick<MovedBook, 'beyondUs'> & { readonly bytes: Uint8Array }> {
  const { book: opened, sheetIds, names: known } = file;
  const { book: moved, beyondUs } = await movedBook(file, edits, sheetIds, note);
  const changes = bookChanges(grid, moved, sheetIds, beyondUs);
  const names = nameChanges(grid, { moved, opened, sheetIds, known }, note);
  return { bytes: await patchCells(moved.bytes, { ...changes, names }, note), beyondUs };
}
