import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { smbCsm } from '../../core/templates/smb-csm';
import { smbCsmExample } from '../../core/templates/smb-csm.example';
import { launchBrowser } from '../browser/launch-browser';
import { MemoryWorkbook } from '../sidebar/memory-workbook';
import { openSheetsRealm, sheetsFile } from './sheets-realm';

/** The shipped sidebar in a browser, at the width that Google gives it, in front of the shipped Code.js. */
let browser: Browser;
let page: Page;
let workbook: MemoryWorkbook;
const outside: string[] = [];
const errors: string[] = [];

/** As documented: answers later, to the handler that fits. */
const client = `const run = (ok, bad) => new Proxy({}, { get: (_, name) =>
  name === 'withSuccessHandler' ? (handler) => run(handler, bad)
  : name === 'withFailureHandler' ? (handler) => run(ok, handler)
  : (request) => { askCode(name, request).then(({ answer, error }) => error === undefined ? ok(answer) : bad(new Error(error))); } });
window.google = { script: { run: run() } };`;

jest.setTimeout(60_000);

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  workbook = new MemoryWorkbook();
  workbook.add('CS_Plan', smbCsm.block);
  workbook.add('Results', smbCsmExample.results);
  const realm = openSheetsRealm({ mode: 'FULL', workbook });
  page = await browser.newPage({ viewport: { width: 300, height: 760 } });
  page.setDefaultTimeout(10_000);
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => outside.push(request.url()));
  await page.exposeFunction('askCode', (name: string, request: unknown) => {
    if (typeof request !== 'string') return { error: 'Failed due to illegal value in property: 0' };
    try {
      return { answer: realm.run(name, request) };
    } catch (error) {
      return { error: (error as Error).message };
    }
  });
  await page.addInitScript({ content: client });
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: sheetsFile('sidebar.html') }));
  await page.goto('https://sidebar.example/');
});
afterEach(() => page.close());

const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
const show = (name: string) => page.getByRole('tab', { name }).click();
const said = (text: string | RegExp) => page.getByText(text).first().waitFor();

async function expectActive(cell: typeof workbook.active): Promise<void> {
  for (let i = 0; i < 100 && workbook.active.row !== cell.row; i++) await page.waitForTimeout(20);
  expect(workbook.active).toEqual(cell);
}

test('reads the plan of the spreadsheet and shows what it pays', async () => {
  await press('Read the plan on sheet CS_Plan');
  // 5,416.55 + 2,689.99, worked in the template's example.
  await said('8,106.54 USD');
  await page.screenshot({ path: path.join(__dirname, '../../out/browser/sidebar.png') });
});

test('writes the changed plan to its sheet, and the payouts beside it', async () => {
  await press('Read the plan on sheet CS_Plan');
  await press('Use 70:30 in the plan');
  await press('Write plan to sheet');
  await said('CS_Plan is written anew.');
  expect(workbook.find('CS_Plan')!.valueOf(4, 2)).toBe('70:30');
  await show('Payouts');
  await press('Write Payouts and Statement sheets');
  await said('Payouts is written. Statement is written.');
  expect(workbook.find('Payouts')!.valueOf(5, 1)).toBe('Bea Cole');
});

test('says that the design is not the plan on the sheet before it is paid by, with both choices', async () => {
  await press('Read the plan on sheet CS_Plan');
  await press('Use 70:30 in the plan');
  await show('Payouts');
  await said('This design is not written to CS_Plan.');
  await press('Write pay by this design');
  await said('Payouts is written. Statement is written.');
  expect(workbook.find('Payouts')!.valueOf(2, 1)).toContain('version 1 as designed in the pane, not on a sheet');
  await press('Write the plan first');
  await said('CS_Plan is written anew.');
  await press('Write Payouts and Statement sheets');
  await said('Payouts is written anew. Statement is written anew.');
  expect(workbook.find('Payouts')!.valueOf(2, 1)).toContain('version 1 on CS_Plan');
});

