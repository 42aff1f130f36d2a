import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type axe from 'axe-core';
import type { Frame } from 'playwright-core';
import { WorkbenchBrowser } from './workbench-browser';
import type { WorkbenchPage } from './workbench-page';

jest.setTimeout(60_000);

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const folder = mkdtempSync(path.join(tmpdir(), 'cs-payout-'));
let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await WorkbenchBrowser.start();
});
afterAll(async () => {
  await browser.stop();
  rmSync(folder, { recursive: true, force: true });
});
afterEach(() => expect(browser.trouble).toEqual({ outside: [], errors: [] }));

/** All that axe finds, however slight. Evaluated, not added as a script: the page's own policy refuses scripts. */
async function findings(
  frame: Frame,
  leaveOut: readonly string[],
  about: 'all' | 'colours' = 'all',
): Promise<string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
  const { violations } = await frame.evaluate<axe.AxeResults, { exclude: string[][]; options: axe.RunOptions }>(
    ({ exclude, options }) => (window as unknown as { axe: typeof axe }).axe.run({ exclude }, options),
    {
      exclude: leaveOut.map((selector) => [selector]),
      options: about === 'colours' ? { runOnly: ['color-contrast'] } : {},
    },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

describe.each([
  { name: 'light', dark: false, width: 1280, height: 800 },
  { name: 'dark', dark: true, width: 1280, height: 800 },
  { name: 'wide', dark: false, width: 1920, height: 1080 },
])('$name', ({ name, ...look }) => {
  test('axe finds nothing on the page and in the pane', async () => {
    const workbench = await browser.visit(look);
    await workbench.picture(`look-${name}`);
    await workbench.page.getByRole('button', { name: 'File', exact: true }).click();
    await workbench.picture(`menu-${name}`);
    // The grid itself is Univer's: a canvas and its own controls, which we do not make.
    expect(await findings(workbench.page.mainFrame(), ['#grid', '#pane'])).toEqual([]);
    await workbench.page.keyboard.press('Escape');
    expect(await findings(workbench.pane, [])).toEqual([]);
    await workbench.pane.getByRole('button', { name: /Read the plan/ }).click();
    // A wider page has the same pane, and a dark one the same elements.
    for (const view of look.width > 1280 ? [] : ['Plan', 'Payouts', 'Checks', 'Statement', 'Functions']) {
      await workbench.pane.getByRole('tab', { name: view }).click();
      await workbench.picture(`pane-${view.toLowerCase()}-${name}`);
      const found = await findings(workbench.pane, [], look.dark ? 'colours' : 'all');
      expect({ view, found }).toEqual({ view, found: [] });
    }
    await workbench.type('Pay!B30', '=CS_PAYMIX(-1,"70:30")');
    await workbench.message('Pay!B30');
    await workbench.save(path.join(folder, 'look.xlsx'));
    await workbench.page.getByRole('alert').filter({ hasText: 'is in your downloads' }).waitFor();
    await workbench.picture(`notice-${name}`);
    expect(await findings(workbench.page.mainFrame(), ['#grid', '#pane'])).toEqual([]);
    await workbench.type('Pay!B30', '1');
    await workbench.page.getByRole('button', { name: 'File', exact: true }).click();
    await workbench.page.getByRole('menuitem', { name: 'Example workbook' }).click();
    await workbench.page.getByRole('alertdialog').waitFor();
    await workbench.picture(`question-${name}`);
    expect(await findings(workbench.page.mainFrame(), ['#grid', '#pane'])).toEqual([]);
    await workbench.close();
  });
});

describe('by hand', () => {
  let workbench: WorkbenchPage;
  beforeAll(async () => {
    workbench = await browser.visit();
  });
  afterAll(() => workbench.close());

  test('the menus work with the keyboard alone', async () => {
    const { page } = workbench;
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.getByRole('button', { name: 'File', exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Open …');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Save');
    await page.keyboard.press('End');
    expect(await focused()).toContain('Go to cells, pane, menu');
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toContain('Open …');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('File');
  });

  test('the pane can be hidden and shown again', async () => {
    const wide = async () => (await workbench.page.locator('#stage').boundingBox())?.width;
    expect(await wide()).toBe(940);
    await workbench.page.getByRole('button', { name: 'Hide pane' }).click();
    expect(await wide()).toBe(1280);
    await workbench.picture('without-pane');
    await workbench.page.getByRole('button', { name: 'Show pane' }).click();
    expect(await wide()).toBe(940);
  });
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
