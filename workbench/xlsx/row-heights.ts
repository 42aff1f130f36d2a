import stringWidth from 'string-width';
import type { Tab } from '../../core/tabs/tab';

/** Height of a line of the default font, in points. */
const lineHeight = 15;
/** Room that the cell's margins take, in characters. */
const margin = 2;
/** Width of a column that a tab says nothing about, in characters. */
const defaultWidth = 10;

/**
 * Heights of the rows whose text needs several lines, by 0-based row: a spreadsheet that opens a file does not always
 * work them out by itself.
 */
export function rowHeights(tab: Tab): Map<number, { readonly height: number }> {
  const heights = new Map<number, { height: number }>();
  for (const { row, column, style, cells } of tab.blocks) {
    if (style !== 'body' && style !== 'header') continue;
    cells.forEach((line, r) => {
      const lines = line.map(({ value }, c) =>
        typeof value === 'string' ? linesOf(value, (tab.widths[column - 1 + c] ?? defaultWidth) - margin) : 1,
      );
      const most = Math.max(1, ...lines);
      if (most > 1) heights.set(row - 1 + r, { height: most * lineHeight });
    });
  }
  return heights;
}

/** Lines that words take when they are broken at spaces as a spreadsheet breaks them. */
function linesOf(text: string, width: number): number {
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
const widthOf = (word: string): number => (/^[ -~\u00a0-\u024f…]*$/.test(word) ? word.length : stringWidth(word));
