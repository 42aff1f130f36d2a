import { type Block, type Cell, cellText, isEmpty, isErrorCell, nameKey } from '../../core/cells/cell';
import { cellAddress } from '../../core/tabs/address';
import type { PaneProps } from '../pane-props';
import { say } from '../say';
import type { ReadSheet } from '../state/design';
import type { AddedColumns } from '../state/pane-state';
import { readBook } from '../state/read-book';

type Props = Pick<PaneProps, 'port' | 'state' | 'send'>;

/**
 * Puts the headers of columns that the results lack to the right of those that are there.
 *
 * @returns what was done, in a sentence; null where somebody else did it meanwhile
 * @throws Error with a sentence, where cells below would come under the new headers
 */
export async function addColumns(
  props: Props,
  { name: sheet }: ReadSheet,
  lacking: readonly string[],
): Promise<string | null> {
  const { cells } = await props.port.readSheet(sheet);
  const row = cells.findIndex((line) => line.map(keyOf).includes('payee'));
  if (row < 0) throw new Error(say('headers gone', { sheet }));
  const headers = (cells[row] ?? []).map(keyOf);
  const names = lacking.filter((name) => !headers.includes(nameKey(name)));
  const column = headers.reduce((end, key, c) => (key === '' ? end : c + 1), 0);
  const filled = filledCell(cells, row, column, names.length);
  if (filled !== undefined) throw new Error(say('in the way', { cell: `${sheet}!${filled}` }));
  const added = { at: { sheet, row: row + 1, column: column + 1 }, names };
  if (names.length > 0) await props.port.replaceTexts(added.at, blanks(names), names);
  await readAgain(props, added);
  return names.length > 0 ? say('columns added', { cells: cellsOf(added), columns: names, sheet }) : null;
}

/** Takes out again what `addColumns` put there. @returns nothing to say: the pane shows it */
export async function takeColumnsOut(props: Props, { at, names }: AddedColumns): Promise<null> {
  await props.port.replaceTexts(at, names, blanks(names));
  await readAgain(props, null);
  return null;
}

/** Are these columns there, with nothing in them but their headers? */
export function areEmpty({ at, names }: AddedColumns, results: ReadSheet | undefined): boolean {
  if (results?.name !== at.sheet) return false;
  const { cells } = results.contents;
  const isThere = names.every((name, i) => cells[at.row - 1]?.[at.column - 1 + i] === name);
  return isThere && filledCell(cells, at.row, at.column - 1, names.length) === undefined;
}

/** `Results!N4:O4`. */
function cellsOf({ at: { sheet, row, column }, names }: AddedColumns): string {
  const [first, last] = [cellAddress(row, column), cellAddress(row, column + names.length - 1)];
  return `${sheet}!${first}${first === last ? '' : `:${last}`}`;
}

const blanks = (names: readonly string[]): string[] => names.map(() => '');

/** Not every host tells of what was written. */
async function readAgain({ port, state, send }: Props, added: AddedColumns | null): Promise<void> {
  send({ type: 'columns added', added });
  send({ type: 'book read', book: await readBook(port, state.design.present.plan?.sheet?.id) });
}

/** Address of the first cell from a row on that holds something in some columns, all counted from 0. */
function filledCell(cells: Block, from: number, column: number, count: number): string | undefined {
  for (let row = from; row < cells.length; row++) {
    for (let c = column; c < column + count; c++) {
      if (!isEmpty(cells[row]?.[c])) return cellAddress(row + 1, c + 1);
    }
  }
  return undefined;
}

const keyOf = (cell: Cell): string => (isErrorCell(cell) ? '' : nameKey(cellText(cell)));
