import { parseCsv } from 'hucre/csv';
import type { Cell } from '../../core/cells/cell';
import { UnreadableFile } from '../xlsx/unreadable-file';

/** A line that no data holds: it comes back as a row of its own unless an open quote swallows it. */
const sentinel = '\u0000end of file\u0000';

/**
 * Reads a CSV file into rows of cells; row i is the i-th record. Stricter than its reader: a quote that is never
 * closed and a row of another length than the first are refused, with the line.
 *
 * @throws UnreadableFile
 */
export function readCsv(bytes: Uint8Array): Cell[][] {
  const text = decode(bytes).replace(/(\r\n|\r|\n)+$/, '');
  const rows = parseCsv(`${text}\n${sentinel}`) as string[][];
  const lines = firstLines(rows);
  const last = rows.pop();
  if (last?.length !== 1 || last[0] !== sentinel) {
    throw new UnreadableFile(`line ${lines[rows.length]}: a quote (") is opened and never closed`);
  }
  const width = rows[0]?.length ?? 0;
  return rows.map((row, i) => {
    if (row.length === 1 && row[0] === '') return [];
    if (row.length !== width) {
      throw new UnreadableFile(
        `line ${lines[i]} has ${row.length} cells and line 1 has ${width}; give each row as many`,
      );
    }
    return row.map(cellOf);
  });
}

function decode(bytes: Uint8Array): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile('its letters are in an old encoding; save it as "CSV UTF-8"');
  }
}

/** The line of the file on which each record starts; a quoted cell may hold line breaks. */
function firstLines(rows: readonly (readonly string[])[]): number[] {
  let line = 1;
  return rows.map((row) => {
    const first = line;
    line += 1 + row.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return first;
  });
}

/** A plain number becomes a number, as a spreadsheet opening the file would make it; `007`, `95%` and dates stay text. */
function cellOf(text: string): Cell {
  const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15;
  return plain ? Number(text) : text;
}
