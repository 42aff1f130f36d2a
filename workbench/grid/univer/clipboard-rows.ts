/** A cell in quotes, with doubled ones for each of its own, up to what ends a cell. */
const quoted = /"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)/y;
const plain = /[^\t\r\n]*/y;
const end = /\t|\r?\n|\r|$/y;

/**
 * The cells of a text as Excel and Google Sheets put it on the clipboard: tabs between cells, an end of line after each
 * row, and quotes around a cell that holds one of these. A quote that begins what is no such cell is a quote.
 *
 * @returns rows of cells, the line breaks within them as `\n`
 */
export function clipboardRows(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const take = (piece: RegExp): RegExpExecArray | null => {
    piece.lastIndex = at;
    const found = piece.exec(text);
    if (found) at = piece.lastIndex;
    return found;
  };
  for (;;) {
    const inQuotes = take(quoted)?.[1]?.replace(/""/g, '"').replace(/\r\n?/g, '\n');
    rows.at(-1)?.push(inQuotes ?? take(plain)?.[0] ?? '');
    const ended = take(end)?.[0] ?? '';
    // The last row is ended as every other.
    if (at === text.length && ended !== '\t') return rows;
    if (ended !== '\t') rows.push([]);
  }
}
