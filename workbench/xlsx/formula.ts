/** Text in quotes within a formula, `"say ""hello"""`, or what stands between such texts. */
const pieces = /"(?:[^"]|"")*(?:"|$)|[^"]+/g;

/** What Excel puts in front of functions that are not its own, that are newer than the format, and of names in them. */
const prefixes = /_xldudf_|_xlfn\.|_xlws\.|_xlpm\./gi;

/** How a file holds `A1#`, and a parameter of LAMBDA that may be left out: `[x]`. */
const spillOf = /_xlfn\.ANCHORARRAY\(([^()]+)\)/gi;
const optional = /_xlop\.([\p{L}_\\][\p{L}\p{N}_.\\?]*)/giu;

/** How Google Sheets exports a function that Excel does not know: with its text, and with its last value beside it. */
const exported = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\)(?:,[^]*)?\)$/i;

/** What stands in a cell into which such a function spilled. */
const spilled = '"COMPUTED_VALUE"';

/**
 * A formula as a person would type it, without `=`: our functions and newer ones under their own names, and a formula
 * that Google Sheets exported as it stood there.
 *
 * @param text as the file holds it
 * @returns undefined for a cell into which an exported formula spilled: it holds a value, no formula
 */
export function formula(text: string): string | undefined {
  const [, quoted] = exported.exec(text.trim()) ?? [];
  const own = quoted === undefined ? text : quoted.replace(/""/g, '"');
  if (quoted !== undefined && own === spilled) return undefined;
  return own.replace(pieces, (piece) =>
    piece.startsWith('"') ? piece : piece.replace(spillOf, '$1#').replace(optional, '[$1]').replace(prefixes, ''),
  );
}
