import path from 'node:path';
import type { Frame, Page } from 'playwright-core';

/** The workbench as a person has it before them. */
export class WorkbenchPage {
  constructor(
    readonly page: Page,
    private readonly address: string,
    private readonly pictures: string,
  ) {}

  async open(): Promise<void> {
    await this.page.goto(this.address);
    await this.ready();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  async ready(): Promise<void> {
    await this.page.locator('#grid[aria-busy="false"]').waitFor();
    await this.calculated();
  }

  /** The same browser's second window. */
  async beside(): Promise<WorkbenchPage> {
    const other = new WorkbenchPage(await this.page.context().newPage(), this.address, this.pictures);
    await other.open();
    return other;
  }

  /** When what is not saved yet would be found again after a reload. */
  async kept(): Promise<void> {
    await this.page.locator('#saved[title^="Kept"]').waitFor({ state: 'attached' });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** The frame of the add-in's pane. */
  get pane(): Frame {
    const frame = this.page.frames().find((one) => one.url().includes('taskpane.html'));
    if (!frame) throw new Error('the pane is not there');
    return frame;
  }

  /** Goes to a cell by the box beside the formula bar, as the keyboard does it. */
  async goTo(address: string): Promise<void> {
    await this.pane.evaluate(
      ([sheet = '', cell = '']) =>
        Excel.run(async (context) => {
          const target = context.workbook.worksheets.getItem(sheet);
          target.activate();
          target.getRange(cell).select();
          await context.sync();
        }),
      address.split('!'),
    );
    await this.page
      .locator('#grid canvas')
      .first()
      .focus()
      .catch(() => undefined);
  }

  /** Types into a cell with the keyboard, and waits for what comes of it; more texts go into the cells below. */
  async type(address: string, ...texts: readonly string[]): Promise<void> {
    await this.goTo(address);
    for (const text of texts) {
      await this.page.keyboard.type(text, { delay: 2 });
      await this.page.keyboard.press('Enter');
    }
    await this.calculated();
  }

  /** The values of a range, through the shim, once everything is computed. */
  values(address: string): Promise<unknown[][]> {
    return this.read(address, 'values');
  }

  formulas(address: string): Promise<unknown[][]> {
    return this.read(address, 'formulas');
  }

  async calculated(): Promise<void> {
    await this.read('', 'values');
  }

  /** Why a cell shows an error, as the page says it below the grid. */
  async message(address: string): Promise<string> {
    await this.goTo(address);
    const place = this.page.locator('#cell-message').filter({ hasText: address.slice(address.indexOf('!') + 1) });
    return (await place.textContent()) ?? '';
  }

  async sheetNames(): Promise<string[]> {
    return this.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheets = context.workbook.worksheets.load('items/name');
        await context.sync();
        return sheets.items.map(({ name }) => name);
      }),
    );
  }

  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: path.join(this.pictures, `${name}.png`) });
  }

  private read(address: string, property: 'values' | 'formulas'): Promise<unknown[][]> {
    return this.pane.evaluate(
      ([sheet = '', cells = 'A1', what = '']) =>
        Excel.run(async (context) => {
          const { worksheets } = context.workbook;
          const from = sheet === '' ? worksheets.getActiveWorksheet() : worksheets.getItem(sheet);
          const range = from.getRange(cells).load(what);
          await context.sync();
          return range[what as 'values'] as unknown[][];
        }),
      [...(address === '' ? ['', 'A1'] : address.split('!')), property],
    );
  }

  /** Opens a file by the menu. */
  async openFile(file: string): Promise<void> {
    await this.page.getByRole('button', { name: 'File', exact: true }).click();
    const [chooser] = await Promise.all([
      this.page.waitForEvent('filechooser'),
      this.page.getByRole('menuitem', { name: 'Open …' }).click(),
    ]);
    await chooser.setFiles(file);
  }

  async openTemplate(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'New', exact: true }).click();
    await this.page.getByRole('menuitem', { name }).click();
  }

  /** Saves by the keyboard. @returns the file */
  async save(file: string): Promise<string> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.page.keyboard.press('Control+s')]);
    await download.saveAs(file);
    return file;
  }

  /** The question about unsaved work. */
  get question() {
    return this.page.getByRole('alertdialog');
  }

  answer(label: string): Promise<void> {
    return this.question.getByRole('button', { name: label, exact: true }).click();
  }
}
