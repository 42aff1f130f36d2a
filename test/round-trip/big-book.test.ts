import { bigBook } from './big-book';
import { partChanges } from './part-changes';
import { cellsOf, tabsFor, withTabs } from './pay-tabs';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';

const rows = 100_000;

test('a workbook with 100,000 rows of results keeps them byte for byte', async () => {
  const book = bigBook(rows);
  const added = await withTabs(book, (workbook) => {
    expect(cellsOf(workbook, 'Results')).toHaveLength(rows + 1);
    // How long it takes to pay them all is the bench's business.
    return tabsFor(cellsOf(workbook, 'CS_Plan'), cellsOf(workbook, 'Results').slice(0, 10), workbook.dateSystem);
  });
  expect(Object.keys(partChanges(book, added.bytes)).sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    'xl/styles.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet3.xml',
    'xl/worksheets/sheet4.xml',
  ]);
  const paid = await readWorkbook(added.bytes);
  expect(cellsOf(paid, 'Results')[rows]).toEqual([`Payee ${rows}`, '2027-Q1', 100_000, 0.9, 125_000]);
  expect(cellsOf(paid, 'Payouts')[13]![0]).toBe('Total USD');
}, 60_000);
