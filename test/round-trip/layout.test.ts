import { strFromU8 } from 'fflate';
import { readSheetLook } from '../../workbench/grid/book/read-sheet-look';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { patchCells } from '../../workbench/xlsx/patch/patch-cells';
import type { SheetLayout } from '../../workbench/xlsx/patch/sheet-layout';
import { allBooks } from './books';
import { packageProblems, sheetParts } from './package-graph';
import { partsOf } from './part-changes';

// One is refused.
const books = allBooks().filter(({ name }) => name !== 'utf-16');

const layout: SheetLayout = {
  columns: new Map([
    [2, { width: 33.5 }],
    [40, { hidden: true }],
  ]),
  rows: new Map([
    [1, { height: 41.25 }],
    [90, { hidden: true }],
  ]),
  merged: ['AA80:AC82'],
  frozen: { rows: 2, columns: 1 },
  showsGridlines: false,
};

test.each(books.map(({ name, bytes }) => [name, bytes] as const))(
  'a workbook as from %s is laid out anew, and nothing else in it changes',
  async (_, bytes) => {
    const before = await readWorkbook(bytes);
    const sheets = before.sheets.map(({ name, hidden }) => ({ was: name, name, hidden, cells: new Map(), layout }));
    const saved = await patchCells(bytes, { sheets, styles: new Map(), computeOnOpening: false });
    const parts = partsOf(saved);
    expect(await readWorkbook(saved)).toEqual(before);
    expect(packageProblems(parts)).toEqual(packageProblems(partsOf(bytes)));

    const texts = [...sheetParts(parts).values()].map((part) => strFromU8(parts.get(part)!));
    const worksheets = texts.filter((xml) => !xml.includes('<chartsheet')).map((xml) => readSheetLook(xml));
    expect(worksheets.length).toBeGreaterThan(0);
    for (const look of worksheets) {
      expect(look).toMatchObject({ merged: layout.merged, frozenRows: 2, frozenColumns: 1, showsGridlines: false });
      // Columns and rows count from 0 here.
      expect([look.columnWidths.get(1), look.rowHeights.get(0)]).toEqual([33.5, 41.25]);
      expect([look.hiddenColumns.has(39), look.hiddenRows.has(89)]).toEqual([true, true]);
    }
  },
);
