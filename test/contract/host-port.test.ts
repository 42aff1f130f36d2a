import type { Tab } from '../../core/tabs/tab';
import type { Change, HostPort } from '../../sidebar/host-port';
import { hosts, openResults } from './host-ports';

/** Cells that a spreadsheet would take for something else, were they typed. */
const dangerous = ['=1+1', '+1', '-1', '@SUM', "'quoted", '70:30', '007', '2027-01-31', '=cmd|calc'];

function tab(rows: readonly (readonly (string | number)[])[], more: Partial<Tab> = {}): Tab {
  const cells = rows.map((row) =>
    row.map((value) => ({ value, format: typeof value === 'number' ? ('money 2' as const) : ('text' as const) })),
  );
  return {
    name: 'Payouts',
    blocks: [{ row: 1, column: 1, style: 'body', cells }],
    widths: [20, 10],
    frozenRows: 1,
    frozenColumns: 1,
    print: { orientation: 'landscape', repeatedRows: [1, 1] },
    seal: 'none',
    ...more,
  };
}

afterEach(() => jest.restoreAllMocks());

describe.each(hosts)('$name', ({ open }) => {
  const opened = () => openResults(open);

  it('lists the sheets in order, with those that are hidden', async () => {
    const { port } = await opened();
    expect(await port.sheets()).toEqual([
      { id: expect.any(String) as string, name: 'Results', hidden: false },
      { id: expect.any(String) as string, name: 'Notes', hidden: true },
    ]);
  });

  it('reads all cells of a sheet from A1 on, formulas by their address', async () => {
    const { port, workbook } = await opened();
    workbook.find('Results')!.setFormula(3, 2, '=SUM(B2:B2)');
    const { cells, formulas } = await port.readSheet('Results');
    expect(cells).toEqual([
      ['payee', 'grr'],
      ['Ana', 0.93],
      [null, 0.93],
    ]);
    expect([...formulas]).toEqual([['B3', 'SUM(B2:B2)']]);
  });

  it('finds an error in a cell to be one', async () => {
    const { port, workbook } = await opened();
    workbook.find('Results')!.type(2, 2, '#N/A');
    expect((await port.readSheet('Results')).cells[1]).toEqual(['Ana', { error: '#N/A' }]);
  });

  it('finds nothing on an empty sheet', async () => {
    const { port } = await opened();
    expect((await port.readSheet('Notes')).cells.flat().filter((cell) => cell !== null)).toEqual([]);
  });

  it('adds a sheet after all others, cell for cell, and shows none of it', async () => {
    const { port, workbook } = await opened();
    await port.addSheet(
      tab([
        ['Payee', 'Pay'],
        ['Ana', 1234.5],
      ]),
      'Payouts',
    );
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Results', 'Notes', 'Payouts']);
    expect((await port.readSheet('Payouts')).cells).toEqual([
      ['Payee', 'Pay'],
      ['Ana', 1234.5],
    ]);
    expect(workbook.find('Payouts')!.formatOf(2, 2)).toBe('#,##0.00');
    expect(workbook.active.sheet).toBe('Results');
  });

  it.each(dangerous)('keeps the text %s a text', async (text) => {
    const { port, workbook } = await opened();
    await port.addSheet(tab([[text, 1]]), 'Payouts');
    const { cells, formulas } = await port.readSheet('Payouts');
    expect([cells[0], [...formulas]]).toEqual([[text, 1], []]);
    expect(workbook.find('Payouts')!.formatOf(1, 1)).toBe('@');
  });

  it('writes the formulas that the tab itself says', async () => {
    const { port } = await opened();
    const sum = { value: 3, format: 'money 2', formula: 'SUM(B1:B2)' } as const;
    const two = tab([
      ['a', 1],
      ['b', 2],
    ]);
    const total = { row: 3, column: 2, style: 'total', cells: [[sum]] } as const;
    await port.addSheet({ ...two, blocks: [...two.blocks, total] }, 'Payouts');
    const { cells, formulas } = await port.readSheet('Payouts');
    expect([cells[2], [...formulas]]).toEqual([[null, 3], [['B3', 'SUM(B1:B2)']]]);
  });

  it('writes a large tab whole', async () => {
    const { port } = await opened();
    const rows = Array.from({ length: 9000 }, (_, i) => [`Payee ${i}`, i]);
    await port.addSheet(tab(rows), 'Payouts');
    expect((await port.readSheet('Payouts')).cells).toEqual(rows);
  });

  it('hides the seal of a tab whose seal is hidden', async () => {
    const { port, workbook } = await opened();
    await port.addSheet(
      tab(
        [
          ['a', 1],
          ['seal', 2],
        ],
        { seal: 'hidden' },
      ),
      'Statement',
    );
    expect([...workbook.find('Statement')!.hiddenRows]).toEqual([2]);
  });

  it('overwrites a sheet with nothing left of what it was, in its place', async () => {
    const { port, workbook } = await opened();
    await port.addSheet(
      tab(
        [
          ['a', 1],
          ['b', 2],
          ['c', 3],
        ],
        { seal: 'hidden' },
      ),
      'Payouts',
    );
    const sheet = workbook.find('Payouts');
    await port.overwriteSheet(tab([['new', 9]]), 'Payouts');
    expect((await port.readSheet('Payouts')).cells).toEqual([['new', 9]]);
    expect([workbook.find('Payouts') === sheet, [...sheet!.hiddenRows]]).toEqual([true, []]);
  });

  it('renames and removes sheets', async () => {
    const { port } = await opened();
    await port.renameSheet('Notes', 'Old notes');
    expect((await port.sheets()).map(({ name }) => name)).toEqual(['Results', 'Old notes']);
    await port.removeSheet('Old notes');
    expect((await port.sheets()).map(({ name }) => name)).toEqual(['Results']);
  });

  it('says which cell is selected, and goes to another', async () => {
    const { port } = await opened();
    expect(await port.selection()).toEqual({ sheet: 'Results', row: 5, column: 3 });
    await port.goTo({ sheet: 'Notes', row: 9, column: 2 });
    expect(await port.selection()).toEqual({ sheet: 'Notes', row: 9, column: 2 });
  });

  it('keeps one text with the workbook, which a pane that is opened again finds', async () => {
    const { port, workbook } = await opened();
    expect(await port.keptDraft()).toBeNull();
    await port.keepDraft('x'.repeat(20_000));
    await port.keepDraft('the last one');
    expect(await (await open(workbook)).port.keptDraft()).toBe('the last one');
    await port.keepDraft(null);
    expect(await (await open(workbook)).port.keptDraft()).toBeNull();
  });

  it('tells of changes until it is told not to', async () => {
    const { port, tell } = await opened();
    const changes: Change[] = [];
    const unsubscribe = port.onChange((change) => changes.push(change));
    const pause = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    for (let i = 0; i < 10; i++) await pause();
    tell();
    for (let i = 0; i < 10; i++) await pause();
    expect(changes).toContain('cells');
    unsubscribe();
  });

  it.each<[string, (port: HostPort) => Promise<unknown>]>([
    ['reading', (port) => port.readSheet('Gone')],
    ['overwriting', (port) => port.overwriteSheet(tab([['a', 1]]), 'Gone')],
    ['renaming', (port) => port.renameSheet('Gone', 'Here')],
    ['removing', (port) => port.removeSheet('Gone')],
    ['going to', (port) => port.goTo({ sheet: 'Gone', row: 1, column: 1 })],
  ])('%s a sheet that is gone says what to do', async (_, act) => {
    const { port } = await opened();
    await expect(act(port)).rejects.toThrow(/\. (Look at|Reload)/);
  });

  it('does not add a sheet of a name that is taken', async () => {
    const { port, workbook } = await opened();
    await expect(port.addSheet(tab([['a', 1]]), 'Results')).rejects.toThrow(/already/);
    expect(workbook.find('Results')!.valueOf(1, 1)).toBe('payee');
  });
});
