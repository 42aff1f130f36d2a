import { WorkbenchBrowser } from '../browser/workbench-browser';
import type { WorkbenchPage } from '../browser/workbench-page';

jest.setTimeout(60_000);

let browser: WorkbenchBrowser;
let workbench: WorkbenchPage;

beforeAll(async () => {
  browser = await WorkbenchBrowser.start();
  workbench = await browser.visit();
  await inPane(async (context) => {
    context.workbook.worksheets.add('Try');
    await context.sync();
  });
});
afterAll(() => browser.stop());

/** Runs a batch in the pane's frame, as the add-in does. */
function inPane<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return workbench.pane.evaluate<T>(`Excel.run(${String(batch)})`);
}

/** The code of the error that a batch ends with. */
function codeOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  return workbench.pane.evaluate<string>(`Excel.run(${String(batch)}).then(() => 'none', ({ code }) => code)`);
}

describe('errors are those of Office.js', () => {
  test('a property that was not loaded', async () => {
    expect(await codeOf((context) => Promise.resolve(context.workbook.getActiveCell().address))).toBe(
      'PropertyNotLoaded',
    );
  });

  test('a property that was loaded and not yet synced', async () => {
    expect(await codeOf((context) => Promise.resolve(context.workbook.getActiveCell().load('address').address))).toBe(
      'PropertyNotLoaded',
    );
  });

  test('a sheet that is not there', async () => {
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.getItem('Nowhere').activate();
        await context.sync();
      }),
    ).toBe('ItemNotFound');
  });

  test('a sheet that is there already, in any case of letters', async () => {
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.add('TRY');
        await context.sync();
      }),
    ).toBe('ItemAlreadyExists');
  });

  test.each(['', 'a/b', 'x'.repeat(32)])('a name that no sheet may have: %j', async (name) => {
    const batch = `async (context) => { context.workbook.worksheets.add(${JSON.stringify(name)}); await context.sync(); }`;
    const code = await workbench.pane.evaluate<string>(`Excel.run(${batch}).then(() => 'none', ({ code }) => code)`);
    expect(code).toBe('InvalidArgument');
  });

  test('an array of another shape than the range', async () => {
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.getItem('Try').getRange('A1:B2').values = [[1, 2]];
        await context.sync();
      }),
    ).toBe('InvalidArgument');
  });
});

test('nothing happens before sync, and then in order', async () => {
  expect(
    await inPane(async (context) => {
      const cell = context.workbook.worksheets.getItem('Try').getRange('A1');
      cell.values = [[1]];
      const early = cell.load('values');
      await context.sync();
      cell.values = [[2]];
      const before = early.values[0]![0] as number;
      const late = context.workbook.worksheets.getItem('Try').getRange('A1').load('values');
      await context.sync();
      return [before, late.values[0]![0] as number];
    }),
  ).toEqual([1, 2]);
});

test('isNullObject tells what is not there', async () => {
  expect(
    await inPane(async (context) => {
      const sheets = context.workbook.worksheets;
      const found = [sheets.getItemOrNullObject('Try'), sheets.getItemOrNullObject('Nowhere')];
      await context.sync();
      return found.map((sheet) => sheet.isNullObject);
    }),
  ).toEqual([false, true]);
});

