import { samplePlan, sampleResults } from '../../core/functions/sample';
import { findSeal } from '../../core/tabs/sheet-content';
import { isOf, publishPay } from '../../sidebar/publish/publish-pay';
import { type PaneEvent, type PaneState, afterEvent, initialState, planAtHand } from '../../sidebar/state/pane-state';
import { readBook } from '../../sidebar/state/read-book';
import { study } from '../../sidebar/state/study';
import { memoryPort } from './memory-port';

/** The pane beside a workbook with a plan and results, its pay computed. */
async function computed() {
  const port = memoryPort();
  port.workbook.add('CS_Plan', samplePlan);
  port.workbook.add('Results', sampleResults);
  let state: PaneState = afterEvent(initialState, { type: 'book read', book: await readBook(port) });
  const send = (event: PaneEvent): void => void (state = afterEvent(state, event));
  const studied = study(planAtHand(state)!.block, state.book.results!.contents.cells, port.dateSystem, 20_000);
  const publish = () => publishPay({ port, state, send }, studied, studied.pay!);
  return { port, send, studied, publish, state: () => state };
}

test('pay goes to its sheets while plan and results are what it was computed from', async () => {
  const { port, publish } = await computed();
  expect(await publish()).toBe('Payouts is written. Statement is written.');
  expect(findSeal(port.workbook.find('Payouts')!.contents())?.seal.inputs).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ['Results', 2, 4],
  ['CS_Plan', 3, 2],
] as const)('nothing is written when %s changed since, and the pane has read it anew', async (sheet, row, column) => {
  const { port, publish, studied, state } = await computed();
  port.workbook.find(sheet)!.type(row, column, 0.5);
  await expect(publish()).rejects.toThrow(`${sheet} changed after this pay was computed, and nothing was written.`);
  expect(port.workbook.find('Payouts')).toBeUndefined();
  expect(isOf(studied, state())).toBe(false);
});

test('a formula among the results that gives another number is a change', async () => {
  const { port, publish, send } = await computed();
  const sheet = port.workbook.find('Results')!;
  sheet.type(20, 9, 1);
  sheet.setFormula(21, 9, '=SUM(I20:I20)');
  send({ type: 'book read', book: await readBook(port) });
  sheet.type(20, 9, 2);
  await expect(publish()).rejects.toThrow('Results changed');
});

test('a plan that is not written is published from the pane, whatever became of its sheet', async () => {
  const { port, publish, send, state } = await computed();
  const read = state().book.plan!;
  send({ type: 'plan taken', plan: { block: read.contents.cells.map((row) => row), from: 'here', sheet: read } });
  port.workbook.find('CS_Plan')!.type(3, 2, 'Ours');
  expect(await publish()).toContain('Payouts is written.');
  expect(said(port)).toMatch(/ version 1 as designed in the pane, not on a sheet$/);
});

test('the tab and its seal say which version of which plan was paid, and on which sheet it stands', async () => {
  const { port, publish } = await computed();
  await publish();
  expect(said(port)).toMatch(/ · from .+ version 1 on CS_Plan$/);
  expect(findSeal(port.workbook.find('Payouts')!.contents())?.seal.plan).toMatch(/ version 1 on CS_Plan$/);
});

/** The note below the title of what was published. */
const said = (port: ReturnType<typeof memoryPort>) => String(port.workbook.find('Payouts')!.valueOf(2, 1));

test('pay is of what the pane knows only until that changes', async () => {
  const { studied, send, state } = await computed();
  expect(isOf(studied, state())).toBe(true);
  send({ type: 'plan taken', plan: { block: [['PLAN']], from: 'here', sheet: undefined } });
  expect(isOf(studied, state())).toBe(false);
});
