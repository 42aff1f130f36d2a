import { samplePlan } from '../../core/functions/sample';
import { addColumns, areEmpty, takeColumnsOut } from '../../sidebar/publish/add-columns';
import { type PaneEvent, type PaneState, afterEvent, initialState } from '../../sidebar/state/pane-state';
import { readBook } from '../../sidebar/state/read-book';
import { memoryPort } from './memory-port';

const results = [
  ['Results of the quarter', null, null, null, 'as of April'],
  ['payee', 'period', 'ote', 'GRR'],
  ['Ana', '2027-Q1', 80_000, 0.93],
];

/** The pane beside a workbook with a plan and results. */
async function opened(rows: readonly (readonly unknown[])[] = results) {
  const port = memoryPort();
  port.workbook.add('CS_Plan', samplePlan);
  const sheet = port.workbook.add('Results', rows);
  let state: PaneState = afterEvent(initialState, { type: 'book read', book: await readBook(port) });
  const send = (event: PaneEvent): void => void (state = afterEvent(state, event));
  const add = (...columns: string[]) => addColumns({ port, state, send }, state.book.results!, columns);
  return { port, sheet, add, send, state: () => state };
}

test('columns that are lacking go to the right of the headers, as text, and the pane knows them', async () => {
  const { sheet, add, state } = await opened();
  expect(await add('nrr', '=1+1')).toBe(
    'Results!E2:F2 now say nrr, =1+1. Fill them in, and let formulas that name a range of Results reach there.',
  );
  expect(sheet.contents().cells[1]).toEqual(['payee', 'period', 'ote', 'GRR', 'nrr', '=1+1']);
  expect(sheet.contents().formulas.size).toBe(0);
  expect(state().book.results!.contents.cells[1]).toContain('nrr');
});

test('a column that is there by now is not added twice', async () => {
  const { sheet, add } = await opened();
  expect(await add('grr', 'nrr')).toContain('Results!E2 now say');
  expect(await add('nrr')).toBeNull();
  expect(sheet.contents().cells[1]).toEqual(['payee', 'period', 'ote', 'GRR', 'nrr']);
});

test.each([
  ['a note below', 9, 6, 'seen by Bo', 'Results!F9'],
  ['a number beside a row', 3, 5, 0, 'Results!E3'],
])('nothing is written where %s would come under a new header', async (_, row, column, value, address) => {
  const { sheet, add } = await opened();
  sheet.type(row, column, value);
  await expect(add('nrr', 'csat')).rejects.toThrow(`${address} is not empty`);
  expect(sheet.contents().cells[1]?.filter((cell) => cell !== null)).toEqual(['payee', 'period', 'ote', 'GRR']);
});

test('results whose headers are gone get none', async () => {
  const { sheet, add } = await opened();
  sheet.type(2, 1, 'person');
  await expect(add('nrr')).rejects.toThrow('Results has no header row with payee any more');
});

test('the columns are taken out again while they are empty, and stay when something was filled in', async () => {
  const { port, sheet, add, send, state } = await opened();
  await add('nrr', 'csat');
  const added = state().added!;
  expect(areEmpty(added, state().book.results)).toBe(true);
  sheet.type(3, 6, 0);
  send({ type: 'book read', book: await readBook(port) });
  expect(areEmpty(added, state().book.results)).toBe(false);
  sheet.setText(3, 6, '');
  send({ type: 'book read', book: await readBook(port) });
  await takeColumnsOut({ port, state: state(), send }, added);
  expect(sheet.contents().cells[1]?.filter((cell) => cell !== null)).toEqual(['payee', 'period', 'ote', 'GRR']);
  expect(state().added).toBeNull();
});

test('a header that somebody renamed meanwhile is not taken out', async () => {
  const { port, sheet, add, send, state } = await opened();
  await add('nrr');
  const added = state().added!;
  sheet.type(2, 5, 'NRR of the team');
  await expect(takeColumnsOut({ port, state: state(), send }, added)).rejects.toThrow('is not what the pane read');
  expect(sheet.valueOf(2, 5)).toBe('NRR of the team');
  expect(areEmpty(added, (await readBook(port)).results)).toBe(false);
});
