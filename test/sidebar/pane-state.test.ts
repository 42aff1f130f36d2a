import type { Block } from '../../core/cells/cell';
import type { DesignedPlan, ReadSheet } from '../../sidebar/state/design';
import { type PaneEvent, afterEvent, initialState, planAtHand } from '../../sidebar/state/pane-state';

const after = (...events: readonly PaneEvent[]) => events.reduce(afterEvent, initialState);
const designed = (...events: readonly PaneEvent[]) => after(...events).design.present;

const block = (mix: string): Block => [['PLAN'], ['pay mix', mix]];
const sheetOf = (cells: Block): ReadSheet => ({ id: 'a', name: 'CS_Plan', contents: { cells, formulas: new Map() } });
const fromTemplate: DesignedPlan = { block: block('70:30'), from: 'the template smb csm', sheet: undefined };
const sheet = sheetOf(block('80:20'));
const fromSheet: DesignedPlan = { block: sheet.contents.cells, from: 'the sheet CS_Plan', sheet };

const take: PaneEvent = { type: 'plan taken', plan: fromTemplate };
const edit = (mix: string, about?: string): PaneEvent => ({
  type: 'plan edited',
  block: block(mix),
  ...(about !== undefined && { about }),
});
const undo: PaneEvent = { type: 'undone' };
const redo: PaneEvent = { type: 'redone' };

describe('undo and redo', () => {
  test('take back and bring again what was decided', () => {
    expect(designed(take, edit('60:40'), undo).plan?.block).toEqual(block('70:30'));
    expect(designed(take, edit('60:40'), undo, undo).plan).toBeUndefined();
    expect(designed(take, edit('60:40'), undo, redo).plan?.block).toEqual(block('60:40'));
  });

  test('of typing in one field are one step, in two fields two', () => {
    expect(designed(take, edit('6', 'mix'), edit('60', 'mix'), undo).plan?.block).toEqual(block('70:30'));
    expect(designed(take, edit('6', 'mix'), edit('60', 'name'), undo).plan?.block).toEqual(block('6'));
  });

  test('of sliding are one step for each slider', () => {
    const slide = (which: 0 | 1, base: number): PaneEvent => ({ type: 'base moved', which, base });
    expect(designed(slide(0, 75), slide(0, 80), slide(1, 55), undo).bases).toEqual([80, 50]);
    expect(designed(slide(0, 75), slide(0, 80), slide(1, 55), undo, undo).bases).toEqual([70, 50]);
  });

  test('do nothing at either end', () => {
    expect(designed(undo, undo, redo)).toEqual(initialState.design.present);
  });

  test('a new decision leaves nothing to bring again', () => {
    expect(designed(take, edit('60:40'), undo, edit('50:50'), redo).plan?.block).toEqual(block('50:50'));
  });
});

describe('a plan that was read from its sheet', () => {
  const changed = sheetOf(block('75:25'));
  const reading = (now: typeof changed | undefined, plan = changed): PaneEvent => ({
    type: 'book read',
    book: { plan, plans: [plan], results: undefined, designed: { id: 'a', now } },
  });
  const read = reading(changed);

  test('follows the sheet while nobody has edited it here', () => {
    expect(designed({ type: 'plan taken', plan: fromSheet }, read).plan).toMatchObject({
      block: block('75:25'),
      sheet: changed,
    });
  });

  test('stays as it was edited here, and remembers the sheet as it was read', () => {
    const { plan } = designed({ type: 'plan taken', plan: fromSheet }, edit('50:50'), read);
    expect([plan?.block, plan?.sheet]).toEqual([block('50:50'), sheet]);
  });

  test('follows its own sheet, not the one that is found first', () => {
    const other = { ...sheetOf(block('60:40')), id: 'b', name: 'Plan B' };
    expect(designed({ type: 'plan taken', plan: fromSheet }, reading(changed, other)).plan?.block).toEqual(
      block('75:25'),
    );
  });

  test('stays on its sheet when that is renamed, in every step of undo', () => {
    const moved = { ...changed, name: 'Enterprise plan' };
    const taken: PaneEvent = { type: 'plan taken', plan: fromSheet };
    expect(designed(taken, reading(moved)).plan).toMatchObject({ block: block('75:25'), sheet: moved });
    const { plan } = designed(taken, edit('50:50'), reading(moved));
    expect(plan).toEqual({ block: block('50:50'), from: fromSheet.from, sheet: { ...sheet, name: 'Enterprise plan' } });
    expect(designed(taken, edit('50:50'), reading(moved), undo).plan?.sheet?.name).toBe('Enterprise plan');
  });

  test('is on no sheet when its sheet is gone, so that it can be written again', () => {
    const { plan } = designed({ type: 'plan taken', plan: fromSheet }, reading(undefined));
    expect([plan?.block, plan?.sheet]).toEqual([fromSheet.block, undefined]);
  });

  test('is the plan that is shown, until one is designed', () => {
    expect(planAtHand(after(read))).toEqual({ block: block('75:25'), sheet: 'CS_Plan' });
    expect(planAtHand(after(read, take))).toEqual({ block: block('70:30'), sheet: undefined });
    expect(planAtHand(initialState)).toBeUndefined();
  });
});