test('shows a conflict, and writes nothing before a choice is made', async () => {
  await press('Read the plan on sheet CS_Plan');
  await press('Use 70:30 in the plan');
  workbook.find('CS_Plan')!.type(3, 2, 'Changed by somebody');
  await press('Write plan to sheet');
  await said('Somebody changed the sheet CS_Plan');
  await said('B4 is “75:25”, here “70:30”');
  // 75:25 typed into a cell is 75 hours and 25 minutes.
  expect(workbook.find('CS_Plan')!.valueOf(4, 2)).toBe((75 * 60 + 25) / 1440);
  await press('Keep mine on a new sheet');
  await said('The plan is on the new sheet CS_Plan (2).');
  expect(workbook.find('CS_Plan')!.valueOf(3, 2)).toBe('Changed by somebody');
});

test('brings back a design that was not written when the sidebar is opened again', async () => {
  await press('Read the plan on sheet CS_Plan');
  await press('Use 50:50 in the plan');
  while (workbook.settings.size === 0) await page.waitForTimeout(50);
  await page.reload();
  await said(/^Your design from .* is back/);
  await press('Write plan to sheet');
  await said('CS_Plan is written anew.');
  expect(workbook.find('CS_Plan')!.valueOf(4, 2)).toBe('50:50');
  await page.reload();
  await page.getByRole('button', { name: 'Read the plan on sheet CS_Plan' }).waitFor();
});

test('an error names its cell, and one of results that lack a column leads to their sheet', async () => {
  workbook.find('Results')!.type(2, 4, 'forty');
  await page.reload();
  await show('Checks');
  await said('Results!D2 · Bea Cole · ote');
  await press('Go to Results!D2');
  await expectActive({ sheet: 'Results', row: 2, column: 4 });
  workbook.find('Results')!.type(2, 4, 78_500);
  workbook.find('Results')!.type(1, 8, 'zzz');
  await page.reload();
  await show('Checks');
  await press(/^Go to Results$/);
  await expectActive({ sheet: 'Results', row: 1, column: 1 });
});

test('three currencies fit the footer beside its button', async () => {
  const results = workbook.find('Results')!;
  ['currency', 'EUR', 'GBP', 'USD'].forEach((cell, r) => results.type(r + 1, 20, cell));
  ['fx', 0.9, 0.8, 1].forEach((cell, r) => results.type(r + 1, 21, cell));
  // A third payee, with the second one's cells.
  results
    .contents()
    .cells[2]!.slice(0, 19)
    .forEach((cell, c) => cell !== null && results.type(4, c + 1, cell));
  results.type(4, 1, 'Third Payee');
  await page.reload();
  await press('Read the plan on sheet CS_Plan');
  await page.locator('.totals b').nth(2).waitFor();
  const lines = await page.evaluate(() => {
    const tops = [...document.querySelectorAll('.totals b')].map((amount) => amount.getBoundingClientRect().top);
    return new Set(tops).size;
  });
  expect(lines).toBe(1);
});

test('is accessible and fits its 300 pixels in every view', async () => {
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  await press('Read the plan on sheet CS_Plan');
  for (const view of ['Plan', 'Payouts', 'Checks', 'Statement', 'Functions']) {
    await show(view);
    await page.evaluate(axe);
    const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
    expect([view, violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)]).toEqual([view, []]);
    expect([view, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([view, 300]);
  }
});

test('the views are one tab stop with arrow keys between them', async () => {
  await page.getByRole('tab', { name: 'Plan' }).focus();
  for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Functions');
  expect(await page.getByRole('tab', { selected: true }).allTextContents()).toEqual(['Functions']);
});

test('nothing was asked of another machine, and nothing went wrong', () => {
  expect(outside.filter((url) => url !== 'https://sidebar.example/')).toEqual([]);
  expect(errors).toEqual([]);
});
