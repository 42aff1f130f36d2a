import { EditLog } from '../../workbench/grid/book/edit-log';
import type { Grid } from '../../workbench/grid/univer/grid';

/** A grid of which the log sees nothing but what is done to it, in Univer's words; rows count from 0 there. */
function logged() {
  const listeners: Record<string, (command: object) => void> = {};
  const Event = { BeforeCommandExecute: 'before', CommandExecuted: 'after' };
  const addEvent = (event: string, listener: (command: object) => void): void => void (listeners[event] = listener);
  const log = new EditLog({ api: { Event, addEvent } } as unknown as Grid);
  const run = (id: string, params: object = {}): void => {
    listeners['before']?.({ id });
    listeners['after']?.({ id, params: { subUnitId: 'a', ...params } });
  };
  const undo = (...steps: readonly (() => void)[]): void => {
    listeners['before']?.({ id: 'univer.command.undo' });
    steps.forEach((step) => step());
    listeners['after']?.({ id: 'univer.command.undo' });
  };
  const rows = (startRow: number, endRow: number) => ({ startRow, endRow, startColumn: 0, endColumn: 25 });
  return {
    ...{ log, run, undo },
    insertRows: (first: number, last: number) => run('sheet.mutation.insert-row', { range: rows(first, last) }),
    removeRows: (first: number, last: number) => run('sheet.mutation.remove-rows', { range: rows(first, last) }),
    moveRows: (first: number, last: number, to: number) =>
      run('sheet.mutation.move-rows', { sourceRange: rows(first, last), targetRange: rows(to, to + last - first) }),
  };
}

const inserted = { sheet: 'a', edit: { axis: 'row', kind: 'insert', at: 3, count: 2 } };

test('rows and columns are written down in their order, counted from 1', () => {
  const { log, run, insertRows, moveRows } = logged();
  insertRows(2, 3);
  run('sheet.mutation.remove-col', { range: { startRow: 0, endRow: 99, startColumn: 1, endColumn: 1 } });
  moveRows(4, 4, 9);
  run('sheet.mutation.set-range-values');
  run('sheet.mutation.set-row-hidden', { ranges: [] });
  run('sheet.mutation.move-range', { from: { subUnitId: 'b' } });
  expect(log.all).toEqual([
    inserted,
    { sheet: 'a', edit: { axis: 'column', kind: 'delete', at: 2, count: 1 } },
    { sheet: 'a', edit: { axis: 'row', kind: 'move', at: 5, count: 1, to: 10 } },
    { sheet: 'b', edit: 'cells' },
  ]);
});

test('what is undone never was; what is redone was', () => {
  const { log, undo, insertRows, removeRows, moveRows } = logged();
  removeRows(2, 3);
  undo(() => insertRows(2, 3));
  insertRows(2, 3);
  undo(() => removeRows(2, 3));
  // Row 5 in front of row 10 is row 9 then, and goes back in front of row 5; as Univer has it, from 0.
  moveRows(4, 4, 9);
  undo(() => moveRows(8, 8, 4));
  moveRows(8, 9, 4);
  undo(() => moveRows(4, 5, 10));
  expect(log.all).toEqual([]);
  insertRows(2, 3);
  expect(log.all).toEqual([inserted]);
});

test('rows that a person deletes and puts in again are not the same rows', () => {
  const { log, insertRows, removeRows } = logged();
  removeRows(2, 3);
  insertRows(2, 3);
  expect(log.all).toHaveLength(2);
});

test('what is in a written file is not done to it again, and Undo of it is an edit of its own', () => {
  const { log, undo, insertRows, removeRows } = logged();
  removeRows(2, 3);
  log.writing();
  insertRows(7, 7);
  log.wrote();
  expect(log.all).toEqual([{ sheet: 'a', edit: { axis: 'row', kind: 'insert', at: 8, count: 1 } }]);
  undo(() => removeRows(7, 7));
  undo(() => insertRows(2, 3));
  expect(log.all).toEqual([{ ...inserted, isRestored: true }]);
});

test('a file that was not written after all leaves everything to be undone', () => {
  const { log, undo, insertRows, removeRows } = logged();
  removeRows(2, 3);
  log.writing();
  log.abandoned();
  undo(() => insertRows(2, 3));
  expect(log.all).toEqual([]);
});
