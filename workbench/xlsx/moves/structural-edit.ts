import { limits } from '../package/limits';

export type Axis = 'row' | 'column';

/** Whole rows or columns of a sheet that were put in, taken out or moved. They count from 1, as a sheet shows them. */
export type StructuralEdit = {
  readonly axis: Axis;
  /** The first of them; of a move, before it. */
  readonly at: number;
  readonly count: number;
} & (
  | { readonly kind: 'insert' | 'delete' }
  /** They go in front of the row or column that was `to` before the move. */
  | { readonly kind: 'move'; readonly to: number }
);

/** What was done to the sheets of a file, in the order it was done, by the sheet's name in small letters. */
export interface SheetEdits {
  readonly get: (sheet: string) => readonly StructuralEdit[] | undefined;
  /** Names, in small letters, of tables that are no tables any more. */
  readonly lostTables?: ReadonlySet<string>;
}

/** The first and the last row, or column, of a range. */
export type Span = readonly [first: number, last: number];

const most: Readonly<Record<Axis, number>> = { row: limits.rows, column: limits.columns };

/**
 * Where the rows or columns of a range are after some edits, as Excel has it: a range grows by what is put inside it,
 * and shrinks by what is taken out of it.
 *
 * @returns undefined when nothing is left of it
 */
export function movedSpan(span: Span, axis: Axis, edits: readonly StructuralEdit[]): Span | undefined {
  let now: Span | undefined = span;
  for (const edit of edits) {
    if (edit.axis === axis && now) now = steps[edit.kind](now, edit, most[axis]);
  }
  return now;
}

/** Where a single row or column is after some edits; undefined when it was taken out. */
export const movedPlace = (place: number, axis: Axis, edits: readonly StructuralEdit[]): number | undefined =>
  movedSpan([place, place], axis, edits)?.[0];

/** What one edit does to a range; one table for the kinds, which the compiler checks. */
const steps: Readonly<
  Record<StructuralEdit['kind'], (span: Span, edit: StructuralEdit, most: number) => Span | undefined>
> = { insert: inserted, delete: deleted, move: moved };

function inserted([first, last]: Span, { at, count }: StructuralEdit, end: number): Span | undefined {
  const shifted = (place: number): number => (place >= at ? place + count : place);
  return shifted(first) > end ? undefined : [shifted(first), Math.min(shifted(last), end)];
}

function deleted([first, last]: Span, { at, count }: StructuralEdit): Span | undefined {
  const next = at + count;
  const start = first >= next ? first - count : Math.min(first, at);
  const end = last >= next ? last - count : Math.min(last, at - 1);
  return start > end ? undefined : [start, end];
}

/** A range that is moved whole goes along; in one within which rows change places, nothing changes. */
function moved(span: Span, edit: StructuralEdit, end: number): Span | undefined {
  if (edit.kind !== 'move') return span;
  const { axis, at, count, to } = edit;
  const [first, last] = span;
  const next = at + count;
  const target = to > at ? to - count : to;
  if (first >= at && last < next) return [first - at + target, last - at + target];
  if (first <= at && last >= next - 1 && first <= to && to <= last + 1) return span;
  const rest = deleted(span, edit);
  return rest && inserted(rest, { axis, kind: 'insert', at: target, count }, end);
}
