import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { example, visitEachTest } from './visits';

const visits = visitEachTest();
const { folder } = visits;

test('another workbook takes the place of unsaved work only after the person said so', async () => {
  await visits.workbench.type('Pay!B30', '12345');
  await visits.workbench.openTemplate('smb csm');
  await visits.workbench.question
    .filter({ hasText: `${path.basename(example)} has changes that are not saved.` })
    .waitFor();
  expect(await visits.workbench.page.evaluate(() => document.activeElement?.textContent)).toBe('Save');
  await visits.workbench.picture('unsaved-question');
  await visits.workbench.page.keyboard.press('Escape');
  await visits.workbench.question.waitFor({ state: 'detached' });
  expect(await visits.workbench.values('Pay!B30')).toEqual([[12345]]);

  await visits.workbench.openTemplate('smb csm');
  const [download] = await Promise.all([
    visits.workbench.page.waitForEvent('download'),
    visits.workbench.answer('Save'),
  ]);
  const saved = path.join(folder, 'asked.xlsx');
  await download.saveAs(saved);
  await visits.workbench.page.locator('#file-name', { hasText: 'smb-csm.xlsx' }).waitFor();
  const pay = (await readWorkbook(readFileSync(saved))).sheets.find(({ name }) => name === 'Pay')!;
  expect(pay.cells[29]![1]).toBe(12345);

  await visits.workbench.type('Results!D2', '1');
  await visits.workbench.openTemplate('team bonus');
  await visits.workbench.answer("Don't save");
  await visits.workbench.page.locator('#file-name', { hasText: 'team-bonus.xlsx' }).waitFor();
  await visits.workbench.reload();
  expect(await visits.workbench.page.locator('#file-name').textContent()).toBe(path.basename(example));
});

test('two windows keep their unsaved work apart', async () => {
  await visits.workbench.type('Pay!B30', '1');
  const other = await visits.workbench.beside();
  await other.type('Pay!B30', '2');
  await visits.workbench.kept();
  await other.kept();
  await visits.workbench.reload();
  expect(await visits.workbench.values('Pay!B30')).toEqual([[1]]);
  expect(await other.values('Pay!B30')).toEqual([[2]]);
});

test('a browser that keeps nothing warns before unsaved work is left', async () => {
  await visits.workbench.page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await visits.workbench.type('Pay!B30', '1');
  await visits.workbench.page.getByRole('alert').filter({ hasText: 'does not keep unsaved work' }).waitFor();
  const [warning] = await Promise.all([
    visits.workbench.page.waitForEvent('dialog'),
    visits.workbench.page.close({ runBeforeUnload: true }),
  ]);
  expect(warning.type()).toBe('beforeunload');
  await warning.accept();
});

test('unsaved work is there again after a reload, until it is saved or given up', async () => {
  await visits.workbench.type('Pay!B30', '12345');
  await visits.workbench.kept();
  await visits.workbench.reload();
  expect(await visits.workbench.values('Pay!B30')).toEqual([[12345]]);
  await visits.workbench.page.getByRole('alert').filter({ hasText: 'was restored' }).waitFor();
  await visits.workbench.picture('restored');
  const goBack = visits.workbench.page.getByRole('button', { name: 'Go back to the file as it was' });
  await goBack.click();
  await visits.workbench.answer('Cancel');
  expect(await visits.workbench.values('Pay!B30')).toEqual([[12345]]);
  await visits.workbench.save(path.join(folder, 'restored.xlsx'));
  await visits.workbench.page.locator('#saved', { hasNotText: 'not saved' }).waitFor({ state: 'attached' });

  await visits.workbench.type('Pay!B30', '678');
  await visits.workbench.kept();
  await visits.workbench.reload();
  expect(await visits.workbench.values('Pay!B30')).toEqual([[678]]);
  await goBack.click();
  await visits.workbench.answer("Don't save");
  await visits.workbench.page.locator('#saved', { hasNotText: 'not saved' }).waitFor({ state: 'attached' });
  await visits.workbench.calculated();
  expect(await visits.workbench.values('Pay!B30')).toEqual([[12345]]);
  await visits.workbench.reload();
  expect(await visits.workbench.values('Pay!B30')).toEqual([['']]);
});
