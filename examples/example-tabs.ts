import type { OutputCell } from '../core/cells/cell';
import { type Tab, type TabBlock, type TabCell, type TabFormat, numberCell, textCell } from '../core/tabs/tab';
import { planKeys, planTables, resultsHeaders, resultsRows } from './enterprise-csm';

/** The sheets of the example workbook: an enterprise plan, and a quarter of results. */
export function exampleTabs(): readonly Tab[] {
  return [planTab(), resultsTab()];
}

const titled = (title: string, note: string): TabBlock[] => [
  { row: 1, column: 1, style: 'title', cells: [[textCell(title)]] },
  { row: 2, column: 1, style: 'note', cells: [[textCell(note)]] },
];
const firstRow = 4;
const print = { orientation: 'landscape', repeatedRows: undefined } as const;

const keyFormats: Readonly<Record<string, TabFormat>> = {
  'effective from': 'date',
  'effective to': 'date',
  'review by': 'date',
  'pay mix': 'pay mix',
  cap: 'ratio',
};

/** The plan block: the section PLAN, then a table for each other section, with a blank row between. */
function planTab(): Tab {
  const note = 'CS Payout reads this sheet. Change a number, save, and run the payout again.';
  const blocks = titled('Bonus plan', note);
  let row = firstRow;
  const add = (style: TabBlock['style'], cells: TabBlock['cells']): void => {
    blocks.push({ row, column: 1, style, cells });
    row += cells.length;
  };
  add('section', [[textCell('PLAN')]]);
  add(
    'body',
    planKeys.map(([key = '', value = '']) => [
      textCell(String(key)),
      numberCell(value, keyFormats[key as string] ?? 'general'),
    ]),
  );
  for (const [name, rows] of Object.entries(planTables)) {
    row += 1;
    add('section', [[textCell(name)]]);
    addTable(add, rows, planFormat);
  }
  return {
    name: 'CS_Plan',
    blocks,
    widths: [18, 38, 12, 10, 15, 12, 12, 12, 14, 10, 10],
    frozenRows: 0,
    frozenColumns: 0,
    print,
    seal: 'none',
  };
}

/** Numbers of a plan that are a share of something; amounts, points and counts are larger. */
const planFormat = (cell: OutputCell): TabFormat =>
  typeof cell === 'number' && cell > 0 && cell < 2.5 ? 'ratio' : 'general';

const resultsFormats: Readonly<Record<string, TabFormat>> = {
  ote: 'money 0',
  start: 'date',
  ramp: 'ratio',
  grr: 'ratio',
  'nrr@team': 'ratio',
  'expansion arr': 'money 0',
  'qbr coverage': 'ratio',
  guarantee: 'money 2',
  clawback: 'money 2',
  adjustment: 'money 2',
};
const resultsWidths: Readonly<Record<string, number>> = { payee: 22, manager: 18, 'adjustment reason': 50 };

function resultsTab(): Tab {
  const blocks = titled(
    'Results 2027-Q1',
    'One row per payee. Money is in the currency of the plan; fx turns it into pay.',
  );
  addTable(
    (style, cells) => blocks.push({ row: style === 'header' ? firstRow : firstRow + 1, column: 1, style, cells }),
    resultsRows,
    (_, header) => resultsFormats[header] ?? 'general',
  );
  return {
    name: 'Results',
    blocks,
    widths: resultsHeaders.map((header) => resultsWidths[header] ?? 13),
    frozenRows: firstRow,
    frozenColumns: 1,
    print,
    seal: 'none',
  };
}

/** A table with its headers, which stand as the numbers or texts below them do. */
function addTable(
  add: (style: 'header' | 'body', cells: TabCell[][]) => void,
  [headers = [], ...rows]: readonly (readonly OutputCell[])[],
  formatOf: (cell: OutputCell, header: string) => TabFormat,
): void {
  const isNumeric = (column: number): boolean => rows.some((cells) => typeof cells[column] === 'number');
  add('header', [headers.map((value, c) => ({ value, format: isNumeric(c) ? 'general' : 'text' }))]);
  add(
    'body',
    rows.map((cells) => cells.map((cell, c) => numberCell(cell, formatOf(cell, String(headers[c]))))),
  );
}
