import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { bookNamed } from '../round-trip/books';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { example, visitOnce } from './visits';

const visits = visitOnce();
/** Of the sheet Results. */
const part = 'xl/worksheets/sheet2.xml';

/** Cells as Excel writes them. All but D40 the grid cannot compute: their results are those that Excel gave them. */
const cells = {
  A40: '<c r="A40"><f>SUM(Sales[amount])</f><v>5.5</v></c>',
  B40: '<c r="B40"><f>LocalRate*2</f><v>0.5</v></c>',
  C40: '<c r="C40" t="str"><f>[1]Other!$A$1&amp;"!"</f><v>from another file!</v></c>',
  D40: '<c r="D40"><f>_xlfn.LET(_xlpm.x,20,_xlpm.x+1)</f><v>21</v></c>',
  E40: '<c r="E40"><f t="array" ref="E40:E42">Sales[amount]*2</f><v>1</v></c>',
  F40: '<c r="F40"><f>A40+1</f><v>6.5</v></c>',
  G40: '<c r="G40"><f>SUM(Sales[count])</f><v>8</v></c>',
  H40: '<c r="H40"><f>Rate*2</f><v>0.25</v></c>',
  E41: '<c r="E41"><v>2</v></c>',
  E42: '<c r="E42"><v>3</v></c>',
};

const xmlOf = (file: string): string => strFromU8(unzipSync(readFileSync(file))[part]!);
const cellsIn = (xml: string): Record<string, string> =>
  Object.fromEntries<string>(
    [...xml.matchAll(/<c r="([A-Z]+4[0-2])".*?<\/c>/g)].map(([cell, address = '']) => [address, cell]),
  );

function openedWithThem(): Uint8Array {
  const files = unzipSync(readFileSync(example));
  const rows = [40, 41, 42].map((row) => {
    const own = Object.entries(cells).filter(([address]) => address.endsWith(String(row)));
    return `<row r="${row}">${own.map(([, cell]) => cell).join('')}</row>`;
  });
  const xml = strFromU8(files[part]!).replace('</sheetData>', `${rows.join('')}</sheetData>`);
  // A name of one sheet only, and one that is called like a function.
  const names =
    '<definedNames><definedName name="LocalRate" localSheetId="1">Results!$G$5</definedName>' +
    '<definedName name="Rate">Results!$G$5</definedName></definedNames>';
  const book = strFromU8(files['xl/workbook.xml']!).replace('</sheets>', `</sheets>${names}`);
  return zipSync({ ...files, [part]: strToU8(xml), 'xl/workbook.xml': strToU8(book) });
}

test('formulas that the grid cannot compute are named, and saved as they were', async () => {
  const { workbench, folder } = visits;
  const file = path.join(folder, 'formulas.xlsx');
  writeFileSync(file, openedWithThem());
  await workbench.openFile(file);
  const said = workbench.page.getByRole('alert').filter({ hasText: '7 formulas cannot be computed here' });
  await said.filter({ hasText: /Results!A40, Results!B40, .* and 2 more\./ }).waitFor();
  expect(await workbench.values('Results!C40:D40')).toEqual([['#NAME?', 21]]);
  await workbench.picture('uncomputed');

  // Beside them; on what one of them had filled; and the look of one.
  await workbench.type('Results!H41', '1');
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Results').getRange('G40').format.font.bold = true;
      await context.sync();
    }),
  );
  const xml = xmlOf(await workbench.save(path.join(folder, 'formulas-again.xlsx')));
  const { G40, ...others } = cellsIn(xml);
  expect(others).toEqual({ ...cells, G40: undefined, H41: '<c r="H41"><v>1</v></c>' });
  expect(G40).toMatch(/^<c r="G40" s="\d+"><f>SUM\(Sales\[count\]\)<\/f><v>8<\/v><\/c>$/);
});

