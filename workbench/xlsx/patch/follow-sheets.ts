/** What became of the sheets that are not what they were, by their names in small letters; undefined: removed. */
export type MovedSheets = ReadonlyMap<string, string | undefined>;

/** A sheet's name without quotes: what no operator, bracket or quote is. */
const bare = /[^\s'"!:()[\]{},;+\-*/^&=<>@#%$|~]+/.source;
/** References within a formula, and what only looks like one: a text, an error, a column of a table, another workbook. */
const pieces = new RegExp(
  [
    /"(?:[^"]|"")*"/.source,
    /#[A-Z0-9/]+[!?]?/.source,
    `\\[(?:'.|[^[\\]']|\\[(?:'.|[^[\\]'])*\\])*\\](?:${bare}(?::${bare})?!)?`,
    /'(?<quoted>(?:[^']|'')*)'!/.source,
    `(?<plain>${bare}(?::${bare})?)!`,
  ].join('|'),
  'giu',
);

/**
 * A formula whose references name sheets as they are called now. A reference to a sheet that was removed is `#REF!`, as
 * a spreadsheet has it.
 */
export function followSheets(formula: string, moved: MovedSheets): string {
  return formula.replace(pieces, (piece, ...more: unknown[]) => {
    const { quoted, plain } = more[more.length - 1] as { readonly quoted?: string; readonly plain?: string };
    const named = quoted?.replace(/''/g, "'") ?? plain;
    // In quotes, too, brackets stand around another workbook.
    if (named === undefined || named.includes(']')) return piece;
    const sheets = named.split(':');
    if (!sheets.some((sheet) => moved.has(sheet.toLowerCase()))) return piece;
    const now = sheets.map((sheet) => {
      const key = sheet.toLowerCase();
      return moved.has(key) ? moved.get(key) : sheet;
    });
    return now.includes(undefined) ? '#REF!' : sheetReference(now.join(':'));
  });
}

/** `'Payouts (2)'!` */
export const sheetReference = (name: string): string => `'${name.replace(/'/g, "''")}'!`;
