import { readSheetLook } from '../../workbench/grid/book/read-sheet-look';
import type { PatchedCell } from '../../workbench/xlsx/patch/patch-cells';
import type { SheetLayout } from '../../workbench/xlsx/patch/sheet-layout';
import {
  data,
  firstSheet as part,
  laidOut,
  main,
  nothing,
  old,
  parts,
  patched,
  sheetWith,
  zipped,
} from './patched-book';

const columnsOf = (xml: string): string => /<cols>(.*)<\/cols>/.exec(xml)?.[1] ?? '';

test('every other part and every other character of the sheet stay as they are', async () => {
  const { xml } = await patched({
    sheets: [{ ...data, cells: nothing, layout: { rows: new Map([[2, { height: 45.5 }]]) } }, old],
  });
  expect(xml(part)).toBe(parts[part]!.replace('ht="30"', 'ht="45.5" customHeight="1"'));
  for (const same of ['xl/styles.xml', 'xl/worksheets/sheet2.xml', 'customXml/item1.xml']) {
    expect(xml(same)).toBe(parts[same]);
  }
});

describe('columns', () => {
  const wide = '<cols><col min="2" max="5" width="20" style="3" outlineLevel="1" bestFit="1" customWidth="1"/></cols>';

  test('one of several that are described together is split off, and the others stay', async () => {
    const columns = new Map([[3, { width: 8.5 }]]);
    expect(columnsOf(await laidOut(sheetWith(wide), { columns }))).toBe(
      '<col min="2" max="2" width="20" style="3" outlineLevel="1" bestFit="1" customWidth="1"/>' +
        '<col min="3" max="3" width="8.5" style="3" outlineLevel="1" customWidth="1"/>' +
        '<col min="4" max="5" width="20" style="3" outlineLevel="1" bestFit="1" customWidth="1"/>',
    );
  });

  test('the first and the last of them, and those around them, stand in their order', async () => {
    const columns = new Map([6, 5, 1, 2].map((column) => [column, { width: column }]));
    const read = readSheetLook(`<worksheet>${await laidOut(sheetWith(wide), { columns })}</worksheet>`);
    // Columns count from 0 there.
    expect([...read.columnWidths]).toEqual([1, 2, 20, 20, 5, 6].map((width, column) => [column, width]));
  });

  test('is hidden with the width that it will have when it is shown', async () => {
    const columns = new Map([
      [2, { hidden: true }],
      [9, { hidden: true }],
    ]);
    const format = '<sheetFormatPr defaultColWidth="12.5" defaultRowHeight="15"/>';
    const list = '<cols><col min="2" max="2" width="20"/></cols>';
    expect(columnsOf(await laidOut(sheetWith(format + list), { columns }))).toBe(
      '<col min="2" max="2" width="20" hidden="1"/><col min="9" max="9" width="12.5" hidden="1"/>',
    );
  });

  test('is shown again, with a width where it had none', async () => {
    const columns = new Map([1, 2, 3].map((column) => [column, { hidden: false }]));
    const list =
      '<cols><col min="1" max="1" width="0" hidden="1"/><col min="2" max="2" width="7" hidden="true"/></cols>';
    expect(columnsOf(await laidOut(sheetWith(list), { columns }))).toBe(
      '<col min="1" max="1" width="9.140625"/><col min="2" max="2" width="7"/>',
    );
  });

  test('get their list in front of the rows, behind everything that must come first', async () => {
    const first =
      '<sheetPr/><dimension ref="A1"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr/>';
    expect(await laidOut(sheetWith(first), { columns: new Map([[1, { width: 300 }]]) })).toBe(
      `${first}<cols><col min="1" max="1" width="255" customWidth="1"/></cols>` +
        '<sheetData><row r="2"><c r="A2"><v>1</v></c></row></sheetData>',
    );
  });
});

