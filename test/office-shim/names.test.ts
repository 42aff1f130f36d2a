import { WorkbenchBrowser } from '../browser/workbench-browser';

jest.setTimeout(60_000);

let browser: WorkbenchBrowser;

beforeAll(async () => {
  browser = await WorkbenchBrowser.start();
});
afterAll(() => browser.stop());

test('names and settings belong to the workbook', async () => {
  expect(
    await (
      await browser.visit()
    ).pane.evaluate(() =>
      Excel.run(async (context) => {
        const { names, settings, worksheets } = context.workbook;
        names.add('Tried', worksheets.getItem('Results').getRange('A1:B2'));
        settings.add('seen', 3);
        await context.sync();
        const name = names.getItem('tried').load('formula');
        const setting = settings.getItemOrNullObject('seen').load('value');
        const none = settings.getItemOrNullObject('never');
        await context.sync();
        return [name.formula, setting.value as number, none.isNullObject] as const;
      }),
    ),
  ).toEqual(['=Results!$A$1:$B$2', 3, true]);
});
