import { type Cell, cellText, isBlank, isErrorCell, nameKey } from '../cells/cell';
import type { Problems } from '../problems/collector';
import { slipOf } from '../problems/nearest';
import { type Place, problem } from '../problems/problem';

/**
 * The column of each header of a table, by column key. A header that is almost a known one is refused, others that
 * nobody knows are kept.
 *
 * @param at the table and the row of its headers
 * @param isKnown is this, too, a column that the table may have?
 */
export function readHeaders(
  header: readonly Cell[],
  at: Pick<Place, 'source' | 'row'>,
  known: readonly string[],
  isKnown: (column: string) => boolean,
  problems: Problems,
): Map<string, number> {
  const columns = new Map<string, number>();
  const exact = new Set(known.map(columnKey));
  header.forEach((cell, column) => {
    if (isBlank(cell)) return;
    const place: Place = { ...at, column: column + 1 };
    if (isErrorCell(cell)) {
      problems.add(problem('error cell', place, { found: cell.error }));
      return;
    }
    const found = cellText(cell);
    const key = columnKey(found);
    const meant = exact.has(key) || isKnown(key) ? undefined : slipOf(key, known);
    if (columns.has(key)) problems.add(problem('header twice', place, { found }));
    else if (meant !== undefined) problems.add(problem('misspelt column', place, { found, nearest: meant }));
    // What is almost a known column is read as that one, so that the slip is the only thing to mend.
    const name = meant === undefined ? key : columnKey(meant);
    if (!columns.has(name)) columns.set(name, column);
  });
  return columns;
}

/** `GRR @ Team Target` → `grr@team target`. */
export function columnKey(header: string): string {
  return nameKey(header).replace(/\s*@\s*/g, '@');
}