describe('rows', () => {
  const rows =
    '<row r="2" spans="1:1" ht="30" customHeight="1" hidden="1"><c r="A2"><v>1</v></c></row><row r="5" s="1" customFormat="1"/>';
  const changed = async (layout: SheetLayout['rows'], cells?: ReadonlyMap<string, PatchedCell>): Promise<string> =>
    /<sheetData>(.*)<\/sheetData>/.exec(await laidOut(sheetWith('', '', rows), { rows: layout! }, cells as never))![1]!;

  test('change their tag only, and new ones stand in their order', async () => {
    const layout = new Map([
      [9, { hidden: true }],
      [5, { height: 500 }],
      [2, { hidden: false }],
      [1, { height: 20 }],
      [3, { hidden: false }],
    ]);
    expect(await changed(layout)).toBe(
      '<row r="1" ht="20" customHeight="1"/><row r="2" spans="1:1" ht="30" customHeight="1"><c r="A2"><v>1</v></c></row>' +
        '<row r="5" s="1" customFormat="1" ht="409.5" customHeight="1"/><row r="9" hidden="1"/>',
    );
  });

  test('are as high as their content wants', async () => {
    expect(await changed(new Map([[2, { height: 'fit' }]]))).toContain('<row r="2" spans="1:1" hidden="1"><c');
  });

  test('change together with their cells', async () => {
    const cells = new Map([
      ['B2', { value: 3, style: undefined }],
      ['C7', { value: 4, style: undefined }],
    ]);
    expect(await changed(new Map([2, 7].map((row) => [row, { height: 18 }])), cells)).toBe(
      '<row r="2" ht="18" customHeight="1" hidden="1"><c r="A2"><v>1</v></c><c r="B2"><v>3</v></c></row>' +
        '<row r="5" s="1" customFormat="1"/><row r="7" ht="18" customHeight="1"><c r="C7"><v>4</v></c></row>',
    );
  });
});

describe('merged ranges', () => {
  const two = '<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell  ref="D4:D9" /></mergeCells><hyperlinks/>';

  test('are added and split; one that stays is written as it was', async () => {
    expect(await laidOut(sheetWith('', two), { merged: ['D4:D9', 'A2:C2'] })).toContain(
      '</sheetData><mergeCells count="2"><mergeCell  ref="D4:D9" /><mergeCell ref="A2:C2"/></mergeCells><hyperlinks/>',
    );
  });

  test('the same ones in another order change nothing', async () => {
    expect(await laidOut(sheetWith('', two), { merged: ['D4:D9', 'A1:B1'] })).toContain(two);
  });

  test('the last one takes the list with it', async () => {
    expect(await laidOut(sheetWith('', two), { merged: [] })).toMatch(/<\/sheetData><hyperlinks\/>$/);
  });

  test('the first one stands behind a filter and in front of rules; its covered cells are cleared', async () => {
    const after = '<autoFilter ref="A1:B2"/><conditionalFormatting sqref="A1"/>';
    const cells = new Map<string, PatchedCell>([
      ['A2', { value: 7, style: undefined }],
      ['B2', { value: null, style: 1 }],
    ]);
    const xml = await laidOut(sheetWith('', after), { merged: ['A2:B2', 'C1'] }, cells);
    expect(xml).toBe(
      '<sheetData><row r="2"><c r="A2"><v>7</v></c><c r="B2" s="1"/></row></sheetData><autoFilter ref="A1:B2"/>' +
        '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells><conditionalFormatting sqref="A1"/>',
    );
  });
});

