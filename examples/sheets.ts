import type { OutputCell } from '../core/cells/cell';
import { type Tab, type TabBlock, type TabCell, type TabFormat, numberCell, textCell } from '../core/tabs/tab';

export type Rows = readonly (readonly OutputCell[])[];

/** A section of a plan: its name, then its rows; all but PLAN begin with their headers. */
export type Section = readonly [name: string, ...rows: Rows];

/** What a sheet of an example is called, and how it begins. */
export interface Heading {
  readonly name: string;
  readonly title: string;
  readonly note: string;
}

/** Formats and widths of columns by header. */
export interface Looks {
  readonly formats: Readonly<Record<string, TabFormat>>;
  readonly widths: Readonly<Record<string, number>>;
}

const firstRow = 4;
const print = { orientation: 'landscape', repeatedRows: undefined } as const;

const titled = ({ title, note }: Heading): TabBlock[] => [
  { row: 1, column: 1, style: 'title', cells: [[textCell(title)]] },
  { row: 2, column: 1, style: 'note', cells: [[textCell(note)]] },
];

const keyFormats: Readonly<Record<string, TabFormat>> = {
  'effective from': 'date',
  'effective to': 'date',
  'review by': 'date',
  'pay mix': 'pay mix',
  cap: 'ratio',
};

/** Numbers of a plan that are a share of something; amounts, points and counts are larger. */
const planFormat = (cell: OutputCell): TabFormat =>
  typeof cell === 'number' && cell > 0 && cell < 2.5 ? 'ratio' : 'general';

/** A plan block: section by section, with a blank row between. */
export function planTab(heading: Heading, sections: readonly Section[]): Tab {
  const blocks = titled(heading);
  let row = firstRow;
  const add = (style: TabBlock['style'], cells: TabBlock['cells']): void => {
    blocks.push({ row, column: 1, style, cells });
    row += cells.length;
  };
  for (const [name, ...rows] of sections) {
    if (row > firstRow) row += 1;
    add('section', [[textCell(name)]]);
    if (name === 'PLAN') add('body', rows.map(planKey));
    else addTable(add, rows, planFormat);
  }
  const widths = [18, 38, 12, 10, 15, 12, 12, 12, 14, 10, 10];
  return { name: heading.name, blocks, widths, frozenRows: 0, frozenColumns: 0, print, seal: 'none' };
}

const planKey = ([key = '', value = '']: readonly OutputCell[]): TabCell[] => [
  textCell(String(key)),
  numberCell(value, keyFormats[String(key)] ?? 'general'),
];

/** A table under its title, headers first. */
export function tableTab(heading: Heading, rows: Rows, { formats, widths }: Looks): Tab {
  const blocks = titled(heading);
  const add = (style: 'header' | 'body', cells: TabCell[][]): void => {
    blocks.push({ row: style === 'header' ? firstRow : firstRow + 1, column: 1, style, cells });
  };
  addTable(add, rows, (_, header) => formats[header] ?? 'general');
  return {
    name: heading.name,
    blocks,
    widths: (rows[0] ?? []).map((header) => widths[String(header)] ?? 13),
    frozenRows: firstRow,
    frozenColumns: 1,
    print,
    seal: 'none',
  };
}

/** Lines of text under a title. */
export function textTab(heading: Heading, lines: readonly string[]): Tab {
  const cells = lines.map((line) => [textCell(line)]);
  return {
    name: heading.name,
    blocks: [...titled(heading), { row: firstRow, column: 1, style: 'body', cells }],
    widths: [130],
    frozenRows: 0,
    frozenColumns: 0,
    print,
    seal: 'none',
  };
}

/** A table with its headers, which stand as the numbers or texts below them do. */
function addTable(
  add: (style: 'header' | 'body', cells: TabCell[][]) => void,
  [headers = [], ...rows]: Rows,
  formatOf: (cell: OutputCell, header: string) => TabFormat,
): void {
  const isNumeric = (column: number): boolean => rows.some((cells) => typeof cells[column] === 'number');
  add('header', [headers.map((value, c) => ({ value, format: isNumeric(c) ? 'general' : 'text' }))]);
  add(
    'body',
    rows.map((cells) => cells.map((cell, c) => numberCell(cell, formatOf(cell, String(headers[c]))))),
  );
}
