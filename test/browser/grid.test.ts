import { gzipSync } from 'node:zlib';
import { WorkbenchBrowser } from './workbench-browser';
import type { WorkbenchPage } from './workbench-page';

jest.setTimeout(60_000);

let browser: WorkbenchBrowser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  browser = await WorkbenchBrowser.start();
  workbench = await browser.visit();
});
afterAll(() => browser.stop());
afterEach(() => expect(browser.trouble).toEqual({ outside: [], errors: [] }));

test('opens on the example workbook, whose plan formulas pay live', async () => {
  expect(await workbench.sheetNames()).toEqual(['Pay', 'CS_Plan', 'Results']);
  // By hand: see the first statement that `npm start` prints.
  expect(await workbench.values('Pay!A4:D5')).toEqual([
    ['payee', 'pay', 'currency', 'grr'],
    ['Amara Okafor', 9770.93, 'GBP', 5478.26],
  ]);
  await workbench.picture('example');
});

test('what the first visit loads is at most 2.3 MB when it is compressed', async () => {
  const loaded = await Promise.all(
    [workbench.page.mainFrame(), workbench.pane].map((frame) =>
      frame.evaluate(() => [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)]),
    ),
  );
  const addresses = [...new Set(loaded.flat())].filter((address) => address.startsWith(browser.address));
  // The page, its styles and scripts, the grid, the pane, our functions, the example.
  for (const part of ['main.js', 'start-page-', 'page.css', 'functions.js', 'taskpane.html', '.xlsx']) {
    expect(addresses.some((address) => address.includes(part))).toBe(true);
  }
  let bytes = 0;
  for (const address of addresses) bytes += gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length;
  expect(bytes).toBeLessThanOrEqual(2_300_000);
});

test('a formula typed with the keyboard pays, and spills', async () => {
  // 120,000 at 70:30 is 84,000 of base and 36,000 of variable.
  await workbench.type('Pay!B30', '=CS_PAYMIX(120000,"70:30")');
  expect(await workbench.values('Pay!B30:C31')).toEqual([
    [84000, 36000],
    ['', ''],
  ]);
});

test('autocomplete shows our functions with their help', async () => {
  await workbench.goTo('Pay!B40');
  await workbench.page.keyboard.type('=CS_PAYM', { delay: 20 });
  const offered = workbench.page.getByText('CS_PAYMIX', { exact: true });
  await offered.first().waitFor();
  await workbench.picture('autocomplete');
  await workbench.page.keyboard.type('IX(', { delay: 20 });
  await workbench.page.getByText('Splits on-target earnings into base and variable pay.').first().waitFor();
  await workbench.picture('function-help');
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Escape');
  expect(await workbench.values('Pay!B40')).toEqual([['']]);
});

test('a result that has no room is #SPILL!, and recovers when there is', async () => {
  await workbench.type('Pay!C50', 'in the way');
  await workbench.type('Pay!B50', '=CS_PAYMIX(100000,"60:40")');
  expect(await workbench.values('Pay!B50:C50')).toEqual([['#SPILL!', 'in the way']]);
  expect(await workbench.message('Pay!B50')).toContain('no room');
  await workbench.goTo('Pay!C50');
  await workbench.page.keyboard.press('Delete');
  await workbench.calculated();
  expect(await workbench.values('Pay!B50:C50')).toEqual([[60000, 40000]]);
});

test('a bad cell says why', async () => {
  await workbench.type('Pay!B60', '=CS_PAYMIX(-5,"70:30")');
  expect(await workbench.values('Pay!B60')).toEqual([['#VALUE!']]);
  expect(await workbench.message('Pay!B60')).toMatch(/^B60 {2}CS_PAYMIX: ote: -5 /);
  await workbench.picture('refusal');
  await workbench.type('Pay!B60', '=CS_PAYMIX(50000,"70:30")');
  expect(await workbench.values('Pay!B60:C60')).toEqual([[35000, 15000]]);
  await workbench.goTo('Pay!B60');
  await workbench.page.locator('#cell-message').filter({ hasNotText: 'CS_PAYMIX' }).waitFor({ state: 'attached' });
});

test('a cell that holds an error is named', async () => {
  await workbench.type('Pay!Y99', '=1/0');
  await workbench.type('Pay!B72', '=CS_PAYMIX(Pay!Y99,"70:30")');
  expect(await workbench.message('Pay!B72')).toContain('#DIV/0!');
});

test('a changed weight changes every payee', async () => {
  const before = await workbench.values('Pay!D5:D16');
  const plan = await workbench.values('CS_Plan!A1:K49');
  const header = plan.findIndex((row) => row.includes('weight'));
  const column = plan[header]!.indexOf('weight');
  const letter = String.fromCharCode(65 + column);
  const [first, second] = [plan[header + 1]![column], plan[header + 2]![column]] as [number, number];
  // Weights add up to 100 %: what one gives the other takes. In cells of per cent a number is so many per cent.
  await workbench.type(`CS_Plan!${letter}${header + 3}`, String(Math.round(second * 100) - 5));
  await workbench.type(`CS_Plan!${letter}${header + 2}`, String(Math.round(first * 100) + 5));
  const after = await workbench.values('Pay!D5:D16');
  expect(after).toHaveLength(12);
  after.forEach(([pay], i) => expect(pay).not.toBe(before[i]![0]));
});

test('a cell that is gone to is scrolled into sight', async () => {
  await workbench.goTo('Results!M5');
  // The sheet is drawn a moment after it was gone to. Unscrolled it has column F here.
  await workbench.page.waitForTimeout(500);
  await workbench.page.mouse.click(670, 234);
  const selected = await workbench.pane.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load('address');
      await context.sync();
      return range.address;
    }),
  );
  expect(selected).toBe('Results!L6');
});

test('the menu of a sheet offers nothing that its file would not keep', async () => {
  await workbench.page.getByText('Results', { exact: true }).click({ button: 'right' });
  await workbench.page.getByText('Rename', { exact: true }).waitFor();
  expect(
    await workbench.page
      .getByText(/protect|permission/i)
      .filter({ visible: true })
      .count(),
  ).toBe(0);
  await workbench.page.keyboard.press('Escape');
});
