import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { visitOnce } from './visits';

const visits = visitOnce();

/** What a saved file has in rows 30 to 33 of column B of the sheet Pay. */
async function saved(download: Promise<string>): Promise<unknown[]> {
  const { sheets } = await readWorkbook(readFileSync(await download));
  const { cells } = sheets.find(({ name }) => name === 'Pay')!;
  return [29, 30, 31, 32].map((row) => cells[row]?.[1] ?? null);
}

async function beginTyping(address: string, text: string): Promise<void> {
  await visits.workbench.goTo(address);
  await visits.workbench.page.keyboard.type(text);
}

test('what is still being typed is in the file that the keyboard or the menu saves', async () => {
  const { workbench, folder } = visits;
  await beginTyping('Pay!B30', '30');
  expect(await saved(workbench.save(path.join(folder, 'keys.xlsx')))).toEqual([30, null, null, null]);
  await beginTyping('Pay!B31', '31');
  await workbench.page.getByRole('button', { name: 'File', exact: true }).click();
  const [download] = await Promise.all([
    workbench.page.waitForEvent('download'),
    workbench.page.getByRole('menuitem', { name: 'Save' }).click(),
  ]);
  expect(await saved(download.path())).toEqual([30, 31, null, null]);
});

test('a text of several lines is saved as one', async () => {
  const { workbench, folder } = visits;
  await beginTyping('Pay!B33', 'one');
  await workbench.page.keyboard.press('Alt+Enter');
  await workbench.page.keyboard.type('two');
  await workbench.page.keyboard.press('Enter');
  expect(await workbench.values('Pay!B33')).toEqual([['one\ntwo']]);
  expect((await saved(workbench.save(path.join(folder, 'lines.xlsx'))))[3]).toBe('one\ntwo');
});

test('what is still being typed is asked about before another workbook opens or the page is left', async () => {
  const { workbench } = visits;
  await beginTyping('Pay!B32', '32');
  await workbench.openTemplate('smb csm');
  await workbench.answer('Cancel');
  expect(await workbench.values('Pay!B32')).toEqual([[32]]);
  await workbench.save(path.join(visits.folder, 'before.xlsx'));
  await beginTyping('Pay!B32', '33');
  const [warning] = await Promise.all([
    workbench.page.waitForEvent('dialog'),
    workbench.page.evaluate(() => setTimeout(() => window.location.reload())),
  ]);
  expect(warning.type()).toBe('beforeunload');
  await warning.dismiss();
  await workbench.page.keyboard.press('Escape');
});

test('a click into the pane ends what is being typed', async () => {
  const { workbench } = visits;
  await beginTyping('Pay!B34', '34');
  await workbench.pane.getByRole('tab', { name: 'Checks' }).click();
  expect(await workbench.values('Pay!B34')).toEqual([[34]]);
  await workbench.pane.getByRole('tab', { name: 'Plan' }).click();
});

test('what asks other machines computes nothing, and a link is its text', async () => {
  const { workbench } = visits;
  await workbench.type('Pay!B36', '=HYPERLINK("http://example.invalid/a","a ""link""")');
  await workbench.type('Pay!B37', '=HYPERLINK("http://example.invalid/b")');
  await workbench.type('Pay!B38', '=IMAGE("http://example.invalid/c.png")');
  await workbench.type('Pay!B39', '=B36&"!"');
  expect(await workbench.values('Pay!B36:B39')).toEqual([
    ['a "link"'],
    ['http://example.invalid/b'],
    ['#NAME?'],
    ['a "link"!'],
  ]);
});

test('F6 goes from the cells to the pane, the notice and the menu, and back', async () => {
  const { page } = visits.workbench;
  await visits.workbench.save(path.join(visits.folder, 'notice.xlsx'));
  const isIn = (part: string): Promise<unknown> =>
    page.waitForFunction((wanted) => {
      const element = document.activeElement;
      const within = element instanceof HTMLIFrameElement ? element.contentDocument?.activeElement : element;
      const isGrid = element instanceof HTMLElement && element.isContentEditable;
      return (isGrid ? 'cells' : within?.textContent) === wanted;
    }, part);
  await visits.workbench.goTo('Pay!B41');
  // Of the pane the view that is shown, of the others the first button.
  const round = ['F6 Plan', 'F6 Close', 'F6 File', 'F6 cells', 'Shift+F6 File', 'Shift+F6 Close', 'Shift+F6 Plan'];
  for (const [key = '', part = ''] of [...round, 'Shift+F6 cells', 'Control+F6 Plan', 'Shift+F6 cells'].map((step) =>
    step.split(' '),
  )) {
    await page.keyboard.press(key);
    await isIn(part);
  }
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  expect(await visits.workbench.values('Pay!B41')).toEqual([[5]]);
});

