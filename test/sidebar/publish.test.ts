import { planTab } from '../../core/tabs/plan-tab';
import { findSeal } from '../../core/tabs/sheet-content';
import { type Tab, numberCell, textCell } from '../../core/tabs/tab';
import { smbCsm } from '../../core/templates/smb-csm';
import { publishTabs } from '../../sidebar/publish/publish-tabs';
import { writePlan, writePlanBeside } from '../../sidebar/publish/write-plan';
import type { DesignedPlan } from '../../sidebar/state/design';
import { memoryPort } from './memory-port';

const made = { version: '0.1.0', plan: 'SMB CSM version 1', inputs: 'a'.repeat(64) };
const payouts = (pay: number): Tab => ({
  ...planTab([]),
  name: 'Payouts',
  blocks: [{ row: 1, column: 1, style: 'body', cells: [[textCell('=Ana'), numberCell(pay, 'money 2')]] }],
  seal: 'shown',
});
const names = (port: ReturnType<typeof memoryPort>): string[] => port.workbook.sheets.map(({ name }) => name);
const payOf = (port: ReturnType<typeof memoryPort>, sheet: string) => port.workbook.find(sheet)?.valueOf(1, 2);

describe('writing frozen tabs', () => {
  test('puts them on new sheets, sealed, and leaves nothing aside', async () => {
    const port = memoryPort();
    expect(await publishTabs(port, [payouts(10)], made)).toBe('Payouts is written.');
    expect(names(port)).toEqual(['Payouts']);
    expect(findSeal(port.workbook.find('Payouts')!.contents())?.seal).toMatchObject(made);
  });

  test('a second time replaces what the first wrote, in its place', async () => {
    const port = memoryPort();
    await publishTabs(port, [payouts(10)], made);
    port.workbook.add('Mine');
    expect(await publishTabs(port, [payouts(20)], made)).toBe('Payouts is written anew.');
    expect([names(port), payOf(port, 'Payouts')]).toEqual([['Payouts', 'Mine'], 20]);
  });

  test('keeps a sheet that somebody edited since, and says under which name', async () => {
    const port = memoryPort();
    await publishTabs(port, [payouts(10)], made);
    port.workbook.find('Payouts')!.type(1, 2, 11);
    expect(await publishTabs(port, [payouts(20)], made)).toContain('kept as Payouts (edited)');
    expect([payOf(port, 'Payouts (edited)'), payOf(port, 'Payouts')]).toEqual([11, 20]);
  });

  test('never touches a sheet of that name that is not ours', async () => {
    const port = memoryPort();
    port.workbook.add('payouts', [['mine', 1]]);
    expect(await publishTabs(port, [payouts(20)], made)).toContain('is not ours and stays');
    expect([payOf(port, 'payouts'), payOf(port, 'Payouts (2)')]).toEqual([1, 20]);
  });

  test('stops when the spreadsheet did not keep a cell, and leaves what was there as it was', async () => {
    const port = memoryPort();
    await publishTabs(port, [payouts(10)], made);
    const spoiling = {
      ...port,
      addSheet: async (tab: Tab, name: string) => {
        await port.addSheet(tab, name);
        port.workbook.find(name)!.type(1, 2, 19.99);
      },
    };
    await expect(publishTabs(spoiling, [payouts(20)], made)).rejects.toThrow('B1 20 came back as B1 19.99');
    expect([names(port), payOf(port, 'Payouts')]).toEqual([['Payouts'], 10]);
  });
});

