import path from 'node:path';
import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { example, visitEachTest } from './visits';

const visits = visitEachTest();

const button = (name: string | RegExp) => visits.workbench.pane.getByRole('button', { name });
const view = (name: string) => visits.workbench.pane.getByRole('tab', { name }).click();
/** What the pane says below its last line. */
const said = (text: string | RegExp): Promise<void> => visits.workbench.pane.getByText(text).first().waitFor();

/** Puts the keyboard into the pane, as a person does who just typed there. */
async function typeInPane(): Promise<void> {
  await view('Functions');
  await visits.workbench.pane.getByLabel('Find a function').fill('pay mix');
}

test('Ctrl+S in the pane saves the workbook, with what was typed into the grid before', async () => {
  const { workbench, folder } = visits;
  await workbench.type('Pay!B30', '12345');
  await typeInPane();
  const [download] = await Promise.all([
    workbench.page.waitForEvent('download'),
    workbench.page.keyboard.press('Control+s'),
  ]);
  const file = path.join(folder, 'from-the-pane.xlsx');
  await download.saveAs(file);
  const { sheets } = await readWorkbook(readFileSync(file));
  expect(sheets.find(({ name }) => name === 'Pay')?.cells[29]?.[1]).toBe(12345);
});

test('Ctrl+O in the pane opens a workbook', async () => {
  const { workbench } = visits;
  await typeInPane();
  const [chooser] = await Promise.all([
    workbench.page.waitForEvent('filechooser'),
    workbench.page.keyboard.press('Control+o'),
  ]);
  await chooser.setFiles(path.join(path.dirname(example), 'renewals-2027.xlsx'));
  await workbench.page.locator('#file-name', { hasText: 'renewals-2027.xlsx' }).waitFor();
});

test('columns that a template needs are added to the results with one click', async () => {
  const { workbench } = visits;
  const [headers] = await workbench.values('Results!A4:Y4');
  await button(/^SMB CSM/).click();
  await view('Checks');
  // SMB CSM pays on four measures; the example's results have GRR and the team's NRR.
  await said('The results lack what this plan is paid on: logo retention, adoption.');
  await workbench.picture('lacking-columns');
  await button('Add the columns to Results').click();
  await said('Results!W4:X4 now say logo retention, adoption.');
  const [added] = await workbench.values('Results!A4:Y4');
  expect(added).toEqual([...headers!.slice(0, 22), 'logo retention', 'adoption', '']);
  // Now it is each payee who lacks a value.
  await said(/Results!W5/);
});

test('columns that nothing stands in are taken out again', async () => {
  const { workbench } = visits;
  const [headers] = await workbench.values('Results!A4:Y4');
  await button(/^SMB CSM/).click();
  await view('Checks');
  await button('Add the columns to Results').click();
  await said('Results!W4:X4 now say');
  await visits.workbench.pane.getByRole('button', { name: 'Undo' }).click();
  await button('Take them out again').click();
  await button('Take them out again').waitFor({ state: 'detached' });
  expect(await workbench.values('Results!A4:Y4')).toEqual([headers]);
});

test('where what is said about plans does not come, the pane says why and asks for it again', async () => {
  const { workbench } = visits;
  // A network that answers with a page of its own, to be signed in to.
  await workbench.page.route('**/plan-help.json', (route) => route.fulfill({ body: '<html>Sign in</html>' }));
  await workbench.reload();
  await said(/A part of the pane could not be loaded \(.+\)\. Check the connection, then try again\./);
  await workbench.picture('pane-not-loaded');
  const answered = workbench.page.waitForResponse('**/plan-help.json');
  await button('Try again').click();
  await answered;
  await said(/A part of the pane could not be loaded/);
  await workbench.page.unroute('**/plan-help.json');
  await button('Try again').click();
  await button(/Read the plan/).click();
  await view('Payouts');
  await button(/^Write Payouts/).waitFor();
});

test('each view has at most one button that is the thing to do', async () => {
  const { pane } = visits.workbench;
  const primary = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const name of ['Plan', 'Payouts', 'Checks', 'Statement', 'Functions']) {
      await view(name);
      const labels = await pane.locator('.primary').allTextContents();
      found.push(`${name}: ${labels.join(', ')}`);
    }
    return found;
  };
  await button(/Read the plan/).click();
  await button('Plan is on its sheet').waitFor();
  expect(await primary()).toEqual([
    'Plan: ',
    'Payouts: Write Payouts and Statement sheets',
    'Checks: ',
    'Statement: ',
    'Functions: ',
  ]);
  await view('Plan');
  // Both at 50:50, the least base that a slider has.
  await pane.getByRole('slider', { name: /First mix/ }).press('Home');
  await button('Use 50:50 in the plan').click();
  await button('Write plan to sheet').waitFor();
  expect(await primary()).toEqual(
    ['Plan', 'Payouts', 'Checks', 'Statement', 'Functions'].map((name) => `${name}: Write plan to sheet`),
  );
});
