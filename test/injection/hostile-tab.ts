import { type Tab, type TabStyle, numberCell, textCell } from '../../core/tabs/tab';

export const everyStyle: readonly TabStyle[] = ['title', 'note', 'section', 'header', 'body', 'total'];

/** A tab with each text in a cell of each style, and money that begins with a sign beside it. */
export const hostileTab = (texts: readonly string[]): Tab => ({
  name: 'Payouts',
  blocks: texts.flatMap((text, t) =>
    everyStyle.map((style, s) => ({
      row: t * everyStyle.length + s + 1,
      column: 1,
      style,
      cells: [[textCell(text), numberCell(-12.5, 'money 2'), numberCell(text, 'money 2')]],
    })),
  ),
  widths: [20, 20, 20],
  frozenRows: 0,
  frozenColumns: 0,
  print: { orientation: 'landscape', repeatedRows: undefined },
  seal: 'shown',
});
