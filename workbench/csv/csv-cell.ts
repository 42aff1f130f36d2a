import type { Cell } from '../../core/cells/cell';
import type { Delimiter } from './delimiter';

/** Reads the text of one cell; undefined where a number can be meant in two ways. @param column 0-based */
export type CellReader = (text: string, column: number) => Cell | undefined;

/** `007`, dates and signs of currencies are no plain numbers. */
const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const decimal = /^-?(?:0|[1-9]\d*)[.,]\d+ ?%?$/;
/** `1.234` and `1,234`: a decimal mark, or thousands. */
const grouped = /^-?[1-9]\d{0,2}[.,]\d{3} ?%?$/;

/** Digits that a double holds exactly; a longer number stays text, which the core reads digit by digit. */
const mostDigits = 15;

/**
 * How the cells of a file are read: plain numbers become numbers, as in a spreadsheet that opens the file; everything
 * else stays text, for the core to read or to refuse.
 *
 * Where the comma does not separate cells it may be the decimal mark. `0,94` can mean nothing else; `1.234` and
 * `1,234` are read as the other numbers of their column show, and are not guessed at when they show nothing, because
 * one of the two readings is a thousand times the other. Other columns show nothing: a cost centre `10.25` is no
 * number, and a file that two systems wrote has two decimal marks.
 *
 * @param rows all cells of the file
 */
export function csvCellReader(delimiter: Delimiter, rows: readonly (readonly string[])[]): CellReader {
  if (delimiter === ',') return plainCell;
  const marks = decimalMarks(rows);
  return (text, column) => {
    if (!decimal.test(text)) return plainCell(text);
    const comma = text.includes(',');
    const dots = marks['.'].has(column);
    const commas = marks[','].has(column);
    if (grouped.test(text) && !(comma ? commas && !dots : dots && !commas)) return comma ? text : undefined;
    return plainCell(comma && !dots ? text.replace(',', '.') : text);
  };
}

/** The columns in which a mark stands that can only be a decimal one. */
function decimalMarks(rows: readonly (readonly string[])[]): Readonly<Record<'.' | ',', ReadonlySet<number>>> {
  const marks = { '.': new Set<number>(), ',': new Set<number>() };
  for (const row of rows) {
    row.forEach((text, column) => {
      if (decimal.test(text) && !grouped.test(text)) marks[text.includes(',') ? ',' : '.'].add(column);
    });
  }
  return marks;
}

function plainCell(text: string): Cell {
  return plain.test(text) && text.replace(/\D/g, '').length <= mostDigits ? Number(text) : text;
}
