import { type MovedSheets, followSheets } from '../../xlsx/patch/follow-sheets';
import type { NamesPatch } from '../../xlsx/patch/patch-cells';
import type { WorkbookName } from '../../xlsx/workbook';
import type { Grid } from '../univer/grid';
import type { OpenedBook } from './opened-book';

/** What is known of the names of a file that is to be saved. */
export interface SavedNames {
  /** The file with its rows and columns where the grid has them, and as it was opened. */
  readonly moved: OpenedBook;
  readonly opened: OpenedBook;
  /** The grid's ids of the file's sheets, in the file's order. */
  readonly sheetIds: readonly string[];
  /** Keys of the file's names that the grid was given and took. */
  readonly known: readonly string[];
}

/**
 * What was done to names in the grid. A name whose rows or columns moved is where the file's own rules put it; when it
 * was changed by hand besides, which of the two a difference comes from cannot be told, and it is said.
 *
 * @param note told, in a sentence, what is not saved
 */
export function nameChanges(grid: Grid, file: SavedNames, note: (sentence: string) => void): NamesPatch {
  const { moved, opened, sheetIds, known } = file;
  const now = new Map(namesOf(grid).map((one) => [nameKey(one), one]));
  const renamed = renamedSheets(grid, opened, sheetIds);
  const before = new Map(opened.workbook.names.map((one) => [nameKey(one), followed(one, renamed)]));
  const defined: WorkbookName[] = [];
  const removed: WorkbookName[] = [];
  const unsaved: WorkbookName[] = [];
  for (const inFile of moved.workbook.names) {
    const expected = followed(inFile, renamed);
    const here = now.get(nameKey(expected));
    now.delete(nameKey(expected));
    if (expected.refersTo.includes('#REF!')) continue;
    if (!here) {
      if (known.includes(nameKey(inFile))) removed.push(expected);
    } else if (!isSame(here, expected)) {
      if (moved === opened) defined.push(here);
      else if (!isSame(here, before.get(nameKey(inFile)))) unsaved.push(here);
    }
  }
  for (const added of now.values()) (isOfFiles(added) ? defined : unsaved).push(added);
  if (unsaved.length > 0) {
    const [one, list] = [unsaved.length === 1, unsaved.map(({ name }) => name).join(', ')];
    note(`Not saved: what the ${one ? 'name' : 'names'} ${list} ${one ? 'refers' : 'refer'} to; say it in Excel.`);
  }
  return { defined, removed };
}

/** By which names are told apart: those of one sheet have their own. */
export const nameKey = ({ name, sheet }: Pick<WorkbookName, 'name' | 'sheet'>): string =>
  `${sheet ?? ''}!${name}`.toLowerCase();

/** The names of the grid as a file has them. */
export function namesOf({ book }: Grid): readonly WorkbookName[] {
  return book.getDefinedNames().map((one) => ({
    name: one.getName(),
    refersTo: one.getFormulaOrRefString().replace(/^=/, ''),
    sheet: book.getSheetBySheetId(one.getLocalSheetId() ?? '')?.getSheetName(),
  }));
}

function renamedSheets({ book }: Grid, { workbook }: OpenedBook, sheetIds: readonly string[]): MovedSheets {
  const now = workbook.sheets.map(
    ({ name }, place) => [name, book.getSheetBySheetId(sheetIds[place] ?? '')?.getSheetName()] as const,
  );
  return new Map(now.flatMap(([was, name]) => (was === name ? [] : [[was.toLowerCase(), name]])));
}

function followed({ name, refersTo, sheet }: WorkbookName, renamed: MovedSheets): WorkbookName {
  const key = sheet?.toLowerCase() ?? '';
  return { name, refersTo: followSheets(refersTo, renamed), sheet: renamed.has(key) ? renamed.get(key) : sheet };
}

/** Sheets stand in quotes or without. */
const isSame = (a: WorkbookName, b: WorkbookName | undefined): boolean =>
  a.refersTo.replace(/'/g, '').toLowerCase() === b?.refersTo.replace(/'/g, '').toLowerCase();

const validName = /^(?!(?:[rc]|r\d*c\d*|[a-z]{1,3}\d+|true|false)$)[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/iu;
/** A text, a reference with its sheet, or (found last) a cell or columns of no sheet, which a file cannot hold. */
const pieces =
  /"(?:[^"]|"")*"|(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!\$?[\p{L}\p{N}$:]+|(?<bare>\$?\b[a-z]{1,3}\$?\d+\b(?!\())/giu;

/** Would a spreadsheet take it? One that it does not take makes the whole file a damaged one. */
const isOfFiles = ({ name, refersTo }: WorkbookName): boolean =>
  validName.test(name) &&
  refersTo !== '' &&
  !refersTo.includes('#REF!') &&
  [...refersTo.matchAll(pieces)].every(({ groups }) => groups?.['bare'] === undefined);
