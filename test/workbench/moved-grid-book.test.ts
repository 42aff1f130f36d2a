import type { EditLog, LoggedEdit } from '../../workbench/grid/book/edit-log';
import { movedBook, tablesNow } from '../../workbench/grid/book/moved-book';
import type { OpenedBook } from '../../workbench/grid/book/opened-book';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { excel } from './moved-book';

// The grid itself runs in a browser alone; how cells look is nothing to this.
jest.mock('@univerjs/core', () => ({ CellValueType: {} }));
jest.mock('../../workbench/grid/book/opened-book', () => ({ openBook }));

async function openBook(bytes: Uint8Array): Promise<OpenedBook> {
  return { bytes, workbook: await readWorkbook(bytes), looks: [], styles: [] };
}

/** The sheets of Excel's workbook in the grid: Ausblick, Trend, CS_Plan, Results, Teams, Lists. */
const sheetIds = ['s0', 's1', 's2', 's3', 's4', 's5'];
const inserted = (sheet: string): LoggedEdit => ({ sheet, edit: { axis: 'row', kind: 'insert', at: 1, count: 2 } });

async function saved(all: readonly LoggedEdit[]) {
  const opened = { book: await openBook(excel), beyondUs: new Map([['s0!B4', 'Ausblick!B4']]) };
  const notes: string[] = [];
  const log = { all, writing: () => undefined } as unknown as EditLog;
  return { opened, notes, ...(await movedBook(opened, log, sheetIds, (sentence) => notes.push(sentence))) };
}

test('the file has its rows where the grid has them, and so have the formulas that it cannot compute', async () => {
  const { book, beyondUs, notes, opened } = await saved([inserted('s0'), inserted('new')]);
  expect(book.workbook.sheets[0]?.formulas.get('B6')).toBe('SUMIFS(Quarter[ote],Quarter[grr],">=0.9")');
  expect([...beyondUs.keys()]).toEqual(['s0!B6']);
  expect(notes).toEqual([]);
  expect(tablesNow({ book: opened.book, sheetIds }, [inserted('s3')]).map(({ ref }) => ref)).toEqual(['A3:F7']);
});

test('what did not go along is said', async () => {
  const { notes } = await saved([
    { sheet: 's3', edit: 'cells' },
    { sheet: 'new', edit: 'cells' },
    { ...inserted('s4'), isRestored: true },
  ]);
  expect(notes).toEqual([
    'Cells of "Results" were moved or pushed aside: names, rules, charts and tables that look at them look where they did before; check them in Excel.',
    'Undo brought back rows or columns of "Teams" that were deleted before the last save: names, rules and charts that looked at these alone no longer do; set them again in Excel.',
  ]);
});

test('without any edit the file is as it was opened', async () => {
  const { book, opened } = await saved([]);
  expect(book).toBe(opened.book);
});
