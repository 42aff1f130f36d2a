import stringWidth from 'string-width';
import type { TabCell } from '../../../core/tabs/tab';

/** Height of a line of the default font, in points. */
const lineHeight = 15;
/** As high as a row can be. */
const highest = 409;
/** Room that the cell's margins take, in characters. */
const margin = 2;
/** Width of a column that a tab says nothing about, in characters. */
const defaultWidth = 10;

/**
 * Heights in points of the rows whose text needs several lines, undefined for the others: a spreadsheet that opens a
 * file does not always work them out by itself.
 *
 * @param widths of the columns, in characters
 */
export function rowHeights(
  cells: readonly (readonly TabCell[])[],
  widths: readonly number[],
): readonly (number | undefined)[] {
  return cells.map((line) => {
    const lines = line.map(({ value }, c) =>
      typeof value === 'string' ? linesOf(value, (widths[c] ?? defaultWidth) - margin) : 1,
    );
    const most = Math.max(1, ...lines);
    return most > 1 ? Math.min(most * lineHeight, highest) : undefined;
  });
}

/** Lines that words take when they are broken at spaces as a spreadsheet breaks them. */
function linesOf(text: string, width: number): number {
  if (text.length <= width && isLatin(text)) return 1;
  return text.split('\n').reduce((lines, paragraph) => lines + linesOfParagraph(paragraph, width), 0);
}

function linesOfParagraph(paragraph: string, width: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of paragraph.split(' ')) {
    const length = widthOf(word);
    if (filled > 0 && filled + 1 + length > width) {
      lines += 1;
      filled = 0;
    }
    filled += (filled > 0 ? 1 : 0) + length;
    while (filled > width) {
      lines += 1;
      filled -= width;
    }
  }
  return lines;
}

/** Latin text, by far the most, takes a column for each letter; the general count is a hundred times slower. */
const isLatin = (text: string): boolean => /^[ -~\u00a0-\u024f…]*$/.test(text);
const widthOf = (word: string): number => (isLatin(word) ? word.length : stringWidth(word));