describe('writing the plan', () => {
  const plan = (more: Partial<DesignedPlan> = {}): DesignedPlan => ({
    block: smbCsm.block,
    from: 'the template smb csm',
    sheet: undefined,
    ...more,
  });
  async function written() {
    const port = memoryPort();
    const outcome = await writePlan(port, plan());
    if (!('written' in outcome)) throw new Error('a conflict in an empty workbook');
    return { port, sheet: outcome.written };
  }
  const withMix = (mix: string) => smbCsm.block.map((row) => (row[0] === 'pay mix' ? ['pay mix', mix] : row));

  test('makes the sheet CS_Plan', async () => {
    const { port, sheet } = await written();
    expect([names(port), sheet.name]).toEqual([['CS_Plan'], 'CS_Plan']);
    expect(port.workbook.find('CS_Plan')!.valueOf(4, 2)).toBe('75:25');
  });

  test('goes over its own sheet when that is as the pane knows it', async () => {
    const { port, sheet } = await written();
    const outcome = await writePlan(port, plan({ block: withMix('60:40'), sheet }));
    expect(outcome).toMatchObject({ said: 'CS_Plan is written anew.' });
    expect([names(port), port.workbook.find('CS_Plan')!.valueOf(4, 2)]).toEqual([['CS_Plan'], '60:40']);
  });

  test('goes over its own sheet under any name that a person gave it, and makes no second one', async () => {
    const { port, sheet } = await written();
    port.workbook.find('CS_Plan')!.name = 'Enterprise plan';
    const outcome = await writePlan(port, plan({ block: withMix('60:40'), sheet }));
    expect(outcome).toMatchObject({ said: 'Enterprise plan is written anew.', written: { id: sheet.id } });
    expect([names(port), port.workbook.sheets[0]!.valueOf(4, 2)]).toEqual([['Enterprise plan'], '60:40']);
  });

  test('knows the id of the sheet that it wrote', async () => {
    const { port, sheet } = await written();
    expect((await port.sheets()).map(({ id }) => id)).toEqual([sheet.id]);
  });

  test('writes nothing over another sheet that has taken the name of the one that is gone', async () => {
    const { port, sheet } = await written();
    port.workbook.remove('CS_Plan');
    port.workbook.add('CS_Plan', [['PLAN'], ['id', 'mine']]);
    expect(await writePlan(port, plan({ sheet }))).toHaveProperty('conflict');
  });

  test('writes nothing when somebody changed a cell meanwhile', async () => {
    const { port, sheet } = await written();
    port.workbook.find('CS_Plan')!.type(3, 2, 'Ours');
    const outcome = await writePlan(port, plan({ block: withMix('60:40'), sheet }));
    expect(outcome).toMatchObject({ conflict: { theirs: { name: 'CS_Plan' } } });
    expect(port.workbook.find('CS_Plan')!.valueOf(4, 2)).toBe('75:25');
  });

  test('writes nothing over a CS_Plan that the pane never read, in any case of its letters', async () => {
    const port = memoryPort();
    port.workbook.add('cs_plan', [['PLAN'], ['id', 'mine']]);
    expect(await writePlan(port, plan())).toHaveProperty('conflict');
    expect(port.workbook.find('cs_plan')!.valueOf(2, 2)).toBe('mine');
  });

  test('can go beside it, on a new sheet', async () => {
    const port = memoryPort();
    port.workbook.add('CS_Plan', [['PLAN'], ['id', 'mine']]);
    expect(await writePlanBeside(port, plan())).toMatchObject({ written: { name: 'CS_Plan (2)' } });
    expect(port.workbook.find('CS_Plan')!.valueOf(2, 2)).toBe('mine');
  });

  test('keeps the formulas of cells that nobody changed here', async () => {
    const { port } = await written();
    const sheet = port.workbook.find('CS_Plan')!;
    sheet.type(20, 12, 1.5);
    sheet.setFormula(5, 2, '=SUM(L20:L20)');
    const read = { id: sheet.id, name: 'CS_Plan', contents: sheet.contents() };
    const block = read.contents.cells.map((row) => (row[0] === 'pay mix' ? ['pay mix', '60:40'] : row));
    await writePlan(port, plan({ block, sheet: read }));
    expect([sheet.formulaOf(5, 2), sheet.valueOf(4, 2)]).toEqual(['=SUM(L20:L20)', '60:40']);
  });
});