/** Pastes a text as another program puts it on the clipboard. */
async function paste(address: string, text: string): Promise<void> {
  const { workbench } = visits;
  await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await workbench.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await workbench.goTo(address);
  const before = JSON.stringify(await workbench.values(address));
  await workbench.page.keyboard.press('Control+v');
  while (JSON.stringify(await workbench.values(address)) === before) await workbench.page.waitForTimeout(20);
}

async function formatted(address: string, format: string): Promise<void> {
  await visits.workbench.pane.evaluate(
    ([cells = '', code = '']) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('Results').getRange(cells).load('values');
        await context.sync();
        range.numberFormat = range.values.map((row) => row.map(() => code));
        await context.sync();
      }),
    [address, format],
  );
}

test('a percent is its decimal to the last digit, typed and pasted', async () => {
  const { workbench } = visits;
  const percents = ['95%', '35%', '57%', '115%', '99.9%', '0.55%', '1.1%', '92.5%'];
  const decimals = [0.95, 0.35, 0.57, 1.15, 0.999, 0.0055, 0.011, 0.925].map((one) => [one]);
  await workbench.type('Results!Y1', ...percents);
  expect(await workbench.values('Results!Y1:Y8')).toEqual(decimals);
  await paste('Results!Z1:Z8', percents.join('\n'));
  expect(await workbench.values('Results!Z1:Z8')).toEqual(decimals);
});

test('a number typed into a cell of per cent is so many per cent, as in Excel', async () => {
  const { workbench } = visits;
  // Microsoft's article 215203: 1 is 1 %, 0.1 is 0.1 %, and .1, without the zero, 10 %.
  const typed: readonly (readonly [text: string, value: number | string])[] = [
    ...([
      ['45', 0.45],
      ['1', 0.01],
      ['0.1', 0.001],
      ['.1', 0.1],
      ['-12.5', -0.125],
      ['0.55', 0.0055],
    ] as const),
    ...([
      ['57', 0.57],
      ['1,234', 12.34],
      ['100.', 1],
      ['0', 0],
      ['95%', 0.95],
      ['=0.2', 0.2],
      ["'45", '45'],
    ] as const),
  ];
  const cells = `Results!AA1:AA${typed.length}`;
  await formatted(cells.slice(8), '0.0%');
  await workbench.type('Results!AA1', ...typed.map(([text]) => text));
  const values = (await workbench.values(cells)).flat();
  expect(typed.map(([text], i) => [text, values[i]])).toEqual(typed);
  // Another look, or a value that is pasted, changes nothing.
  await formatted('AB1', '0.00');
  await workbench.type('Results!AB1', '45');
  await formatted('AB2', '0.0%');
  await paste('Results!AB2', '0.45');
  expect(await workbench.values('Results!AB1:AB2')).toEqual([[45], [0.45]]);
});

test('cells that another spreadsheet copied as text are pasted as they were there', async () => {
  const { workbench } = visits;
  await formatted('AD1', '0.0%');
  const copied = '\t0.95\t"two\nlines ""quoted"""\r\n<b>bold</b>\t=1+1\t95%\r\n"a\ttab"\t"open\t5" pipe\r\n';
  await paste('Results!AC1:AE3', copied);
  expect(await workbench.values('Results!AC1:AE4')).toEqual([
    ['', 0.95, 'two\nlines "quoted"'],
    ['<b>bold</b>', 2, 0.95],
    ['a\ttab', '"open', '5" pipe'],
    ['', '', ''],
  ]);
  await workbench.page.keyboard.press('Control+z');
  await workbench.calculated();
  expect(await workbench.values('Results!AC1:AE3')).toEqual([
    ['', '', ''],
    ['', '', ''],
    ['', '', ''],
  ]);
});
