import type { PatchedCell } from '../patch/patch-cells';

type Cells = ReadonlyMap<string, PatchedCell>;

/** Columns of a table by its name, and what only looks like them: a text, a sheet in quotes. */
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|(?<table>[\p{L}_\\][\p{L}\p{N}_.\\?]*)\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]/giu;

/**
 * Has formulas that name a table which the file does not have say `#REF!` in its place, as a spreadsheet does; it would
 * take the file for damaged.
 *
 * @param tables names, in small letters
 * @param note told, in a sentence, which cells it was
 */
export function withKnownTables(
  cells: Cells,
  tables: ReadonlySet<string>,
  sheet: string,
  note: (sentence: string) => void,
): Cells {
  const unknown = [...cells].flatMap(([address, cell]): [string, PatchedCell][] => {
    if (cell.formula?.includes('[') !== true || cell.keepsFormula === true) return [];
    const formula = cell.formula.replace(pieces, (piece, ...more: unknown[]) => {
      const { table } = more[more.length - 1] as { readonly table?: string };
      return table === undefined || tables.has(table.toLowerCase()) ? piece : '#REF!';
    });
    return formula === cell.formula ? [] : [[address, { ...cell, formula, value: { error: '#REF!' } }]];
  });
  if (unknown.length === 0) return cells;
  const places = unknown.map(([address]) => `${sheet}!${address}`).join(', ');
  note(`A table that the file does not have is saved as #REF! in the formulas of ${places}.`);
  return new Map([...cells, ...unknown]);
}
