import { visitOnce } from './visits';

const visits = visitOnce();
const first = ['Pay', 'CS_Plan', 'Results'];

const button = (name: string | RegExp) => visits.workbench.pane.getByRole('button', { name });
const said = (text: string | RegExp): Promise<void> => visits.workbench.pane.getByText(text).first().waitFor();

async function write(): Promise<void> {
  await button('Write plan to sheet').click();
}

/** Slides the first mix by one step towards variable pay, and puts it into the plan. */
async function designMix(mix: string): Promise<void> {
  await visits.workbench.pane.getByRole('slider', { name: /First mix/ }).press('ArrowLeft');
  await button(`Use ${mix} in the plan`).click();
}

/** A person renames a sheet, or removes it when there is no other name. */
async function rename(sheet: string, name?: string): Promise<void> {
  await visits.workbench.pane.evaluate(
    ([from = '', to]) =>
      Excel.run(async (context) => {
        const found = context.workbook.worksheets.getItem(from);
        if (to === undefined) found.delete();
        else found.name = to;
        await context.sync();
      }),
    [sheet, name],
  );
}

test('sliding a mix shows what everybody would be paid', async () => {
  const { pane } = visits.workbench;
  await button(/Read the plan/).click();
  await pane.getByRole('slider', { name: /First mix/ }).press('ArrowLeft');
  // Everybody's base is 260,322.22 at 70 %; at 65 % it is 65/70 of that.
  await said(/^241,727\.78 \+/);
  await visits.workbench.picture('mix');
});

test('a plan that is only in the pane is asked about, and is there again after a reload', async () => {
  const { workbench } = visits;
  await button('Use 65:35 in the plan').click();
  await button('Write plan to sheet').waitFor();
  await workbench.pane.waitForFunction(() => Boolean(Office.context.document.settings.get('CS Payout draft')));
  await workbench.openTemplate('smb csm');
  await workbench.question.filter({ hasText: 'The plan in the pane is not written to its sheet' }).waitFor();
  await workbench.picture('pane-question');
  await workbench.answer('Back to the plan');
  await workbench.page.waitForFunction(() => document.activeElement?.tagName === 'IFRAME');
  // Also by a file that is dropped on the pane.
  await workbench.pane.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['no workbook'], 'dropped.xlsx'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await workbench.page.getByRole('alert').filter({ hasText: 'dropped.xlsx was not opened' }).waitFor();

  const [warning] = await Promise.all([
    workbench.page.waitForEvent('dialog'),
    workbench.page.evaluate(() => setTimeout(() => window.location.reload())),
  ]);
  expect(warning.type()).toBe('beforeunload');
  await warning.dismiss();
  workbench.page.once('dialog', (dialog) => void dialog.accept());
  await workbench.reload();
  await button('Write plan to sheet').waitFor();
  // 70:30 as both spreadsheets store it: 70 hours and a half.
  expect(await workbench.values('CS_Plan!B13')).toEqual([[70.5 / 24]]);
});

test('a plan is written to its sheet, twice, and the pay follows', async () => {
  const { workbench } = visits;
  await write();
  await said('CS_Plan is written anew');
  // 5,478.26 at a variable share of 30 % (the line unrounded is 5,478.2609): 35/30 and 40/30 of that.
  expect(await workbench.values('Pay!D5')).toEqual([[6391.3]]);
  await designMix('60:40');
  await write();
  await said('CS_Plan is written anew');
  await workbench.calculated();
  expect(await workbench.values('CS_Plan!B13')).toEqual([['60:40']]);
  expect(await workbench.values('Pay!D5')).toEqual([[7304.35]]);
  expect(await workbench.sheetNames()).toEqual(first);
});

test('what the pane wrote cannot be undone in parts', async () => {
  const { workbench } = visits;
  expect(await workbench.page.getByRole('button', { name: 'Undo' }).isDisabled()).toBe(true);
  await workbench.goTo('Pay!A1');
  for (let time = 0; time < 5; time++) await workbench.page.keyboard.press('Control+z');
  expect(await workbench.sheetNames()).toEqual(first);
  expect(await workbench.values('CS_Plan!B13')).toEqual([['60:40']]);
});

