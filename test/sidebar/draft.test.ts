import type { Block } from '../../core/cells/cell';
import type { Design, ReadSheet } from '../../sidebar/state/design';
import { draftText, findDraft, unwritten } from '../../sidebar/state/draft';
import { afterEvent, initialState } from '../../sidebar/state/pane-state';
import { writePlan } from '../../sidebar/publish/write-plan';
import { memoryPort } from './memory-port';

const planRows = (mix: string): Block => [['PLAN'], ['name', 'Müller “2027” 🙂'], ['pay mix', mix], ['cap', null]];
const at = Date.UTC(2026, 10, 22);

/** A workbook with a plan that the pane read and changed. */
function designing() {
  const port = memoryPort();
  const sheet = port.workbook.add('CS_Plan', planRows('80:20'));
  const read: ReadSheet = { id: sheet.id, name: 'CS_Plan', contents: sheet.contents() };
  const plan = { block: planRows('60:40'), from: 'the sheet CS_Plan', sheet: read };
  return { port, sheet, design: { plan, bases: [70, 50] } satisfies Design };
}

describe('a design that is not on its sheet', () => {
  test('is what would be lost', () => {
    const { design } = designing();
    expect(unwritten(design)).toBe(design);
    expect(unwritten({ ...design, plan: { ...design.plan, block: design.plan.sheet.contents.cells } })).toBeUndefined();
    expect(unwritten({ ...design, plan: undefined })).toBeUndefined();
  });

  test('is kept as plain signs, which no host changes or cuts in two', () => {
    expect(draftText(designing().design, at)).toMatch(/^[ -~]+$/);
  });

  test('is found again as it was, to go on with and to write', async () => {
    const { port, sheet, design } = designing();
    sheet.type(8, 9, 2);
    sheet.setFormula(9, 9, '=SUM(I8:I8)');
    const known = { ...design, plan: { ...design.plan, sheet: { ...design.plan.sheet, contents: sheet.contents() } } };
    await port.keepDraft(draftText(known, at));
    const found = (await findDraft(port))!;
    expect(found).toEqual({ design: known, at, theirs: undefined });
    expect(await writePlan(port, found.design.plan!)).toMatchObject({ said: 'CS_Plan is written anew.' });
  });

  test('meets the sheet that somebody changed meanwhile as a conflict', async () => {
    const { port, sheet, design } = designing();
    await port.keepDraft(draftText(design, at));
    sheet.type(4, 2, 1.5);
    const found = (await findDraft(port))!;
    expect(found.theirs).toEqual({ id: sheet.id, name: 'CS_Plan', contents: sheet.contents() });
    expect(await writePlan(port, found.design.plan!)).toHaveProperty('conflict');
  });

  test('is on no sheet when its sheet is gone', async () => {
    const { port, design } = designing();
    await port.keepDraft(draftText(design, at));
    port.workbook.remove('CS_Plan');
    expect((await findDraft(port))!.design.plan?.sheet).toBeUndefined();
  });

  test('follows its sheet when that was renamed meanwhile', async () => {
    const { port, sheet, design } = designing();
    await port.keepDraft(draftText(design, at));
    sheet.name = 'Enterprise plan';
    const found = (await findDraft(port))!;
    expect([found.design.plan?.sheet?.name, found.theirs]).toEqual(['Enterprise plan', undefined]);
    expect(await writePlan(port, found.design.plan!)).toMatchObject({ said: 'Enterprise plan is written anew.' });
  });

  test('goes by the name of its sheet where the ids are others, as in a workbook that was saved and opened again', async () => {
    const { port, design } = designing();
    port.workbook.add('Notes');
    const reopened = {
      ...design,
      plan: { ...design.plan, sheet: { ...design.plan.sheet, id: port.workbook.find('Notes')!.id } },
    };
    await port.keepDraft(draftText(reopened, at));
    expect((await findDraft(port))!.design.plan?.sheet).toMatchObject({ id: '{1}', name: 'CS_Plan' });
  });

  test('is forgotten when its sheet holds it by now', async () => {
    const { port, sheet, design } = designing();
    await port.keepDraft(draftText(design, at));
    sheet.setFormat(3, 2, '@');
    sheet.setText(3, 2, '60:40');
    expect(await findDraft(port)).toBeUndefined();
    expect(await port.keptDraft()).toBeNull();
  });

  test.each(['', '{}', 'null', '{"form":0}', '{"form":1,"design":{"plan":{"block":5},"bases":[70,50]}}'])(
    'that was kept as %j is not taken for one',
    async (text) => {
      const port = memoryPort();
      await port.keepDraft(text);
      await expect(findDraft(port)).rejects.toThrow();
    },
  );
});

describe('a draft that is found', () => {
  const found = (theirs?: ReadSheet) =>
    ({ type: 'draft found', draft: { design: designing().design, theirs, at } }) as const;

  test('is the plan at hand again, says so, and undo puts it away', () => {
    const state = afterEvent(initialState, found());
    expect(state.design.present.plan?.block).toEqual(planRows('60:40'));
    expect(state.message?.text).toContain('is back. It is not on its sheet yet; Undo puts it away.');
    expect(afterEvent(state, { type: 'undone' }).design.present.plan).toBeUndefined();
  });

  test('shows the conflict where its sheet was changed', () => {
    const theirs = designing().design.plan.sheet;
    expect(afterEvent(initialState, found(theirs)).conflict).toEqual({ theirs });
  });

  test('takes nothing from a person who was faster: undo leads to it', () => {
    const plan = { block: planRows('50:50'), from: 'the template smb csm', sheet: undefined };
    const state = afterEvent(afterEvent(initialState, { type: 'plan taken', plan }), found());
    expect(state.design.present.plan?.block).toEqual(planRows('50:50'));
    expect(afterEvent(state, { type: 'undone' }).design.present.plan?.block).toEqual(planRows('60:40'));
  });
});
