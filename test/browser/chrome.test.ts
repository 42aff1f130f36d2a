import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { WorkbenchBrowser } from './workbench-browser';

jest.setTimeout(60_000);

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await WorkbenchBrowser.start();
});
afterAll(() => browser.stop());
afterEach(() => expect(browser.trouble).toEqual({ outside: [], errors: [] }));

/** What axe finds to be serious or worse. Evaluated, not added as a script: the page's own policy refuses scripts. */
async function serious(frame: Frame, leaveOut: readonly string[]): Promise<string[]> {
  await frame.evaluate(axeSource);
  const { violations } = await frame.evaluate<axe.AxeResults, string[][]>(
    (exclude) => (window as unknown as { axe: typeof axe }).axe.run({ exclude }),
    leaveOut.map((selector) => [selector]),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

describe.each([
  { name: 'light', dark: false, width: 1280, height: 800 },
  { name: 'dark', dark: true, width: 1280, height: 800 },
  { name: 'wide', dark: false, width: 1920, height: 1080 },
])('$name', ({ name, ...look }) => {
  test('axe finds nothing serious on the page and in the pane', async () => {
    const workbench = await browser.visit(look);
    await workbench.picture(`look-${name}`);
    await workbench.page.getByRole('button', { name: 'File', exact: true }).click();
    await workbench.picture(`menu-${name}`);
    // The grid itself is Univer's: a canvas and its own controls, which we do not make.
    expect(await serious(workbench.page.mainFrame(), ['#grid', '#pane'])).toEqual([]);
    expect(await serious(workbench.pane, [])).toEqual([]);
    await workbench.page.keyboard.press('Escape');
    await workbench.type('Pay!B30', '1');
    await workbench.page.getByRole('button', { name: 'File', exact: true }).click();
    await workbench.page.getByRole('menuitem', { name: 'Example workbook' }).click();
    await workbench.page.getByRole('alertdialog').waitFor();
    await workbench.picture(`question-${name}`);
    expect(await serious(workbench.page.mainFrame(), ['#grid', '#pane'])).toEqual([]);
    await workbench.close();
  });
});

test('the menus work with the keyboard alone', async () => {
  const workbench = await browser.visit();
  const { page } = workbench;
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.getByRole('button', { name: 'File', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toContain('Open …');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toContain('Save');
  await page.keyboard.press('End');
  expect(await focused()).toContain('Example workbook');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toContain('Open …');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('File');
  await workbench.close();
});

test('the pane can be hidden and shown again', async () => {
  const workbench = await browser.visit();
  const wide = async () => (await workbench.page.locator('#stage').boundingBox())?.width;
  expect(await wide()).toBe(940);
  await workbench.page.getByRole('button', { name: 'Hide pane' }).click();
  expect(await wide()).toBe(1280);
  await workbench.picture('without-pane');
  await workbench.page.getByRole('button', { name: 'Show pane' }).click();
  expect(await wide()).toBe(940);
  await workbench.close();
});

test('is there within the time that a person waits', async () => {
  const began = Date.now();
  const workbench = await browser.visit();
  const usable = Date.now() - began;
  const firstPaint = await workbench.page.evaluate(() => performance.getEntriesByName('first-paint')[0]?.startTime);
  expect(firstPaint).toBeLessThan(3000);
  expect(usable).toBeLessThan(6000);
  await workbench.close();
});
