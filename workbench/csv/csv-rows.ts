import { RefusedFile } from '../xlsx/refused-file';
import type { Delimiter } from './delimiter';

/** What a sheet holds at most; a larger file is not one that a person made. */
const most = { rows: 1_048_576, cells: 16_384, letters: 32_767 };

export interface CsvRow {
  /** The line of the file on which the row starts; a quoted cell may hold line breaks. */
  readonly line: number;
  /** Empty for a blank line. */
  readonly cells: readonly string[];
}

/**
 * Cuts a text into rows by RFC 4180, strictly; lines end in CRLF, LF or CR. Limits are looked at on the way, so that
 * a hostile file is refused at its first row too many and not after it has filled the memory.
 *
 * @throws RefusedFile with the line and the number of the cell
 */
export function csvRows(text: string, delimiter: Delimiter): CsvRow[] {
  const tooMany = new RefusedFile(`it has more than ${most.rows} rows, as many as a sheet holds`);
  // Without quotes each line is a row, and they are counted long before they are cut.
  if (!text.includes('"') && Math.max(countOf(text, '\n'), countOf(text, '\r')) > most.rows) throw tooMany;
  const bare = new RegExp(`[^"${delimiter}\\r\\n]*`, 'y');
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;

  const refuse = (cells: readonly string[], what: string): never => {
    throw new RefusedFile(`line ${line}, cell ${cells.length + 1}: ${what}`);
  };

  /** The text of the cell that starts here, up to the delimiter, line end or end of text behind it. */
  const bareCell = (cells: readonly string[]): string => {
    bare.lastIndex = at;
    const cell = bare.exec(text)?.[0] ?? '';
    at += cell.length;
    if (text[at] === '"') refuse(cells, 'a quote (") within a cell; put the whole cell in quotes, and write it twice');
    return cell;
  };

  const quotedCell = (cells: readonly string[]): string => {
    const first = at + 1;
    let end = text.indexOf('"', first);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    if (end < 0) refuse(cells, 'a quote (") is opened and never closed');
    at = end + 1;
    if (at < text.length && text[at] !== delimiter && lineEnd(text, at) === 0) {
      refuse(cells, 'text follows a closing quote ("); within quotes, write a quote twice');
    }
    // Twice as many letters, where each is a quote written twice, are more than a cell holds in any case.
    return text.slice(first, Math.min(end, first + 2 * most.letters + 2)).replace(/""/g, '"');
  };

  while (at < text.length) {
    if (rows.length === most.rows) throw tooMany;
    const cells: string[] = [];
    const start = at;
    for (let more = true; more; more = text[at] === delimiter) {
      if (cells.length > 0) at++;
      if (cells.length === most.cells) refuse(cells, `a row of more than ${most.cells} cells`);
      const cell = text[at] === '"' ? quotedCell(cells) : bareCell(cells);
      if (cell.length > most.letters) refuse(cells, `a text of more than ${most.letters} letters`);
      cells.push(cell);
    }
    rows.push({ line, cells: at === start ? [] : cells });
    at += lineEnd(text, at);
    line += linesIn(text, start, at);
  }
  return rows;
}

/** Letters of the line end that stands here: 0, 1 or, of CRLF, 2. */
function lineEnd(text: string, at: number): number {
  if (text[at] === '\r') return text[at + 1] === '\n' ? 2 : 1;
  return text[at] === '\n' ? 1 : 0;
}

/** Line ends between two places. */
function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const letters = lineEnd(text, at);
    if (letters === 0) continue;
    lines++;
    at += letters - 1;
  }
  return lines;
}

function countOf(text: string, letter: string): number {
  let count = 0;
  for (let at = text.indexOf(letter); at >= 0; at = text.indexOf(letter, at + 1)) count++;
  return count;
}
