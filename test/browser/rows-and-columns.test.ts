import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { bookNamed } from '../round-trip/books';
import { visitOnce } from './visits';

const visits = visitOnce();
const { bytes } = bookNamed('excel');
const partsOf = (book: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(book)).map(([name, part]) => [name, strFromU8(part)]));

/** Opens Excel's workbook, whose sheet Results has a table with a rule, and charts and a name that look at it. */
async function opened(name: string): Promise<void> {
  const { workbench, folder } = visits;
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  await workbench.openFile(file);
  await workbench.page.locator('#file-name', { hasText: name }).waitFor();
  await workbench.calculated();
}

/** Chooses from the menu of a cell, as a person does with the other button of the mouse. */
async function choose(address: string, menu: 'Insert' | 'Delete', item: string): Promise<void> {
  const { page } = visits.workbench;
  await visits.workbench.goTo(address);
  // The sheet is drawn a moment after it was gone to; its rows are 24 pixels high and begin below the formula bar.
  await page.waitForTimeout(500);
  await page.mouse.click(100, 102 + 24 * (Number(/\d+$/.exec(address)?.[0]) - 1), { button: 'right' });
  // Only the menu of cells has this; that of the sheets' tabs has the same words otherwise, out of sight.
  await page.getByText('Freeze', { exact: true }).waitFor();
  await page.getByText(menu, { exact: true }).first().hover();
  // In the middle of some items is a box for a number.
  await page.getByRole('button', { name: item }).click({ position: { x: 8, y: 8 } });
  await visits.workbench.calculated();
}

async function saved(name: string): Promise<Readonly<Record<string, string>>> {
  return partsOf(readFileSync(await visits.workbench.save(path.join(visits.folder, name))));
}

test('a row put into the results goes into every part of the file that looks at them', async () => {
  await opened('inserting.xlsx');
  await choose('Results!A3', 'Insert', 'rows above');
  expect(await visits.workbench.values('Results!A2:A4')).toEqual([['Ana Lima'], [''], ["Ben O'Neil"]]);
  // It is kept over a reload, too.
  await visits.workbench.kept();
  await visits.workbench.reload();
  const parts = await saved('inserted.xlsx');
  expect(parts['xl/workbook.xml']).toContain('<definedName name="PayNow">Results!$H$2:$H$6</definedName>');
  expect(parts['xl/charts/chart1.xml']).toContain('<c:f>Results!$H$2:$H$6</c:f>');
  expect(parts['xl/tables/table1.xml']).toContain('ref="A1:F6"');
  expect(parts['xl/worksheets/sheet3.xml']).toContain('<conditionalFormatting sqref="E2:E6">');
  // Moved once, not twice; the grid leaves out the name of its own sheet.
  expect(parts['xl/worksheets/sheet3.xml']).toMatch(/CS_PAYOUT\(CS_Plan!A1:G24,(Results!)?A1:F6\)/);
  // What the grid cannot compute keeps its result.
  expect(parts['xl/worksheets/sheet1.xml']).toContain('<v>260000</v>');

  // A second save does nothing of it again.
  await visits.workbench.type('Results!K1', '1');
  const again = await saved('again.xlsx');
  expect(again['xl/workbook.xml']).toContain('Results!$H$2:$H$6<');
});

test('rows that were deleted and brought back by Undo leave every other part as it was', async () => {
  await opened('deleting.xlsx');
  await choose('Results!A3', 'Delete', 'Delete selected row');
  expect(await visits.workbench.values('Results!A3')).toEqual([['Chloé Dubois']]);
  await visits.workbench.page.keyboard.press('Control+z');
  await visits.workbench.calculated();
  expect(await visits.workbench.values('Results!A3')).toEqual([["Ben O'Neil"]]);
  const [before, after] = [partsOf(bytes), await saved('undone.xlsx')];
  for (const part of ['xl/charts/chart1.xml', 'xl/tables/table1.xml', 'xl/comments1.xml']) {
    expect([part, after[part]]).toEqual([part, before[part]]);
  }
  expect(after['xl/workbook.xml']).toContain('Results!$H$2:$H$5<');
  await visits.workbench.page.keyboard.press('Control+y');
  await visits.workbench.calculated();
  expect((await saved('redone.xlsx'))['xl/workbook.xml']).toContain('Results!$H$2:$H$4<');
});
