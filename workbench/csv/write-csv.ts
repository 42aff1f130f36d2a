import { Decimal } from 'decimal.js';
import type { OutputCell } from '../../core/cells/cell';

/**
 * Where a spreadsheet that opens the file would see a formula begin, with nothing but what is not seen before it: at
 * the start of a cell, and where another spreadsheet, which separates cells by semicolons or tabs, sees a cell start.
 * The signs `= + - @` come also full-width, small, and as the mathematical minus.
 */
const startsFormula = /(?<=^|[;\t\r\n])(?=[\s\p{Cc}\p{Cf}"]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|[\t\r])/gu;
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

/** Rows as CSV: UTF-8 without a mark, commas, CRLF (RFC 4180). Text never starts a formula; numbers are plain digits. */
export function writeCsv(rows: readonly (readonly OutputCell[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: OutputCell): string {
  if (typeof cell === 'number') return new Decimal(cell).toFixed();
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  const text = cell.replace(startsFormula, "'");
  return needsQuotes.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
