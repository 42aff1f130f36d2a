import { parse } from 'csv-parse/sync';
import { type Block, cellText, nameKey } from '../../core/cells/cell';
import { type Tab, numberCell, textCell } from '../../core/tabs/tab';
import { addTabs } from '../../workbench/xlsx/workbook-port';
import { csvByCommand } from '../libreoffice/run-payout';
import { planOf, resultsOf } from './hostile-pay';
import { asCell, hostileTexts } from './hostile-texts';

/** Cells as a sheet, every text of them kept as it is. */
const sheetOf = (name: string, cells: Block): Tab => ({
  name,
  blocks: cells.map((row, r) => ({
    row: r + 1,
    column: 1,
    style: 'body',
    cells: [row.map((cell) => (typeof cell === 'number' ? numberCell(cell, 'general') : textCell(cellText(cell))))],
  })),
  widths: [],
  frozenRows: 0,
  frozenColumns: 0,
  print: { orientation: 'landscape', repeatedRows: undefined },
  seal: 'none',
});

/** Payees of one name would be rows of one person. */
const payees = hostileTexts.filter(
  (text, i) => nameKey(asCell(text)) !== '' && hostileTexts.findIndex((one) => nameKey(one) === nameKey(text)) === i,
);

const withoutQuotes = (text: string): string => text.replace(/'/g, '');

test('payees with hostile names start no formula in the CSV that the command line prints', async () => {
  const tabs = [sheetOf('CS_Plan', planOf('=1+1')), sheetOf('Results', resultsOf(payees))];
  const { bytes } = await addTabs(undefined, tabs, { title: 'x', made: { plan: '', inputs: '' } });
  const [headers, ...rows] = parse(csvByCommand('hostile.xlsx', bytes));
  expect(payees.length).toBeGreaterThanOrEqual(40);
  expect(rows).toHaveLength(payees.length);
  rows.forEach((row, i) => {
    const cellUnder = (header: string) => row[headers!.indexOf(header)];
    expect(withoutQuotes(cellUnder('payee')!)).toBe(withoutQuotes(asCell(payees[i]!.trim())));
    expect(cellUnder('adjustment')).toBe('-12.5');
    expect(cellUnder('pay')).toBe('3737.5');
  });
  for (const cell of [headers!, ...rows].flat().filter((text) => !/^-?\d+(\.\d+)?$/.test(text))) {
    expect(cell).not.toMatch(/^[\s\p{Cf}"]*[=+\-@＝＋－＠]|^[\t\r]/u);
  }
});
