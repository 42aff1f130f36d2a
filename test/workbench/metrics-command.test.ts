import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { CommandFolder } from './command';
import { accounts, roster, yearBook } from './year-book';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.make();
  await folder.book('year.xlsx', yearBook);
});
afterEach(() => folder.remove());

const sheetNames = async (name: string) =>
  (await readWorkbook(await readFile(folder.at(name)))).sheets.map((sheet) => sheet.name);

test('prints who reached what, what it rests on, and where the accounts are', async () => {
  const { code, out, error } = await folder.metrics('year.xlsx');
  expect({ code, error, files: await folder.files() }).toEqual({ code: 0, error: '', files: ['year.xlsx'] });
  expect(out).toContain('Accounts: sheet Accounts, rows 1 to 7, 4 accounts, 2027-Q1, 2027-Q2\n');
  expect(out).toContain('Roster:   sheet Roster, rows 1 to 4, 3 payees\n');
  expect(out).toContain('2027-Q1, 2027-Q2 · 3 payees');
  // 90,000 of 100,000 and, over both quarters, 90,000 of the opening 100,000.
  expect(out).toMatch(/\nAna +2027-Q1 +90% \(2\) +90% \(2\)\nAna +2027-Q2 +100% \(1\) +90% \(2\)\n/);
  expect(out).toMatch(/\nRegions\n[^]*\nNAM; EMEA +2027-Q1 +90% \(4\)/);
  expect(out).toMatch(/\nchurned arr +15,000 +0 +15,000\n/);
  expect(out).toContain('1 account is credited to nobody (Bo is not on the roster in 2027-Q2): Bella');
  expect(out).toContain('nothing to measure grr on, so n/a, for Lea 2027-Q1, Lea 2027-Q2');
  expect(out).toContain('Nothing was written; -o names a workbook for the sheet Results');
});

test('--period measures one, and one that is not there is refused with those that are', async () => {
  const { out } = await folder.metrics('year.xlsx', '--period', '2027-Q2');
  expect(out).toMatch(/\nAna +100% \(1\) +90% \(2\)\n/);
  expect(await folder.metrics('year.xlsx', '--period', '2027-Q3')).toMatchObject({
    code: 1,
    error: expect.stringMatching(/^period: .*2027-Q1, 2027-Q2/) as string,
  });
});

test('-o writes a copy of the workbook with the sheet Results, once and again', async () => {
  const before = await readFile(folder.at('year.xlsx'));
  const { code, out } = await folder.metrics('year.xlsx', '-o', 'results.xlsx');
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringContaining('Written: results.xlsx (sheet Results)') as string,
  });
  expect(await readFile(folder.at('year.xlsx'))).toEqual(before);
  const { sheets } = await readWorkbook(await readFile(folder.at('results.xlsx')));
  expect(sheets.map(({ name }) => name)).toEqual(['CS_Plan', 'Accounts', 'Roster', 'Results']);
  const cells = sheets[3]?.cells ?? [];
  expect(cells[3]?.slice(0, 2)).toEqual(['payee', 'period']);
  expect(cells[4]?.[cells[3]?.indexOf('grr') ?? -1]).toBe(0.9);
  expect(cells.at(-1)?.[0]).toMatch(/^CS Payout .* · Results · .*SHA-256/);
  expect((await folder.metrics('results.xlsx', '--in-place', '-q')).code).toBe(0);
  expect(await sheetNames('results.xlsx')).toEqual(['CS_Plan', 'Accounts', 'Roster', 'Results']);
});

test("a person's own sheet of that name is kept", async () => {
  await folder.book('own.xlsx', { ...yearBook, Results: [['my notes']] });
  await folder.metrics('own.xlsx', '-o', 'out.xlsx');
  expect(await sheetNames('out.xlsx')).toEqual(['CS_Plan', 'Accounts', 'Roster', 'Results', 'Results (2)']);
});

test('--csv and --json carry the results, and what they reconcile to', async () => {
  const csv = await folder.metrics('year.xlsx', '--csv');
  const rows = parse(csv.out, { columns: true }) as unknown as Record<string, string>[];
  expect(rows.map(({ payee, period }) => `${payee} ${period}`)).toEqual([
    ...['Ana 2027-Q1', 'Ana 2027-Q2', 'Bo 2027-Q1', 'Lea 2027-Q1', 'Lea 2027-Q2', '(uncredited) '],
  ]);
  expect(rows[0]).toMatchObject({ grr: '0.9', 'grr n': '2', ote: '120000' });
  expect(csv.error).toContain('credited + uncredited = total');
  const json = JSON.parse((await folder.metrics('year.xlsx', '--json')).out) as Record<string, unknown>;
  expect(json).toMatchObject({
    accounts: 'sheet Accounts, rows 1 to 7, 4 accounts, 2027-Q1, 2027-Q2',
    results: [{ payee: 'Ana', grr: 0.9 }, {}, { payee: 'Bo' }, { payee: 'Lea', 'grr@region': 0.9 }, {}],
    uncredited: [{ because: 'Bo is not on the roster in 2027-Q2', accounts: ['Bella'] }],
    written: null,
  });
  const movements = json.reconciliation as { measure: string; credited: number; uncredited: number; total: number }[];
  expect(movements.find(({ measure }) => measure === 'churned arr')).toMatchObject({ credited: 15000, total: 15000 });
});

test('without a plan everything that the accounts allow is measured, from CSV files too', async () => {
  const lines = (rows: typeof accounts) => rows.map((row) => row.join(',')).join('\n');
  await folder.file('accounts.csv', lines(accounts));
  await folder.file('roster.csv', lines(roster));
  const { code, out } = await folder.metrics('accounts.csv', '--roster', 'roster.csv', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    results: [{ payee: 'Ana', grr: 0.9, 'logo retention': 0.5, 'grr@team': 0.9 }, {}, {}, {}, {}],
  });
  expect(await folder.metrics('accounts.csv')).toMatchObject({
    code: 2,
    error: 'accounts.csv holds no roster; give a file with --roster\n',
  });
});

test('errors of both tables are named by sheet and cell, and nothing is written', async () => {
  const broken = [...accounts, ['Cat', 'Ana', '2027-Q2', 'NAM', 'lots', 0]];
  const people = [...roster, ['Di', 'csm', 'Alpha', 'NAM', 120000, '2027-02-30', null]];
  await folder.book('b.xlsx', { ...yearBook, Accounts: broken, Roster: people });
  const { code, error } = await folder.metrics('b.xlsx', '-o', 'out.xlsx');
  expect({ code, files: await folder.files() }).toEqual({ code: 1, files: ['b.xlsx', 'year.xlsx'] });
  expect(error).toMatch(/^Accounts!E8 \(Cat, starting arr\): "lots" is not a number/m);
  expect(error).toMatch(/^Roster!F5 \(Di, from\): "2027-02-30" is not a date/m);
  expect(error).toMatch(/\n2 problems; nothing was written\n$/);
});

test.each([
  [['year.xlsx', '--accounts', 'Acounts'], 2, 'did you mean "Accounts"?'],
  [['year.xlsx', '--roster', 'CS_Plan'], 1, 'payee'],
  [[], 2, 'Usage: npm run metrics'],
])('%j is refused', async (args, code, sentence) => {
  expect(await folder.metrics(...args)).toMatchObject({ code, error: expect.stringContaining(sentence) as string });
});