describe('panes', () => {
  const viewsOf = async (before: string, layout: SheetLayout): Promise<string> =>
    /<sheetViews>(.*)<\/sheetViews>/.exec(await laidOut(sheetWith(before), layout))![1]!;
  const view = (attributes: string, content: string): string =>
    `<sheetViews><sheetView${attributes} workbookViewId="0">${content}</sheetView></sheetViews>`;

  test('are frozen from the first row on, wherever the view was scrolled to', async () => {
    const scrolled = view(' tabSelected="1" topLeftCell="A40"', '<selection activeCell="B41" sqref="B41"/><extLst/>');
    expect(await viewsOf(scrolled, { frozen: { rows: 1, columns: 2 } })).toBe(
      '<sheetView tabSelected="1" workbookViewId="0"><pane xSplit="2" ySplit="1" topLeftCell="C2" ' +
        'activePane="bottomRight" state="frozen"/><selection activeCell="B41" sqref="B41" pane="bottomRight"/>' +
        '<extLst/></sheetView>',
    );
  });

  const frozen = view(
    '',
    '<pane ySplit="3" topLeftCell="A9" activePane="bottomLeft" state="frozen"/><selection activeCell="A1" sqref="A1"/>' +
      '<selection pane="bottomLeft" activeCell="C9" sqref="C9"/>',
  );

  test('are let go, and the cell that was chosen stays chosen', async () => {
    expect(await viewsOf(frozen, { frozen: { rows: 0, columns: 0 } })).toBe(
      '<sheetView workbookViewId="0"><selection activeCell="C9" sqref="C9"/></sheetView>',
    );
  });

  test('change their size', async () => {
    expect(await viewsOf(frozen, { frozen: { rows: 0, columns: 1 } })).toContain(
      '<pane xSplit="1" topLeftCell="B1" activePane="topRight" state="frozen"/><selection pane="topRight" activeCell="C9"',
    );
  });

  test('gridlines go and come alone', async () => {
    expect(await viewsOf(frozen, { showsGridlines: false })).toBe(
      frozen.replace(/<\/?sheetViews>/g, '').replace('workbookViewId="0"', 'workbookViewId="0" showGridLines="0"'),
    );
    const without = '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>';
    expect(await viewsOf(without, { showsGridlines: true })).toBe('<sheetView workbookViewId="0"/>');
  });

  test('a sheet without a view gets one where the schema wants it', async () => {
    const xml = await laidOut(sheetWith('<dimension ref="A1"/>'), {
      frozen: { rows: 2, columns: 0 },
      columns: new Map([[1, { width: 5 }]]),
    });
    expect(xml).toMatch(
      /^<dimension ref="A1"\/><sheetViews><sheetView workbookViewId="0"><pane ySplit="2" .*<\/sheetViews><cols>/,
    );
  });
});

test('a sheet whose elements have a prefix gets elements with it', async () => {
  const layout: SheetLayout = {
    columns: new Map([[1, { width: 5 }]]),
    rows: new Map([[9, { height: 20 }]]),
    merged: ['A1:B1'],
    frozen: { rows: 1, columns: 0 },
  };
  const { xml } = await patched({ sheets: [{ ...data, cells: nothing, layout }, old] });
  expect(xml(part).match(/<(?!\/|x:)[^>]*>/g)).toBeNull();
  expect(readSheetLook(xml(part))).toMatchObject({ frozenRows: 1, merged: ['A1:B1'] });
});

test('a new sheet is laid out like any other', async () => {
  const layout: SheetLayout = { columns: new Map([[2, { width: 30 }]]), merged: ['A1:C1'], showsGridlines: false };
  const added = {
    was: undefined,
    name: 'New',
    hidden: false,
    cells: new Map([['A1', { value: 1, style: undefined }]]),
  };
  const { xml } = await patched({ sheets: [{ ...data, cells: nothing }, old, { ...added, layout }] });
  const look = readSheetLook(xml('xl/worksheets/sheet3.xml'));
  expect([...look.columnWidths]).toEqual([[1, 30]]);
  expect(look).toMatchObject({ merged: ['A1:C1'], showsGridlines: false });
});

test('a sheet that is a chart keeps its chart, and what was put into its cells is told', async () => {
  const chart = `<chartsheet xmlns="${main}"><sheetViews/></chartsheet>`;
  const notes: string[] = [];
  const cells = new Map([['A1', { value: 1, style: undefined }]]);
  const sheets = [{ ...data, cells, layout: { merged: ['A1:B1'] } }, old];
  const { xml } = await patched({ sheets }, zipped({ ...parts, [part]: chart }), (sentence) => notes.push(sentence));
  expect(xml(part)).toBe(chart);
  expect(notes).toEqual(['"Data" is a sheet for a chart alone: what was put into its cells is not in the file.']);
});
