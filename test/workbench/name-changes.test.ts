import { nameChanges, nameKey } from '../../workbench/grid/book/name-changes';
import type { OpenedBook } from '../../workbench/grid/book/opened-book';
import type { Grid } from '../../workbench/grid/univer/grid';
import type { WorkbookName } from '../../workbench/xlsx/workbook';

const name = (of: string, refersTo: string, sheet?: string): WorkbookName => ({ name: of, refersTo, sheet });
const rate = name('Rate', 'Pay!$B$2');
const pays = name('Pays', "'Pay'!$C$2:$C$9");

const fileWith = (...names: WorkbookName[]): OpenedBook => ({
  bytes: new Uint8Array(),
  workbook: { sheets: [sheetOf('Pay'), sheetOf('Old')], names, tables: [], dateSystem: 1900 },
  looks: [],
  styles: [],
});
const sheetOf = (of: string) => ({ name: of, cells: [], formulas: new Map<string, string>(), hidden: false });

/** A grid whose sheets `s0` and `s1` are called so, with these names. */
function gridWith(sheets: readonly string[], ...names: WorkbookName[]): Grid {
  const getSheetBySheetId = (id: string) => {
    const called = sheets[['s0', 's1'].indexOf(id)];
    return called === undefined ? null : { getSheetName: () => called };
  };
  const getDefinedNames = () =>
    names.map((one) => ({
      getName: () => one.name,
      getFormulaOrRefString: () => one.refersTo,
      getLocalSheetId: () => (one.sheet === undefined ? 'AllDefaultWorkbook' : `s${sheets.indexOf(one.sheet)}`),
    }));
  return { book: { getSheetBySheetId, getDefinedNames } } as unknown as Grid;
}

function changes(grid: Grid, opened: OpenedBook, moved = opened) {
  const notes: string[] = [];
  const known = opened.workbook.names.filter(({ sheet }) => sheet === undefined).map(nameKey);
  const patch = nameChanges(grid, { moved, opened, sheetIds: ['s0', 's1'], known }, (note) => notes.push(note));
  return { ...patch, notes };
}
const nothing = { defined: [], removed: [], notes: [] };

test('names as they were opened change nothing, whether sheets stand in quotes or not', () => {
  const grid = gridWith(['Pay', 'Old'], rate, name('Pays', '=Pay!$C$2:$C$9'));
  expect(changes(grid, fileWith(rate, pays, name('Print_Area', 'Old!$A$1', 'Old')))).toEqual(nothing);
});

test('a name that is new, refers to something else or is gone', () => {
  const now = [name('Rate', 'Pay!$B$3'), name('Mine', 'SUM(Pay!$A:$A)*1.5&"A1"'), name('Local', 'Old!$A$1', 'Old')];
  expect(changes(gridWith(['Pay', 'Old'], ...now), fileWith(rate, pays))).toEqual({
    defined: now,
    removed: [pays],
    notes: [],
  });
});

test('a sheet that was renamed or removed is no change of a name', () => {
  const grid = gridWith(['Pay 2027'], name('Rate', "'Pay 2027'!$B$2"), name('Gone', '#REF!'));
  expect(changes(grid, fileWith(rate, name('Gone', 'Old!$A$1')))).toEqual(nothing);
});

test('a name whose rows moved is where the file has it; one that was changed besides is said', () => {
  const moved = fileWith(name('Rate', 'Pay!$B$3'), name('Pays', 'Pay!$C$3:$C$10'));
  const followed = gridWith(['Pay', 'Old'], name('Rate', 'Pay!$B$3'), pays);
  expect(changes(followed, fileWith(rate, pays), moved)).toEqual(nothing);
  const changed = gridWith(['Pay', 'Old'], name('Rate', 'Pay!$B$7'), pays);
  expect(changes(changed, fileWith(rate, pays), moved)).toEqual({
    ...nothing,
    notes: ['Not saved: what the name Rate refers to; say it in Excel.'],
  });
});

test.each([
  ['A1', 'Pay!$A$1'],
  ['R1C1', 'Pay!$A$1'],
  ['two words', 'Pay!$A$1'],
  ['Bare', '$A$1'],
  ['Lost', '#REF!'],
  ['Nothing', ''],
])('a name that a spreadsheet takes for damage is not written: %s, %s', (of, refersTo) => {
  const { defined, notes } = changes(gridWith(['Pay', 'Old'], name(of, refersTo)), fileWith());
  expect({ defined, notes }).toEqual({ defined: [], notes: [expect.stringContaining(`the name ${of} refers`)] });
});
