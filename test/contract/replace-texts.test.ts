import { hosts, openResults } from './host-ports';

afterEach(() => jest.restoreAllMocks());

describe.each(hosts)('$name', ({ open }) => {
  it('puts texts into cells that hold what they held, and takes them out again', async () => {
    const { port } = await openResults(open);
    const first = { sheet: 'Results', row: 1, column: 3 };
    await port.replaceTexts(first, ['', ''], ['grr@team', '=1+1']);
    const { cells, formulas } = await port.readSheet('Results');
    expect([cells[0], [...formulas]]).toEqual([['payee', 'grr', 'grr@team', '=1+1'], []]);
    await port.replaceTexts(first, ['grr@team', '=1+1'], ['', '']);
    const [header] = (await port.readSheet('Results')).cells;
    expect(header?.filter((cell) => cell !== null)).toEqual(['payee', 'grr']);
  });

  it('puts no text over a cell that holds something else, a formula without a result included', async () => {
    const { port, workbook } = await openResults(open);
    workbook.find('Results')!.type(1, 4, 'nrr');
    const put = (to: string[], column = 3): Promise<void> =>
      port.replaceTexts(
        { sheet: 'Results', row: 1, column },
        to.map(() => ''),
        to,
      );
    await expect(put(['csat', 'nps'])).rejects.toThrow(/Results!.* is not what the pane read/);
    workbook.find('Results')!.setFormula(1, 5, '=NOTHING()');
    await expect(put(['csat'], 5)).rejects.toThrow('is not what the pane read');
    expect((await port.readSheet('Results')).cells[0]?.slice(0, 4)).toEqual(['payee', 'grr', null, 'nrr']);
  });
});
