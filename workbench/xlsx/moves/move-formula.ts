import { movedReference, relativeReference } from './move-reference';
import type { SheetEdits } from './structural-edit';

const cell = /\$?[A-Z]{1,3}\$?[1-9]\d{0,6}/.source;
const reference = `(?:${cell}(?::${cell})?|\\$?[A-Z]{1,3}:\\$?[A-Z]{1,3}|\\$?[1-9]\\d{0,6}:\\$?[1-9]\\d{0,6})`;
/** After which it is no reference: a longer name, a function, a table, a sheet. */
const ended = /(?![\p{L}\p{N}_.?\\([!'$])/u.source;
/** A sheet's name without quotes: what no operator, bracket or quote is. */
const bare = /[^\s'"!:()[\]{},;+\-*/^&=<>@#%$|~]+/.source;
/** Columns of a table, or the number of another workbook. */
const brackets = /\[(?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*\]/.source;

/** References within a formula, and what only looks like one: a text, an error, a table's column, another workbook. */
const pieces = new RegExp(
  [
    /"(?:[^"]|"")*"/.source,
    `#REF!${reference}?|#[A-Z0-9/]+[!?]?`,
    `${brackets}(?:${bare}(?::${bare})?!${reference}?)?`,
    `(?<sheet>'(?:[^']|'')*'!|${bare}(?::${bare})?!)(?<there>${reference}${ended})?`,
    `(?<here>${reference})${ended}`,
    // Any other name, a table's with its columns, and a number is passed over whole.
    `(?<name>[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*)(?:${brackets})?`,
    /\d+(?:\.\d*)?(?:E[+-]?\d+)?/.source,
  ].join('|'),
  'giu',
);

/** Changes each reference of a formula. @param change told the sheet it names; undefined: the formula's own */
function withReferences(
  formula: string,
  change: (reference: string, sheet: string | undefined, written: string) => string,
  lostTables?: ReadonlySet<string>,
): string {
  return formula.replace(pieces, (piece, ...more: unknown[]) => {
    const groups = more[more.length - 1] as Partial<Record<'sheet' | 'there' | 'here' | 'name', string>>;
    if (groups.name !== undefined) return lostTables?.has(groups.name.toLowerCase()) ? '#REF!' : piece;
    if (groups.here !== undefined) return change(groups.here, undefined, '');
    const { sheet: written, there } = groups;
    if (written === undefined || there === undefined) return piece;
    const named = written
      .slice(0, -1)
      .replace(/^'([^]*)'$/, '$1')
      .replace(/''/g, "'");
    // In quotes, too, brackets stand around another workbook; a run of sheets stays, as Excel leaves it.
    return /[\]:]/.test(named) ? piece : change(there, named.toLowerCase(), written);
  });
}

/**
 * A formula after some edits of the sheets that it looks at. A reference of which nothing is left is `#REF!`.
 *
 * @param own the sheet that references without a name mean, in small letters; undefined: they mean none
 * @param only @see movedReference
 */
export function movedFormula(
  formula: string,
  edits: SheetEdits,
  own: string | undefined,
  only: 'all' | 'fixed' = 'all',
): string {
  const move = (written: string, sheet = own, name: string): string => {
    const ofSheet = sheet === undefined ? undefined : edits.get(sheet);
    return name + (ofSheet ? (movedReference(written, ofSheet, only) ?? '#REF!') : written);
  };
  return withReferences(formula, move, edits.lostTables);
}

/** A formula as a cell has it that shares it with another, so many rows and columns further. */
export const relativeFormula = (formula: string, rows: number, columns: number): string =>
  rows === 0 && columns === 0
    ? formula
    : withReferences(formula, (written, _, name) => name + relativeReference(written, rows, columns));