test('a width, a height and panes that were changed are saved, and nothing else of the sheet', async () => {
  const { workbench, folder } = visits;
  const copy = path.join(folder, 'copy.xlsx');
  copyFileSync(example, copy);
  await workbench.openFile(copy);
  await workbench.page.locator('#file-name', { hasText: 'copy.xlsx' }).waitFor();
  await workbench.goTo('Results!A1');
  // 22 characters of 7 pixels and a margin of 5 are 159 pixels, beside 46 of the row numbers.
  await workbench.page.mouse.move(190, 80);
  await workbench.page.mouse.move(204, 80, { steps: 5 });
  await workbench.page.mouse.down();
  await workbench.page.mouse.move(239, 80, { steps: 5 });
  await workbench.page.mouse.up();
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Results');
      sheet.getRange('D5').format.rowHeight = 30;
      sheet.freezePanes.freezeRows(1);
      context.workbook.names.add('OurRate', sheet.getRange('G5'));
      await context.sync();
    }),
  );
  const before = xmlOf(example);
  const file = await workbench.save(path.join(folder, 'layout.xlsx'));
  const after = xmlOf(file);
  const { names } = await readWorkbook(readFileSync(file));
  expect(names).toContainEqual({ name: 'OurRate', refersTo: 'Results!$G$5', sheet: undefined });
  const changed = /<pane .*?>|<selection.*?>|<col min="1".*?>|<row r="5".*?>/g;
  const [pane, , column = '', row] = after.match(changed) ?? [];
  expect(pane).toBe('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(row).toBe('<row r="5" ht="30" customHeight="1">');
  // 35 pixels are 5 characters more; the grid takes up to two of them for the edge.
  const width = Number(/^<col min="1" max="1" width="([\d.]+)" customWidth="1"\/>$/.exec(column)?.[1]);
  expect(Math.abs(width - 27)).toBeLessThan(0.4);
  expect(after.replace(changed, '') === before.replace(changed, '')).toBe(true);
});

test('names and the colours of tabs are saved as they are in the grid, also after a reload', async () => {
  const { workbench, folder } = visits;
  const file = path.join(folder, 'named.xlsx');
  writeFileSync(file, bookNamed('excel').bytes);
  const namesIn = async (saved: string) => (await readWorkbook(readFileSync(saved))).names;
  const before = await namesIn(file);
  await workbench.openFile(file);
  await workbench.page.locator('#file-name', { hasText: 'named.xlsx' }).waitFor();
  await workbench.calculated();
  await workbench.page.getByRole('alert').filter({ hasText: 'kept in the file: charts or pictures, ' }).waitFor();
  // That the file has names is nothing to be undone.
  expect(await workbench.page.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true);
  // The colours of a tab are in the menu that its other button opens: the third of the second row.
  await workbench.page.getByText('Teams', { exact: true }).click({ button: 'right' });
  await workbench.page.getByText('Change color', { exact: true }).hover();
  const { x = 0, y = 0 } = (await workbench.page.getByText('More Colors').boundingBox()) ?? {};
  await workbench.page.mouse.click(x + 78, y - 92);
  await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const { names, worksheets } = context.workbook;
      names.add('Our_Rate', worksheets.getItem('Results').getRange('B2'));
      names.getItem('PayNow').delete();
      await context.sync();
    }),
  );
  await workbench.kept();
  await workbench.reload();
  const saved = await workbench.save(path.join(folder, 'renamed.xlsx'));
  expect(await namesIn(saved)).toEqual([
    ...before.filter(({ name }) => name !== 'PayNow'),
    { name: 'Our_Rate', refersTo: 'Results!$B$2', sheet: undefined },
  ]);
  const teams = strFromU8(unzipSync(readFileSync(saved))['xl/worksheets/sheet4.xml']!);
  expect(teams).toMatch(/<sheetPr codeName="Sheet4"><tabColor rgb="FF[0-9A-F]{6}"\/><\/sheetPr>/);
});