test('writing is no step of undo, and undoing after it is no conflict with what was written', () => {
  const written = sheetOf(block('60:40'));
  const { plan } = designed(take, edit('60:40'), { type: 'plan written', block: block('60:40'), sheet: written }, undo);
  expect([plan?.block, plan?.sheet]).toEqual([block('70:30'), written]);
});

test('a plan that was written is the one on its sheet, unless it was edited meanwhile', () => {
  const written = sheetOf([['PLAN'], ['cap', 1.5]]);
  const state = after(take);
  const said = { type: 'plan written', block: state.design.present.plan!.block, sheet: written } as const;
  expect(afterEvent(state, said).design.present.plan?.block).toBe(written.contents.cells);
  expect(afterEvent(afterEvent(state, edit('50:50')), said).design.present.plan?.block).toEqual(block('50:50'));
});

test('whose statement is shown is known together with the cell that was selected then', () => {
  const selected = { sheet: 'Results', row: 2, column: 1 };
  const state = after({ type: 'selected', selected }, { type: 'statement chosen', label: 'Bo Lind' });
  expect(state.statement).toEqual({ label: 'Bo Lind', at: selected });
  expect(state.statement.at).toBe(state.selected);
  const later = afterEvent(state, { type: 'selected', selected: { ...selected, row: 9 } });
  expect([later.statement.label, later.statement.at === later.selected]).toEqual(['Bo Lind', false]);
});

describe('what is going on', () => {
  test('is busy from its start to its end, and then has a message', () => {
    const failed = { kind: 'failed', text: 'B2 is not empty.' } as const;
    expect(after({ type: 'started', what: 'Inserting' })).toMatchObject({ busy: 'Inserting', message: null });
    const ended = after({ type: 'started', what: 'Inserting' }, { type: 'ended', message: failed });
    expect(ended).toMatchObject({ busy: null, message: failed });
  });

  test.each<PaneEvent>([
    { type: 'started', what: 'Inserting' },
    { type: 'searched', sought: 'g' },
    { type: 'view chosen', view: 'Checks' },
    take,
  ])('the last message is gone at the next event ($type), so that the same one is announced again', (event) => {
    expect(after({ type: 'ended', message: { kind: 'done', text: 'Done.' } }, event).message).toBeNull();
  });

  test('a conflict stands until one of the choices is made', () => {
    const found: PaneEvent = { type: 'conflict found', conflict: { theirs: sheet } };
    expect(after(take, found).conflict).toEqual({ theirs: sheet });
    expect(after(take, found, { type: 'plan taken', plan: fromSheet }).conflict).toBeNull();
    expect(after(take, found, { type: 'plan written', block: [], sheet }).conflict).toBeNull();
    expect(after(take, found, { type: 'conflict settled' }).conflict).toBeNull();
  });
});
