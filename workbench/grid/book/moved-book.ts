import { movedReference } from '../../xlsx/moves/move-reference';
import { moveInBook } from '../../xlsx/moves/move-in-book';
import type { StructuralEdit } from '../../xlsx/moves/structural-edit';
import type { WorkbookTable } from '../../xlsx/workbook';
import type { EditLog, LoggedEdit } from './edit-log';
import { type OpenedBook, openBook } from './opened-book';
import { sheetRunsSentence } from './sheet-runs';
import { type Uncomputed, cellKey } from './uncomputed';

/** A file whose rows and columns are where the grid has them. */
export interface MovedBook {
  readonly book: OpenedBook;
  readonly beyondUs: Uncomputed;
}

/**
 * Does to the opened file what was done to the rows and columns of the grid, so that only single cells are left to
 * change, and all that looks at cells has gone along.
 *
 * @param sheetIds the grid's ids of the file's sheets, in the file's order
 * @param note told, in a sentence, what did not go along
 */
export async function movedBook(
  { book, beyondUs }: MovedBook,
  log: EditLog,
  sheetIds: readonly string[],
  note: (sentence: string) => void,
): Promise<MovedBook> {
  const { all } = log;
  log.writing();
  const notes: string[] = [];
  const sheets = book.workbook.sheets.map(({ name }, place) => ({ name, edits: editsOf(all, sheetIds[place] ?? '') }));
  const isAny = sheets.some(({ edits }) => edits.length > 0);
  const moved = isAny ? await openBook(await moveInBook(book.bytes, sheets, (sentence) => notes.push(sentence))) : book;
  // Somebody went on working meanwhile.
  if (log.all !== all) return movedBook({ book, beyondUs }, log, sheetIds, note);
  const edited = new Set(sheets.flatMap(({ name, edits }) => (edits.length > 0 ? [name] : [])));
  // Cells are named where they are now.
  const runs = sheetRunsSentence(moved.workbook, edited);
  [...notes, ...sentences(all, sheetIds, book), ...(runs === undefined ? [] : [runs])].forEach(note);
  return { book: moved, beyondUs: isAny ? movedKeys(beyondUs, all) : beyondUs };
}

/** Where a cell of the file is in the grid now; undefined when it was deleted. */
export const whereNow =
  (all: readonly LoggedEdit[]) =>
  (sheetId: string, address: string): string | undefined =>
    movedReference(address, editsOf(all, sheetId));

/** The tables of a file as the grid has them now. One that was deleted is left out. */
export function tablesNow(
  { book, sheetIds }: { readonly book: OpenedBook; readonly sheetIds: readonly string[] },
  all: readonly LoggedEdit[],
): readonly WorkbookTable[] {
  const { sheets, tables } = book.workbook;
  return tables.flatMap((table) => {
    const place = sheets.findIndex(({ name }) => name === table.sheet);
    const ref = movedReference(table.ref, editsOf(all, sheetIds[place] ?? ''));
    return ref === undefined ? [] : [{ ...table, ref }];
  });
}

function editsOf(all: readonly LoggedEdit[], sheetId: string): readonly StructuralEdit[] {
  return all.flatMap(({ sheet, edit }) => (sheet === sheetId && edit !== 'cells' ? [edit] : []));
}

function movedKeys(beyondUs: Uncomputed, all: readonly LoggedEdit[]): Uncomputed {
  const where = whereNow(all);
  return new Map(
    [...beyondUs].flatMap(([key, shown]) => {
      const at = key.lastIndexOf('!');
      const [sheetId, address] = [key.slice(0, at), key.slice(at + 1)];
      const now = where(sheetId, address);
      return now === undefined ? [] : [[cellKey(sheetId, now), shown] as const];
    }),
  );
}

/** What of it the file cannot be told, in sentences. */
function sentences(all: readonly LoggedEdit[], sheetIds: readonly string[], book: OpenedBook): readonly string[] {
  const named = (edits: readonly LoggedEdit[]): readonly string[] =>
    [...new Set(edits.map(({ sheet }) => sheet))].flatMap((sheet) => {
      const name = book.workbook.sheets[sheetIds.indexOf(sheet)]?.name;
      return name === undefined ? [] : [`"${name}"`];
    });
  const pushed = named(all.filter(({ edit }) => edit === 'cells'));
  const restored = named(all.filter(({ isRestored }) => isRestored === true));
  return [
    ...pushed.map(
      (sheet) =>
        `Cells of ${sheet} were moved or pushed aside: names, rules, charts and tables that look at them look where they did before; check them in Excel.`,
    ),
    ...restored.map(
      (sheet) =>
        `Undo brought back rows or columns of ${sheet} that were deleted before the last save: names, rules and charts that looked at these alone no longer do; set them again in Excel.`,
    ),
  ];
}
