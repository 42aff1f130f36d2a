import { WorkbenchBrowser } from './workbench-browser';

jest.setTimeout(60_000);

let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await WorkbenchBrowser.start();
});
afterAll(() => browser.stop());

test('the shipped pane writes the payouts of the plan into the grid, twice', async () => {
  const workbench = await browser.visit();
  const { pane } = workbench;
  await pane.getByRole('button', { name: /Read the plan/ }).click();
  await pane.getByText('Payouts').first().click();
  const write = pane.getByRole('button', { name: /^Write Payouts/ });
  for (const time of ['first', 'second']) {
    await write.click();
    await pane.getByText('Statement is written').first().waitFor();
    expect([time, await workbench.sheetNames()]).toEqual([time, ['Pay', 'CS_Plan', 'Results', 'Payouts', 'Statement']]);
    // The first line of the live sheet and of the written one are the same pay.
    expect(await workbench.values('Payouts!E5')).toEqual([[5478.26]]);
    expect(await workbench.formulas('Payouts!D7')).toEqual([['=SUM(D5:D6)']]);
  }
  await workbench.goTo('Payouts!A1');
  await workbench.picture('published');
  expect(browser.trouble).toEqual({ outside: [], errors: [] });
});
