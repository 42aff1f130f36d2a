import stringWidth from 'string-width';
import { printable } from './printable';

/** A row of a terminal table: cells, or a rule. */
export type TableRow = readonly string[] | 'rule';

export type Side = 'left' | 'right';

const gap = '  ';

/** Columns padded to the width that a terminal gives them (wide and combining letters counted as they are shown). */
export function alignedTable(rows: readonly TableRow[], sides: readonly Side[]): readonly string[] {
  const shown = rows.map((row) => (row === 'rule' ? row : row.map(printable)));
  const widths = sides.map((_, i) =>
    shown.reduce((most, row) => (row === 'rule' ? most : Math.max(most, textWidth(row[i] ?? ''))), 0),
  );
  return shown.map((row) =>
    sides
      .map((side, i) => (row === 'rule' ? '─'.repeat(widths[i] ?? 0) : padded(row[i] ?? '', widths[i] ?? 0, side)))
      .join(gap)
      .trimEnd(),
  );
}

/** Columns that a text takes. Plain letters, by far the most, take one each; the general count is much slower. */
export const textWidth = (text: string): number => (/^[ -~]*$/.test(text) ? text.length : stringWidth(text));

function padded(text: string, width: number, side: Side): string {
  const space = ' '.repeat(width - textWidth(text));
  return side === 'left' ? text + space : space + text;
}