test('a plan sheet that somebody changed meanwhile is not overwritten', async () => {
  const { workbench } = visits;
  await designMix('55:45');
  await workbench.type('CS_Plan!B6', 'Theirs');
  await write();
  await workbench.pane.getByRole('alert').filter({ hasText: 'CS_Plan was changed' }).waitFor();
  await workbench.picture('conflict');
  expect(await workbench.values('CS_Plan!B6')).toEqual([['Theirs']]);
  expect(await workbench.values('CS_Plan!B13')).toEqual([['60:40']]);
  await button('Keep mine on a new sheet').click();
  await said(/The plan is on the new sheet/);
  expect(await workbench.values('CS_Plan!B6')).toEqual([['Theirs']]);
  const [, , , beside = ''] = await workbench.sheetNames();
  expect(await workbench.values(`${beside}!B13`)).toEqual([['55:45']]);
  await rename(beside);
});

test('a template is written beside a plan that the pane has not read', async () => {
  const { workbench } = visits;
  await workbench.pane.getByText('Start again from a template').click();
  await button(/^SMB CSM/).click();
  await write();
  await workbench.pane.getByRole('alert').filter({ hasText: 'CS_Plan is taken' }).waitFor();
  await button('Keep mine on a new sheet').click();
  await said(/The plan is on the new sheet/);
  expect(await workbench.values('CS_Plan!B6')).toEqual([['Theirs']]);
  expect(await workbench.sheetNames()).toHaveLength(4);
});

test('the pane stays on a plan sheet that is renamed, and one that is removed takes nothing with it', async () => {
  const { workbench } = visits;
  const [, , , own = ''] = await workbench.sheetNames();
  const template = await workbench.values(`${own}!A1:C20`);
  await rename(own, 'SMB plan');
  await said('Its sheet is SMB plan.');
  await button('Plan is on its sheet').waitFor();
  await rename('CS_Plan', 'Enterprise plan');
  // Formulas follow the sheet.
  expect(await workbench.formulas('Pay!D4')).toEqual([
    [`=CS_PAYOUT('Enterprise plan'!A4:K45,Results!A4:V28,"components")`],
  ]);
  expect(await workbench.values('Pay!D5')).toEqual([[7304.35]]);
  await rename('Enterprise plan');
  await workbench.calculated();
  expect(await workbench.values('Pay!D4')).toEqual([['#VALUE!']]);
  expect(await workbench.message('Pay!D4')).toContain('CS_PAYOUT: plan');
  expect(await workbench.values('SMB plan!A1:C20')).toEqual(template);
  await workbench.pane.getByRole('slider', { name: /First mix/ }).press('ArrowRight');
  await button('Use 60:40 in the plan').click();
  await write();
  await said('SMB plan is written anew');
  expect(await workbench.sheetNames()).toEqual(['Pay', 'Results', 'SMB plan']);
  await rename('SMB plan');
  await said('It is not on a sheet.');
  await button('Write plan to sheet').waitFor();
});

test('payouts are written, twice, by the pane that is loaded anew', async () => {
  const { workbench } = visits;
  await workbench.page.getByRole('button', { name: 'File', exact: true }).click();
  await workbench.page.getByRole('menuitem', { name: 'Example workbook' }).click();
  // The sheet of the plan in the pane is gone.
  await workbench.answer('Go on without it');
  await workbench.answer("Don't save");
  await workbench.page.locator('#saved', { hasNotText: 'not saved' }).waitFor({ state: 'attached' });
  await workbench.calculated();
  await button(/Read the plan/).click();
  await workbench.pane.getByRole('tab', { name: 'Payouts' }).click();
  for (const time of ['first', 'second']) {
    await button(/^Write Payouts/).click();
    await said('Statement is written');
    expect([time, await workbench.sheetNames()]).toEqual([time, [...first, 'Payouts', 'Statement']]);
    // The first line of the live sheet and of the written one are the same pay.
    expect(await workbench.values('Payouts!E5')).toEqual([[5478.26]]);
    expect(await workbench.formulas('Payouts!D7')).toEqual([['=SUM(D5:D6)']]);
  }
  await workbench.goTo('Payouts!A1');
  await workbench.picture('published');
});
