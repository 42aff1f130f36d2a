import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openPackage } from '../../workbench/xlsx/package/open-package';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { hostileFiles } from '../hostile/make-hostile';
import { example, visitOnce } from './visits';

const visits = visitOnce();
const { folder } = visits;

function exampleFrom1904(): Uint8Array {
  const files = unzipSync(readFileSync(example));
  const book = strFromU8(files['xl/workbook.xml']!).replace(/<workbookPr[^>]*\/>/, '');
  const changed = book.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');
  return zipSync({ ...files, 'xl/workbook.xml': strToU8(changed) });
}

test('a broken or hostile file leaves the open workbook as it was, with a sentence', async () => {
  await visits.workbench.type('Pay!B30', '5');
  const broken = {
    name: 'broken.xlsx',
    says: /its end is missing/,
    make: () => readFileSync(example).subarray(0, 3000),
  };
  const script = '<!doctype html><img src="http://example.invalid/x.png" onerror="alert(1)">';
  const page = { name: 'page.xlsx', says: /it is a web page/, make: () => strToU8(script) };
  const wanted = ['checksum.xlsx', 'overlap.xlsx', 'laughs.xlsx'];
  const made = hostileFiles.filter(({ name }) => wanted.includes(name));
  expect(made).toHaveLength(wanted.length);
  const from1904 = { name: 'macintosh.xlsx', says: /counts dates from 1904.*npm run payout/, make: exampleFrom1904 };
  for (const { name, says, make } of [broken, page, from1904, ...made]) {
    const file = path.join(folder, name);
    writeFileSync(file, make());
    await visits.workbench.openFile(file);
    await visits.workbench.page
      .getByRole('alert')
      .filter({ hasText: `${name} was not opened` })
      .filter({ hasText: says })
      .waitFor();
    expect(await visits.workbench.values('Pay!B30')).toEqual([[5]]);
  }
  expect(await visits.workbench.page.locator('#file-name').textContent()).toBe(path.basename(example));
  await visits.workbench.picture('refused-file');
});

test('an error in a cell stays an error, and a text that reads like one stays a text', async () => {
  await visits.workbench.type('Pay!B30', '#N/A');
  await visits.workbench.type('Pay!B31', "'#N/A");
  await visits.workbench.type('Pay!C30', '=ISNA(B30)');
  const file = await visits.workbench.save(path.join(folder, 'errors.xlsx'));
  const cellsOf = async (saved: string) =>
    (await readWorkbook(readFileSync(saved))).sheets
      .find(({ name }) => name === 'Pay')!
      .cells.slice(29, 31)
      .map((line) => line.slice(1, 3));
  const expected = [
    [{ error: '#N/A' }, true],
    ['#N/A', null],
  ];
  expect(await cellsOf(file)).toEqual(expected);
  // Given a new look, they are written again.
  await visits.workbench.openFile(file);
  await visits.workbench.page.locator('#file-name', { hasText: 'errors.xlsx' }).waitFor();
  await visits.workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Pay').getRange('B30:B31').format.fill.color = '#FFEE00';
      await context.sync();
    }),
  );
  expect(await cellsOf(await visits.workbench.save(path.join(folder, 'errors-again.xlsx')))).toEqual(expected);
});

test('text from a file is never a formula, a number or HTML', async () => {
  await visits.workbench.type('Pay!B30', "'=1+1");
  await visits.workbench.type('Pay!B31', '<b>bold</b>');
  const file = await visits.workbench.save(path.join(folder, 'texts.xlsx'));
  await visits.workbench.openFile(file);
  await visits.workbench.page.locator('#file-name', { hasText: 'texts.xlsx' }).waitFor();
  await visits.workbench.calculated();
  expect(await visits.workbench.values('Pay!B30:B31')).toEqual([['=1+1'], ['<b>bold</b>']]);
});

test('an edited workbook is saved, keeps what was not touched, and opens again', async () => {
  const copy = path.join(folder, 'copy.xlsx');
  copyFileSync(example, copy);
  await visits.workbench.openFile(copy);
  await visits.workbench.page.locator('#file-name', { hasText: 'copy.xlsx' }).waitFor();
  await visits.workbench.page.waitForTimeout(700);
  expect(await visits.workbench.page.locator('#saved').textContent()).toBe('');
  await visits.workbench.type('Results!T1', '=CS_PAYMIX(120000,"70:30")');
  await visits.workbench.type('Results!T3', '42');
  await visits.workbench.type('Results!A30', '007');
  const file = await visits.workbench.save(path.join(folder, 'edited.xlsx'));
  await visits.workbench.page.locator('#saved', { hasNotText: 'not saved' }).waitFor({ state: 'attached' });

  const written = await readWorkbook(readFileSync(file));
  const results = written.sheets.find(({ name }) => name === 'Results')!;
  expect(results.formulas.get('T1')).toBe('CS_PAYMIX(120000,"70:30")');
  expect(results.cells[0]!.slice(19, 21)).toEqual([84000, 36000]);
  expect(results.cells[2]![19]).toBe(42);

  const before = await openPackage(readFileSync(example));
  const after = await openPackage(readFileSync(file));
  // A formula that spills is told from an old one in braces by a part of its own.
  expect([...after.keys()].sort()).toEqual([...before.keys(), 'xl/metadata.xml'].sort());
  for (const [name, part] of before) {
    if (/workbook|Content_Types|sheet2|styles/.test(name)) continue;
    expect({ name, crc: after.get(name)!.entry.crc32 }).toEqual({ name, crc: part.entry.crc32 });
  }

  await visits.workbench.openFile(file);
  await visits.workbench.page.locator('#file-name', { hasText: 'edited.xlsx' }).waitFor();
  await visits.workbench.calculated();
  expect(await visits.workbench.values('Results!T1:U1')).toEqual([[84000, 36000]]);
});

test('a new workbook from a template pays the results of its worked case; undo and redo', async () => {
  await visits.workbench.page.getByRole('button', { name: 'New', exact: true }).click();
  await visits.workbench.picture('templates');
  await visits.workbench.page.getByRole('menuitem', { name: 'smb csm' }).click();
  await visits.workbench.page.locator('#file-name', { hasText: 'smb-csm.xlsx' }).waitFor();
  await visits.workbench.calculated();
  // Pay of the worked case in core/templates/smb-csm.example.ts.
  const rows = await visits.workbench.values('Pay!A4:V6');
  expect(rows[1]!.slice(0, 1)).toEqual(['Bea Cole']);
  expect(rows.map((row) => row[rows[0]!.indexOf('pay')])).toEqual(['pay', 5416.55, 2689.99]);

  await visits.workbench.type('Results!D2', '100000');
  await visits.workbench.page.getByRole('button', { name: 'Undo' }).click();
  await visits.workbench.calculated();
  expect(await visits.workbench.values('Results!D2')).toEqual([[78500]]);
  await visits.workbench.page.getByRole('button', { name: 'Redo' }).click();
  await visits.workbench.calculated();
  expect(await visits.workbench.values('Results!D2')).toEqual([[100000]]);
});
