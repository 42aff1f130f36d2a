import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { WorkbenchBrowser } from './workbench-browser';
import type { WorkbenchPage } from './workbench-page';

jest.setTimeout(60_000);

const example = path.join(__dirname, '..', '..', 'examples', 'enterprise-csm-2027-q1.xlsx');
const folder = mkdtempSync(path.join(tmpdir(), 'cs-payout-'));
let browser: WorkbenchBrowser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  browser = await WorkbenchBrowser.start();
});
beforeEach(async () => {
  workbench = await browser.visit();
});
afterEach(async () => {
  await workbench.close();
  expect(browser.trouble).toEqual({ outside: [], errors: [] });
});
afterAll(async () => {
  await browser.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('another workbook takes the place of unsaved work only after the person said so', async () => {
  await workbench.type('Pay!B30', '12345');
  await workbench.openTemplate('smb csm');
  await workbench.question.filter({ hasText: `${path.basename(example)} has changes that are not saved.` }).waitFor();
  expect(await workbench.page.evaluate(() => document.activeElement?.textContent)).toBe('Save');
  await workbench.picture('unsaved-question');
  await workbench.page.keyboard.press('Escape');
  await workbench.question.waitFor({ state: 'detached' });
  expect(await workbench.values('Pay!B30')).toEqual([[12345]]);

  await workbench.openTemplate('smb csm');
  const [download] = await Promise.all([workbench.page.waitForEvent('download'), workbench.answer('Save')]);
  const saved = path.join(folder, 'asked.xlsx');
  await download.saveAs(saved);
  await workbench.page.locator('#file-name', { hasText: 'smb-csm.xlsx' }).waitFor();
  const pay = (await readWorkbook(readFileSync(saved))).sheets.find(({ name }) => name === 'Pay')!;
  expect(pay.cells[29]![1]).toBe(12345);

  await workbench.type('Results!D2', '1');
  await workbench.openTemplate('team bonus');
  await workbench.answer("Don't save");
  await workbench.page.locator('#file-name', { hasText: 'team-bonus.xlsx' }).waitFor();
  await workbench.reload();
  expect(await workbench.page.locator('#file-name').textContent()).toBe(path.basename(example));
});

test('two windows keep their unsaved work apart', async () => {
  await workbench.type('Pay!B30', '1');
  const other = await workbench.beside();
  await other.type('Pay!B30', '2');
  await other.page.waitForTimeout(900);
  await workbench.reload();
  expect(await workbench.values('Pay!B30')).toEqual([[1]]);
  expect(await other.values('Pay!B30')).toEqual([[2]]);
});

test('a browser that keeps nothing warns before unsaved work is left', async () => {
  await workbench.page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await workbench.type('Pay!B30', '1');
  await workbench.page.getByRole('alert').filter({ hasText: 'does not keep unsaved work' }).waitFor();
  const [warning] = await Promise.all([
    workbench.page.waitForEvent('dialog'),
    workbench.page.close({ runBeforeUnload: true }),
  ]);
  expect(warning.type()).toBe('beforeunload');
  await warning.accept();
});

test('unsaved work is there again after a reload, until it is saved or given up', async () => {
  await workbench.type('Pay!B30', '12345');
  await workbench.page.waitForTimeout(900);
  await workbench.reload();
  expect(await workbench.values('Pay!B30')).toEqual([[12345]]);
  await workbench.page.getByRole('alert').filter({ hasText: 'was restored' }).waitFor();
  await workbench.picture('restored');
  const goBack = workbench.page.getByRole('button', { name: 'Go back to the file as it was' });
  await goBack.click();
  await workbench.answer('Cancel');
  expect(await workbench.values('Pay!B30')).toEqual([[12345]]);
  await workbench.save(path.join(folder, 'restored.xlsx'));
  await workbench.page.locator('#saved', { hasNotText: 'not saved' }).waitFor({ state: 'attached' });

  await workbench.type('Pay!B30', '678');
  await workbench.page.waitForTimeout(900);
  await workbench.reload();
  expect(await workbench.values('Pay!B30')).toEqual([[678]]);
  await goBack.click();
  await workbench.answer("Don't save");
  await workbench.page.locator('#saved', { hasNotText: 'not saved' }).waitFor({ state: 'attached' });
  await workbench.calculated();
  expect(await workbench.values('Pay!B30')).toEqual([[12345]]);
  await workbench.reload();
  expect(await workbench.values('Pay!B30')).toEqual([['']]);
});
