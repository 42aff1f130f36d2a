import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { CommandFolder, bookOf, paysOf } from './command';
import { yearBook } from './year-book';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.make();
  await folder.book('year.xlsx', yearBook);
});
afterEach(() => folder.remove());

const read = async (name: string) => readWorkbook(await readFile(folder.at(name)));

/*
 * At 90 % of 90 % everybody is at target: 9,000 for Ana and Bo, 240,000 × 30 % / 4 = 18,000 for Lea. In Q2 Ana keeps
 * everything, 100 % / 90 % × 9,000 = 10,000, and so does the leader's NAM; EMEA: 20,000. Bo is gone.
 */
const pays = [9000, 9000, 18000, 10000, 20000];

describe('a book of accounts, roster and plans', () => {
  test('is measured, then paid for every period, with the statements of the last', async () => {
    const { code, out, error } = await folder.run('year.xlsx');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('Results computed from the accounts: 2027-Q1, 2027-Q2 · 3 payees');
    expect(out).toContain('1 account is credited to nobody (Bo is not on the roster in 2027-Q2): Bella');
    expect(out).toMatch(/\nAna [^\n]* 10,000\.00/);
    expect(out).not.toMatch(/\nBo /);
    expect(out).toMatch(/Total 2027-Q1 USD[^\n]* 36,000\.00\n/);
    expect(out).toMatch(/All periods: Total USD[^\n]* 66,000\.00\n/);
    expect(out).toContain(
      '(sheets Results, Payouts and Statement, with 2 statements of 2027-Q2; --period names another, or all)',
    );
    const { sheets } = await read('year-payouts.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual([
      ...['CS_Plan', 'Accounts', 'Roster', 'Results', 'Payouts', 'Statement'],
    ]);
    const statements = sheets[5]?.cells
      .map(([title]) => title)
      .filter((title) => typeof title === 'string' && title.includes(' · 2027'));
    expect(statements).toEqual(['Ana · 2027-Q2', 'Lea · 2027-Q2']);
  });

  test('comes to the same from the sheet Results, and from the data', async () => {
    const said = await folder.run('year.xlsx', '--json');
    expect(paysOf(said)).toEqual(pays);
    expect(JSON.parse(said.out)).toMatchObject({
      computed: '2027-Q1, 2027-Q2 · 3 payees',
      totals: [
        { period: '2027-Q1', pay: 36000 },
        { period: '2027-Q2', pay: 30000 },
        { period: null, pay: 66000 },
      ],
      statements: ['2027-Q2'],
    });
    expect(paysOf(await folder.run('year-payouts.xlsx', '-n', '--json', '-r', 'Results')).sort()).toEqual(
      [...pays].sort(),
    );
  });

  test('--period chooses the statements', async () => {
    const { out } = await folder.run('year.xlsx', '--period', '2027-q1');
    expect(out).toContain('with 3 statements of 2027-Q1');
    const all = await folder.run('year.xlsx', '--period', 'all');
    expect(all.out).toContain('with 5 statements)');
    expect(await folder.run('year.xlsx', '--period', '2027-Q4', '-o', 'out.xlsx')).toMatchObject({
      code: 2,
      error: '--period: nobody is paid for "2027-Q4"; the periods are 2027-Q1, 2027-Q2\n',
    });
    expect(await folder.files()).not.toContain('out.xlsx');
  });

  test('is computed anew by a second run, unless somebody edited the results', async () => {
    await folder.run('year.xlsx', '-o', 'paid.xlsx');
    expect(paysOf(await folder.run('paid.xlsx', '--json', '-n'))).toEqual(pays);
    const { sheets } = await read('paid.xlsx');
    const edited = sheets.map(({ name, cells }) => {
      const rows = cells.map((row) => row.map((cell) => (name === 'Results' && cell === 0.9 ? 0.81 : (cell ?? null))));
      return [name, rows as (string | number | null)[][]] as const;
    });
    await folder.file('edited.xlsx', await bookOf(Object.fromEntries(edited)));
    expect(await folder.run('edited.xlsx')).toMatchObject({
      code: 2,
      error: expect.stringContaining(
        'was computed from the accounts and edited since; pay what it says with',
      ) as string,
    });
    // 81 % of 90 % is 90 % of target.
    const asEdited = await folder.run('edited.xlsx', '-r', 'Results', '--json', '-n');
    expect(paysOf(asEdited)).toEqual([8100, 8100, 16200, 10000, 20000]);
    expect(paysOf(await folder.run('edited.xlsx', '--accounts', 'Accounts', '--json', '-n'))).toEqual(pays);
  });

  test('results that people keep come first', async () => {
    const results = [
      ['payee', 'role', 'period', 'ote', 'grr'],
      ['Ana', 'csm', '2027-Q1', 120000, 0.45],
    ];
    await folder.book('both.xlsx', { ...yearBook, Q1: results });
    expect(paysOf(await folder.run('both.xlsx', '--json', '-n'))).toEqual([4500]);
    expect((await folder.run('both.xlsx', '-n')).out).toContain(
      'not used: the accounts on "Accounts"; --accounts computes the results from them',
    );
    expect(paysOf(await folder.run('both.xlsx', '--json', '-n', '--roster', 'Roster'))).toEqual(pays);
    expect(await folder.run('both.xlsx', '-r', 'Q1', '--accounts', 'Accounts')).toMatchObject({ code: 2 });
  });

  test('what is refused of computed results names the payee and the column', async () => {
    const roster = yearBook.Roster.map((row, i) =>
      i === 1 ? row.map((cell) => (cell === 120000 ? null : cell)) : row,
    );
    await folder.book('b.xlsx', { ...yearBook, Roster: roster });
    const { code, error } = await folder.run('b.xlsx');
    expect(code).toBe(1);
    expect(error).toMatch(/^computed results \(Ana.*ote/);
  });
});
