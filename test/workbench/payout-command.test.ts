import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { payoutCommand } from '../../workbench/cli/payout-command';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';

type Rows = CellValue[][];

/** TV 120,000 × 30 % / 4 = 9,000; half at 94 / 92 …, pays attainment: 90 / 90 pays 9,000. */
const plan = (weight: CellValue = 1): Rows => [
  ['Our plan'],
  [],
  ['PLAN'],
  ['id', 'simple'],
  ['COMPONENTS'],
  ['id', 'type', 'weight', 'measure', 'target'],
  ['grr', 'bonus', weight, 'grr', 0.9],
];
const results: Rows = [
  ['payee', 'period', 'ote', 'grr'],
  ['Søren Ødegård', '2027-Q1', 120000, 0.9],
  ['=李明', '2027-Q1', 60000, 0.45],
];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cs payout '));
});
afterEach(() => rm(folder, { recursive: true }));

async function book(name: string, sheets: Readonly<Record<string, Rows>>, dateSystem: '1900' | '1904' = '1900') {
  const path = join(folder, name);
  const written = Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows }));
  await writeFile(path, await writeXlsx({ sheets: written, dateSystem }));
  return path;
}

async function text(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

async function run(...args: string[]) {
  let [out, error] = ['', ''];
  const code = await payoutCommand(args, {
    out: (added) => (out += added),
    error: (added) => (error += added),
    columns: Infinity,
  });
  return { code, out, error };
}

const paysOf = (out: string) => (JSON.parse(out) as { payouts: { pay: number }[] }).payouts.map(({ pay }) => pay);

describe('a workbook', () => {
  test('is paid into a new workbook beside it, and is left as it was', async () => {
    const path = await book('Q1 Süd.xlsx', { CS_Plan: plan(), Results: results });
    const before = await readFile(path);
    const { code, out } = await run(path);
    expect({ code, files: (await readdir(folder)).sort() }).toEqual({
      code: 0,
      files: ['Q1 Süd-payouts.xlsx', 'Q1 Süd.xlsx'],
    });
    expect(await readFile(path)).toEqual(before);
    expect(out).toMatch(/Søren Ødegård +9,000\.00 +9,000\.00/);
    expect(out).toMatch(/Total USD +13,500\.00 +11,250\.00/);
    const { sheets } = await readWorkbook(await readFile(join(folder, 'Q1 Süd-payouts.xlsx')));
    expect(sheets.map(({ name }) => name)).toEqual(['Payouts', 'Statement']);
    expect(sheets[0]?.cells[5]?.[0]).toBe('=李明');
    expect(sheets[0]?.cells[6]?.slice(3, 5)).toEqual([13500, 11250]);
  });

  test('paid twice keeps the first payouts', async () => {
    const path = await book('a.xlsx', { CS_Plan: plan(), Results: results });
    await run(path);
    await run(path);
    expect((await readdir(folder)).sort()).toEqual(['a-payouts-2.xlsx', 'a-payouts.xlsx', 'a.xlsx']);
  });

  test('in the 1904 date system pays its dates as they are shown', async () => {
    const starting = (start: number): Rows => [
      [...(results[0] ?? []), 'start'],
      ['Ana', '2027-Q1', 120000, 0.9, start],
    ];
    const in1900 = await book('new.xlsx', { CS_Plan: plan(), Results: starting(46433) });
    const in1904 = await book('mac.xlsx', { CS_Plan: plan(), Results: starting(46433 - 1462) }, '1904');
    const pays = [await run(in1900, '--json'), await run(in1904, '--json')].map(({ out }) => paysOf(out));
    // 2027-02-15 to 03-31: 45 of 90 days.
    expect(pays).toEqual([[4500], [4500]]);
  });

  test('whose sheets have other names is read by the names that are said', async () => {
    const path = await book('a.xlsx', {
      'Plan 2026': plan(),
      'Plan 2027': plan(),
      'Q1 Ergebnisse': results,
      Q2: results,
    });
    const { code, out } = await run(path, '--plan', 'plan 2027', '--results', 'Q1 Ergebnisse', '--json');
    expect({ code, pays: paysOf(out) }).toEqual({ code: 0, pays: [9000, 2250] });
  });
});

describe('other inputs', () => {
  test('CSV results with a template', async () => {
    const path = await text('r.csv', 'payee,period,ote,grr,nrr,csat\n"Diaz, Ana",2027-Q1,120000,94%,1.11,91\n');
    const { code, out } = await run(path, '--plan', 'enterprise csm', '--json');
    expect({ code, pays: paysOf(out) }).toEqual({ code: 0, pays: [11328.26] });
  });

  test('a plan in a JSON file, and a plan in another workbook', async () => {
    const path = await text('r.csv', 'payee,period,ote,grr\nAna,2027-Q1,120000,0.9\n');
    const document = {
      plan: { id: 'p' },
      components: [{ id: 'grr', type: 'bonus', weight: 1, measure: 'grr', target: 0.9 }],
    };
    const json = await text('the plan.json', JSON.stringify(document));
    const other = await book('plans.xlsx', { Notes: [['x']], Bonus: plan() });
    for (const said of [json, other]) {
      const { code, out } = await run(path, '--plan', said, '--json');
      expect({ code, pays: paysOf(out) }).toEqual({ code: 0, pays: [9000] });
    }
  });
});

describe('what is refused', () => {
  test('in the plan is named by sheet and cell, and nothing is written', async () => {
    const path = await book('a.xlsx', { CS_Plan: plan('forty'), Results: results });
    const { code, out, error } = await run(path);
    expect({ code, out, files: await readdir(folder) }).toEqual({ code: 2, out: '', files: ['a.xlsx'] });
    expect(error.split('\n')[0]).toMatch(
      /^CS_Plan!C7 \(COMPONENTS, weight\): "forty" is not a number; write 40% or 0\.4/,
    );
  });

  test('in the results is named too, one line for each, also in a sheet whose name needs quotes', async () => {
    const shifted = results.map((row) => [null, ...row]);
    const broken: Rows = [[], ...shifted, [null, 'Cy', '2027-Q1', 'lots', 1], [null, 'Di', '2027-Q1', '#DIV/0!', 1]];
    const path = await book('a.xlsx', { CS_Plan: plan(), "Bo's Q1": broken });
    const { code, error } = await run(path);
    const [first, second, count] = error.split('\n');
    expect(code).toBe(2);
    expect(first).toMatch(/^'Bo''s Q1'!D5 \(Cy, ote\): "lots" is not a number/);
    expect(second).toMatch(/^'Bo''s Q1'!D6 \(Di, ote\): the cell holds the error #DIV\/0!/);
    expect(count).toBe('2 problems; nothing was written');
  });

  test('comes as data with --json', async () => {
    const path = await book('a.xlsx', { CS_Plan: plan('forty'), Results: results });
    const { code, out, error } = await run(path, '--json');
    expect({ code, error }).toEqual({ code: 2, error: '' });
    expect(JSON.parse(out)).toMatchObject({
      problems: [{ code: 'not a number', sheet: 'CS_Plan', cell: 'C7', field: 'weight' }],
    });
  });
});

describe('what cannot be read or written', () => {
  test.each([
    ['a file that is not there', ['no.xlsx'], 3, /no\.xlsx cannot be read: there is no such file/],
    ['a folder', ['.'], 3, /cannot be read/],
    ['no file', [], 1, /missing required argument/],
    ['an unknown option', ['a.xlsx', '--plans', 'x'], 1, /unknown option '--plans'/],
  ])('%s', async (_, args, code, sentence) => {
    const result = await run(...args);
    expect(result).toMatchObject({ code, error: expect.stringMatching(sentence) as string });
  });

  test('the output is never the input, by whatever name', async () => {
    const path = await book('a.xlsx', { CS_Plan: plan(), Results: results });
    const before = await readFile(path);
    const { code, error } = await run(path, '-o', join(folder, '.', 'a.xlsx'));
    expect({ code, error }).toEqual({ code: 3, error: expect.stringContaining('is an input') as string });
    expect(await readFile(path)).toEqual(before);
  });

  test('an output that cannot be written is said, and leaves nothing behind', async () => {
    const path = await book('a.xlsx', { CS_Plan: plan(), Results: results });
    await mkdir(join(folder, 'taken.xlsx'));
    const { code, error } = await run(path, '-o', join(folder, 'taken.xlsx'));
    expect({ code, error }).toEqual({ code: 3, error: expect.stringContaining('cannot be written') as string });
    expect((await readdir(folder)).sort()).toEqual(['a.xlsx', 'taken.xlsx']);
  });

  test('a CSV without a plan says what is missing', async () => {
    const path = await text('r.csv', 'payee,grr\nAna,1\n');
    expect(await run(path)).toMatchObject({ code: 3, error: expect.stringContaining('--plan') as string });
  });

  test('--help explains and is no failure', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--results') as string });
  });
});
