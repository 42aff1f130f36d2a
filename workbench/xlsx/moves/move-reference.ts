import { columnLetters } from '../../../core/tabs/address';
import { limits } from '../package/limits';
import { type Axis, type Span, type StructuralEdit, movedSpan } from './structural-edit';

/** One corner of a reference, as it is written: `$B7`, or `$B` of whole columns, or `7` of whole rows. */
interface Corner {
  readonly fixedColumn: string;
  readonly column: number | undefined;
  readonly fixedRow: string;
  readonly row: number | undefined;
}

/** Moves a corner's row or column; undefined: there is none. */
type Moved = Span | undefined;

/**
 * A reference without its sheet, `$A$1:C9`, `A:C` or `1:3`, after some edits of its sheet.
 *
 * @param only the parts that move: of a name's formula, those with `$`, as the others count from the cell that uses it
 * @returns undefined when nothing is left of it; as it is written when it is no reference
 */
export function movedReference(
  reference: string,
  edits: readonly StructuralEdit[],
  only: 'all' | 'fixed' = 'all',
): string | undefined {
  const corners = cornersOf(reference);
  if (!corners) return reference;
  const [first, last = first] = corners as [Corner, Corner?];
  const move = (axis: Axis): Moved | 'none' => {
    const [from, to] = [first[axis], last[axis]];
    if (from === undefined || to === undefined) return 'none';
    const isFixed = axis === 'row' ? first.fixedRow !== '' : first.fixedColumn !== '';
    if (only === 'fixed' && !isFixed) return [from, to];
    const span = movedSpan([Math.min(from, to), Math.max(from, to)], axis, edits);
    return span && from > to ? [span[1], span[0]] : span;
  };
  const [rows, columns] = [move('row'), move('column')];
  if (rows === undefined || columns === undefined) return undefined;
  const written = corners.map((corner, i) =>
    cornerText({
      ...corner,
      row: rows === 'none' ? undefined : rows[i],
      column: columns === 'none' ? undefined : columns[i],
    }),
  );
  return written.join(':');
}

/** Ranges with blanks between them, `A1:B2 D4`; '' when nothing is left of them. */
export const movedRanges = (ranges: string, edits: readonly StructuralEdit[]): string => {
  const before = ranges.split(/\s+/).filter((range) => range !== '');
  const after = before.flatMap((range) => movedReference(range, edits) ?? []);
  return before.join() === after.join() ? ranges : after.join(' ');
};

/** A reference as another cell has it, so many rows and columns further: what has no `$` goes along. */
export function relativeReference(reference: string, rows: number, columns: number): string {
  const corners = cornersOf(reference);
  if (!corners) return reference;
  const shifted = corners.map((corner) => ({
    ...corner,
    row: corner.fixedRow === '' ? around(corner.row, rows, limits.rows) : corner.row,
    column: corner.fixedColumn === '' ? around(corner.column, columns, limits.columns) : corner.column,
  }));
  return shifted.map(cornerText).join(':');
}

/** Beyond the last row a reference goes on with the first. */
const around = (place: number | undefined, by: number, most: number): number | undefined =>
  place === undefined ? undefined : ((((place - 1 + by) % most) + most) % most) + 1;

/** Row and column of `C9`, from 1; undefined when it is no cell. */
export function cellOf(address: string): { readonly row: number; readonly column: number } | undefined {
  const corners = cornersOf(address);
  const { row, column } = corners?.[0] ?? {};
  return row === undefined || column === undefined ? undefined : { row, column };
}

function cornersOf(reference: string): readonly Corner[] | undefined {
  const corners = reference.split(':').map((text): Corner | undefined => {
    const {
      fc = '',
      c,
      fr = '',
      r,
    } = /^(?:(?<fc>\$?)(?<c>[A-Z]{1,3}))?(?:(?<fr>\$?)(?<r>[1-9]\d{0,6}))?$/i.exec(text)?.groups ?? {};
    const column = c === undefined ? undefined : columnNumber(c);
    const row = r === undefined ? undefined : Number(r);
    const isFound = (column ?? row) !== undefined && (column ?? 1) <= limits.columns && (row ?? 1) <= limits.rows;
    return isFound ? { fixedColumn: fc, column, fixedRow: fr, row } : undefined;
  });
  const known = corners.filter((corner) => corner !== undefined);
  const [first, last] = known;
  const isCell = first?.row !== undefined && first.column !== undefined;
  const isAlike =
    last !== undefined &&
    (first?.row === undefined) === (last.row === undefined) &&
    (first?.column === undefined) === (last.column === undefined);
  return known.length === corners.length && known.length <= 2 && (known.length === 1 ? isCell : isAlike)
    ? known
    : undefined;
}

const cornerText = ({ fixedColumn, column, fixedRow, row }: Corner): string =>
  (column === undefined ? '' : fixedColumn + columnLetters(column)) + (row === undefined ? '' : `${fixedRow}${row}`);

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}
