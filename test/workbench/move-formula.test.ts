import { movedFormula, relativeFormula } from '../../workbench/xlsx/moves/move-formula';
import { movedRanges, movedReference } from '../../workbench/xlsx/moves/move-reference';
import type { StructuralEdit } from '../../workbench/xlsx/moves/structural-edit';

const insertRows = (at: number, count: number): StructuralEdit => ({ axis: 'row', kind: 'insert', at, count });
const deleteRows = (at: number, count: number): StructuralEdit => ({ axis: 'row', kind: 'delete', at, count });
const moveRows = (at: number, count: number, to: number): StructuralEdit => ({
  ...{ axis: 'row', kind: 'move' },
  ...{ at, count, to },
});

/** Each as Excel does it when the rows of its sheet are inserted or deleted there by hand. */
test.each<[string, StructuralEdit, string | undefined]>([
  // Above, at its first row, inside, at its end, below.
  ['A5:B10', insertRows(2, 3), 'A8:B13'],
  ['A5:B10', insertRows(5, 1), 'A6:B11'],
  ['A5:B10', insertRows(6, 2), 'A5:B12'],
  ['A5:B10', insertRows(10, 1), 'A5:B11'],
  ['A5:B10', insertRows(11, 1), 'A5:B10'],
  ['A5:B10', deleteRows(1, 2), 'A3:B8'],
  ['A5:B10', deleteRows(4, 2), 'A4:B8'],
  ['A5:B10', deleteRows(6, 2), 'A5:B8'],
  ['A5:B10', deleteRows(10, 5), 'A5:B9'],
  ['A5:B10', deleteRows(5, 6), undefined],
  ['A5:B10', deleteRows(11, 9), 'A5:B10'],
  ['$A$5', deleteRows(5, 1), undefined],
  ['$A$5', insertRows(5, 2), '$A$7'],
  ['B10:A5', insertRows(7, 1), 'B11:A5'],
  // Whole columns know no rows, and the last row of a sheet stays the last.
  ['A:C', insertRows(2, 3), 'A:C'],
  ['$1:$3', insertRows(2, 1), '$1:$4'],
  ['A1:A1048576', insertRows(2, 1), 'A1:A1048576'],
  ['A1048576', insertRows(2, 1), undefined],
  ['A:C', { axis: 'column', kind: 'insert', at: 2, count: 1 }, 'A:D'],
  ['Z9:AA9', { axis: 'column', kind: 'insert', at: 1, count: 1 }, 'AA9:AB9'],
  ['B2:D2', { axis: 'column', kind: 'delete', at: 1, count: 2 }, 'A2:B2'],
  // Rows 3 and 4 go in front of row 8: what was 5 to 7 is now 3 to 5, and they are 6 and 7.
  ['A3:A4', moveRows(3, 2, 8), 'A6:A7'],
  ['A4', moveRows(3, 2, 8), 'A7'],
  ['A6', moveRows(3, 2, 8), 'A4'],
  ['A9', moveRows(3, 2, 8), 'A9'],
  ['A8', moveRows(8, 1, 3), 'A3'],
  ['A3:A7', moveRows(8, 1, 3), 'A4:A8'],
  ['A1:A10', moveRows(3, 2, 8), 'A1:A10'],
  ['A3:A7', moveRows(3, 2, 8), 'A3:A7'],
  ['A1:A4', moveRows(3, 2, 8), 'A1:A2'],
  ['A1:A4', moveRows(8, 1, 3), 'A1:A5'],
])('%s after %j is %s', (before, edit, after) => {
  expect(movedReference(before, [edit])).toBe(after);
});

test('ranges in a list move each for itself', () => {
  expect(movedRanges('A1:A3  C5 D9', [deleteRows(5, 1)])).toBe('A1:A3 D8');
  expect(movedRanges('C5', [deleteRows(5, 1)])).toBe('');
  expect(movedRanges('A1:A3  C5', [deleteRows(9, 1)])).toBe('A1:A3  C5');
});

const edits = new Map([["bo's data", [insertRows(2, 1)]]]);

test.each([
  ["A2+'Bo''s data'!A2", "A2+'Bo''s data'!A3", 'other'],
  ["A2+Other!A2+'Bo''s data'!$B:$B", "A3+Other!A2+'Bo''s data'!$B:$B", "bo's data"],
  ['"A2"&LOG10(A2)&TAX2027.x&Table[A2]&_A2&A2_', '"A2"&LOG10(A3)&TAX2027.x&Table[A2]&_A2&A2_', "bo's data"],
  ["[1]Data!A2+'[1]Bo''s data'!A2", "[1]Data!A2+'[1]Bo''s data'!A2", "bo's data"],
  ['SUM(Jan:Dec!A2)+#REF!A2+1E5+2.5', 'SUM(Jan:Dec!A2)+#REF!A2+1E5+2.5', "bo's data"],
  ['SUM(A1:A9)*A$2^$A2-A2#', 'SUM(A1:A10)*A$3^$A3-A3#', "bo's data"],
  ['SUM(2:3)+INDEX(1:1,2)', 'SUM(3:4)+INDEX(1:1,2)', "bo's data"],
  ['A2:INDEX(A1:A9,3)', 'A3:INDEX(A1:A10,3)', "bo's data"],
  ["'BO''S DATA'!A2:'Bo''s data'!A5", "'BO''S DATA'!A3:'Bo''s data'!A6", 'other'],
  ['{1,2;3,4}*XFE2+A1048577', '{1,2;3,4}*XFE2+A1048577', "bo's data"],
  ['_xlfn.XLOOKUP(A2,B2:B9,_xlpm.a2)', '_xlfn.XLOOKUP(A3,B3:B10,_xlpm.a2)', "bo's data"],
])('%s', (before, after, own) => {
  expect(movedFormula(before, edits, own)).toBe(after);
});

test('what is gone says so beside the name of its sheet', () => {
  const gone = new Map([['data', [deleteRows(2, 2)]]]);
  expect(movedFormula('SUM(Data!A2:A3)+Data!B4+A2', gone, 'other')).toBe('SUM(Data!#REF!)+Data!B2+A2');
  expect(movedFormula('A2', gone, 'data')).toBe('#REF!');
});

test('of a name only what has a $ moves: the rest counts from the cell that uses it', () => {
  expect(movedFormula("'Bo''s data'!$A$2+'Bo''s data'!A2+'Bo''s data'!$A2", edits, undefined, 'fixed')).toBe(
    "'Bo''s data'!$A$3+'Bo''s data'!A2+'Bo''s data'!$A2",
  );
});

test("a shared formula is each cell's own", () => {
  expect(relativeFormula('A1*$B$1+Data!C$2+SUM(A:A)+"A1"', 2, 1)).toBe('B3*$B$1+Data!D$2+SUM(B:B)+"A1"');
});

test('what is inserted and deleted again leaves every reference as it was', () => {
  for (let at = 1; at <= 12; at++)
    for (const ref of ['A5', 'A5:B10', '5:10', 'A:B', '$A$5:$A$5'])
      expect(movedReference(ref, [insertRows(at, 3), deleteRows(at, 3)])).toBe(ref);
});