test('the used range is the rectangle around what is filled', async () => {
  expect(
    await inPane(async (context) => {
      const sheet = context.workbook.worksheets.add('Used');
      const empty = sheet.getUsedRangeOrNullObject(true);
      sheet.getRange('C4').values = [['x']];
      sheet.getRange('E9').formulas = [['=1+1']];
      const used = sheet.getUsedRange(true).load(['address', 'rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
      await context.sync();
      const { address, rowIndex, columnIndex, rowCount, columnCount } = used;
      sheet.delete();
      return [empty.isNullObject, address, rowIndex, columnIndex, rowCount, columnCount];
    }),
  ).toEqual([true, 'Used!C4:E9', 3, 2, 6, 3]);
});

test('text is taken as if it were typed, unless the cell is text or an apostrophe stands in front', async () => {
  expect(
    await inPane(async (context) => {
      const range = context.workbook.worksheets.getItem('Try').getRange('A10:D11');
      range.numberFormat = [
        ['General', 'General', 'General', 'General'],
        ['@', '@', '@', 'General'],
      ];
      range.values = [
        ['12.5', '2027-01-01', '=2*3', "'=1+1"],
        ['12.5', '2027-01-01', '=2*3', 'word'],
      ];
      range.load(['values', 'valueTypes', 'numberFormat']);
      await context.sync();
      return [range.values, range.valueTypes, range.numberFormat[1]];
    }),
  ).toEqual([
    [
      // 2027-01-01 is day 46,388 of the system that counts from 1900.
      [12.5, 46388, 6, '=1+1'],
      ['12.5', '2027-01-01', '=2*3', 'word'],
    ],
    [
      ['Double', 'Double', 'Double', 'String'],
      ['String', 'String', 'String', 'String'],
    ],
    ['@', '@', '@', 'General'],
  ]);
});

test('a look is kept, and leaves what the cells hold', async () => {
  expect(
    await inPane(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Try');
      const range = sheet.getRange('A20:B20');
      range.values = [['a', '=1+1']];
      range.format.font.bold = true;
      range.format.font.color = '#123456';
      range.format.fill.color = '#ABCDEF';
      range.format.horizontalAlignment = 'Right';
      range.format.verticalAlignment = 'Top';
      range.format.wrapText = true;
      range.format.columnWidth = 75;
      sheet.freezePanes.freezeRows(2);
      sheet.showGridlines = false;
      range.load('values,format/font/bold,format/font/color,format/fill/color,format/columnWidth,format/wrapText');
      sheet.load('showGridlines');
      await context.sync();
      const { font, fill, columnWidth, wrapText } = range.format;
      return [
        font.bold,
        font.color,
        fill.color.toUpperCase(),
        columnWidth,
        wrapText,
        sheet.showGridlines,
        range.values[0],
      ];
    }),
  ).toEqual([true, '#123456', '#ABCDEF', 75, true, false, ['a', 2]]);
});

test('functions get what Excel on the web would hand over', async () => {
  const received = await workbench.pane.evaluate(async () => {
    let given: unknown[] = [];
    CustomFunctions.associate('CS_POOL', (...all: unknown[]) => {
      given = all;
      return [['done']];
    });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Try');
      sheet.getRange('A30:B31').formulas = [
        [1, ''],
        ['text', '=1/0'],
      ];
      sheet.getRange('D30').formulas = [['=CS_POOL(A30:B31)']];
      await context.sync();
      sheet.getRange('D30').load('values');
      await context.sync();
    });
    const [[[one, blank], [text, error]], leftOut] = given as [[[number, null], [string, CustomFunctions.Error]], null];
    const isError = error instanceof CustomFunctions.Error;
    return {
      one,
      blank,
      text,
      code: error.code,
      isError,
      leftOut,
      last: Object.keys(given[given.length - 1] as object),
    };
  });
  expect(received).toEqual({
    ...{ one: 1, blank: null, text: 'text', code: '#DIV/0!', isError: true, leftOut: null },
    last: ['functionName'],
  });
});

test('a handler is told of changes by address, until it is removed', async () => {
  expect(
    await inPane(async (context) => {
      const told: string[] = [];
      const sheet = context.workbook.worksheets.getItem('Try');
      const handler = context.workbook.worksheets.onChanged.add(({ address }) => {
        told.push(address);
        return Promise.resolve();
      });
      await context.sync();
      sheet.getRange('F1:G2').values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      handler.remove();
      await context.sync();
      sheet.getRange('F1').values = [[9]];
      await context.sync();
      return told;
    }),
  ).toEqual(['F1:G2']);
});
test('a percent that a program sets as text is its decimal to the last digit', async () => {
  expect(
    await inPane(async (context) => {
      const range = context.workbook.worksheets.getItem('Try').getRange('Z1:Z3');
      range.values = [['1.1%'], ['35%'], ['-0.55%']];
      range.load('values');
      await context.sync();
      return range.values as unknown[][];
    }),
  ).toEqual([[0.011], [0.35], [-0.0055]]);
});
