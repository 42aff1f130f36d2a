import { chmod, link, lstat, mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { backUp } from '../../workbench/cli/output/back-up';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { CommandFolder, type Said, bookOf, paysOf, plan, results, withMacros } from './command';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.make();
  await folder.book('a.xlsx');
});
afterEach(() => folder.remove());

const sheetsOf = async (bytes: Uint8Array) => (await readWorkbook(bytes)).sheets.map(({ name }) => name);
const added = ['CS_Plan', 'Results', 'Payouts', 'Statement'];

describe('where the workbook goes', () => {
  test('a second run keeps what the first wrote', async () => {
    await folder.run('a.xlsx');
    await folder.run('a.xlsx');
    expect(await folder.files()).toEqual(['a-payouts-2.xlsx', 'a-payouts.xlsx', 'a.xlsx']);
  });

  test('-o names it, folders and all', async () => {
    const { code, out } = await folder.run('a.xlsx', '-o', 'new/pay.xlsx');
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Written: new/pay.xlsx') as string });
    expect(await sheetsOf(await readFile(folder.at('new/pay.xlsx')))).toEqual(added);
  });

  test('a workbook with macros stays one', async () => {
    await folder.file('m.xlsm', withMacros(await bookOf({ CS_Plan: plan(), Results: results })));
    expect((await folder.run('m.xlsm')).code).toBe(0);
    expect(await sheetsOf(await readFile(folder.at('m-payouts.xlsm')))).toEqual(added);
    const refused = await folder.run('m.xlsm', '-o', 'pay.xlsx');
    expect(refused).toMatchObject({
      code: 2,
      error: 'pay.xlsx: m.xlsm holds macros, so give the output a name that ends in .xlsm\n',
    });
    const through = await folder.runWith({ input: await readFile(folder.at('m.xlsm')) }, '-', '-q');
    expect([through.code, await folder.files()]).toEqual([0, expect.arrayContaining(['payouts.xlsm'])]);
  });

  test.each(['pay.xlsm', 'pay.csv', 'pay'])('a name that Excel would not open is refused: %s', async (name) => {
    const { code, error } = await folder.run('a.xlsx', '-o', name);
    expect({ code, error }).toEqual({ code: 2, error: `${name}: give the output a name that ends in .xlsx\n` });
  });

  test('--dry-run and --no-write write nothing', async () => {
    for (const option of ['--dry-run', '-n', '--no-write']) {
      const { code, out } = await folder.run('a.xlsx', option);
      expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Nothing was written') as string });
      expect(await folder.run('a.xlsx', option, '--in-place')).toMatchObject({ code: 0 });
    }
    expect(await folder.files()).toEqual(['a.xlsx']);
  });

  test('the output is never an input, by whatever name or link', async () => {
    const before = await readFile(folder.at('a.xlsx'));
    await link(folder.at('a.xlsx'), folder.at('hard.xlsx'));
    await symlink(folder.at('a.xlsx'), folder.at('soft.xlsx'));
    await folder.book('r.xlsx', { Results: results });
    for (const [main, output] of [
      ['a.xlsx', './a.xlsx'],
      ['a.xlsx', 'hard.xlsx'],
      ['a.xlsx', 'soft.xlsx'],
      ['r.xlsx', 'a.xlsx'],
    ] as const) {
      const { code, error } = await folder.run(main, '-p', 'a.xlsx', '-o', output);
      expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining(`${output} is an input`) as string });
    }
    expect(await readFile(folder.at('a.xlsx'))).toEqual(before);
  });

  test('an output that cannot be written is said, and leaves nothing behind', async () => {
    await mkdir(folder.at('taken.xlsx'));
    await writeFile(folder.at('file'), '');
    const taken = await folder.run('a.xlsx', '-o', 'taken.xlsx');
    expect(taken).toMatchObject({ code: 3, error: 'taken.xlsx cannot be written: it is a folder\n' });
    const inside = await folder.run('a.xlsx', '-o', 'file/pay.xlsx');
    expect(inside).toMatchObject({
      code: 3,
      error: expect.stringContaining('file/pay.xlsx cannot be written') as string,
    });
    const long = await folder.run('a.xlsx', '-o', `${'x'.repeat(300)}.xlsx`);
    expect(long).toMatchObject({ code: 3, error: expect.stringContaining('its name is too long') as string });
    expect(await folder.files()).toEqual(['a.xlsx', 'file', 'taken.xlsx']);
  });
});

describe('--in-place', () => {
  test('writes into the workbook, with backups that are the workbook as it was', async () => {
    const first = await readFile(folder.at('a.xlsx'));
    await chmod(folder.at('a.xlsx'), 0o640);
    const { code, out } = await folder.run('a.xlsx', '--in-place');
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining(
        'Written: a.xlsx (sheets Payouts and Statement, with 2 statements)\nThe workbook as it was: a.backup-1.xlsx',
      ) as string,
    });
    expect(await readFile(folder.at('a.backup-1.xlsx'))).toEqual(first);
    const second = await readFile(folder.at('a.xlsx'));
    expect(await sheetsOf(second)).toEqual(added);
    await folder.run('a.xlsx', '--in-place');
    expect(await readFile(folder.at('a.backup-2.xlsx'))).toEqual(second);
    expect(await folder.files()).toEqual(['a.backup-1.xlsx', 'a.backup-2.xlsx', 'a.xlsx']);
    const modes = await Promise.all(['a.xlsx', 'a.backup-1.xlsx'].map((name) => stat(folder.at(name))));
    expect(modes.map(({ mode }) => mode & 0o777)).toEqual([0o640, 0o640]);
  });

  test('goes on after a run of a commission plan that is called Plan', async () => {
    const commission = [
      ...[['PLAN'], ['id', 'simple'], ['name', 'Plan'], ['COMPONENTS'], ['id', 'type', 'measure', 'rate']],
      ['expansion', 'commission', 'expansion', 0.1],
    ];
    await folder.book('c.xlsx', {
      Bonus: commission,
      Q1: [
        ['payee', 'expansion'],
        ['Ana', 90000],
      ],
    });
    for (let run = 0; run < 2; run++) {
      const { error, ...said } = await folder.run('c.xlsx', '--in-place', '--json');
      expect({ error, pays: paysOf(said as Said) }).toEqual({ error: '', pays: [9000] });
    }
  });

  test('a link stays a link', async () => {
    await symlink(folder.at('a.xlsx'), folder.at('link.xlsx'));
    expect((await folder.run('link.xlsx', '--in-place')).code).toBe(0);
    expect((await lstat(folder.at('link.xlsx'))).isSymbolicLink()).toBe(true);
    expect(await sheetsOf(await readFile(folder.at('a.xlsx')))).toEqual(added);
  });

  test('leaves the workbook and no backup when the plan or the results are refused', async () => {
    await folder.book('b.xlsx', { CS_Plan: plan('x'), Results: results });
    const before = await readFile(folder.at('b.xlsx'));
    expect((await folder.run('b.xlsx', '--in-place')).code).toBe(1);
    expect(await readFile(folder.at('b.xlsx'))).toEqual(before);
    expect(await folder.files()).toEqual(['a.xlsx', 'b.xlsx']);
  });

  test('is given up when another program wrote to the workbook in the meantime', async () => {
    const file = { shown: 'a.xlsx', path: folder.at('a.xlsx') };
    await expect(backUp(file, Buffer.from('what was read'))).rejects.toThrow('changed by another program');
    expect(await folder.files()).toEqual(['a.xlsx']);
  });

  test('goes with an input that can be written to, and without -o', async () => {
    await folder.file('r.csv', 'payee,grr\nAna,1\n');
    const both = await folder.run('a.xlsx', '--in-place', '-o', 'b.xlsx');
    expect(both).toMatchObject({ code: 2, error: expect.stringContaining('cannot be used with option') as string });
    const csv = await folder.run('r.csv', '-p', 'smb csm', '--in-place');
    expect(csv).toMatchObject({ code: 2, error: expect.stringContaining('r.csv is none') as string });
    const input = await folder.runWith({ input: 'payee,grr\nAna,1\n' }, '-', '-p', 'smb csm', '--in-place');
    expect(input).toMatchObject({ code: 2, error: expect.stringContaining('standard input') as string });
  });
});

describe('what goes to standard output', () => {
  test('-o - : the bytes of the workbook, and the report on standard error', async () => {
    const { code, bytes, error } = await folder.run('a.xlsx', '-o', '-');
    expect([code, await sheetsOf(bytes), await folder.files()]).toEqual([0, added, ['a.xlsx']]);
    expect(error).toMatch(/Plan: +sheet CS_Plan[^]*Total USD[^]*Written: standard output/);
    expect(await folder.runWith({ isTerminal: true }, 'a.xlsx', '-o', '-')).toMatchObject({ code: 2, out: '' });
    for (const data of ['--json', '--csv']) {
      expect(await folder.run('a.xlsx', '-o', '-', data)).toMatchObject({
        ...{ code: 2, out: '' },
        error: expect.stringContaining(`-o - and ${data} both write to standard output`) as string,
      });
    }
  });

  test('--csv: every column of CS_PAYOUT, a row for each payee, and the findings on standard error', async () => {
    const blank = [results[0], [null, null, null, null], results[1], [], results[2]].map((row) => row ?? []);
    await folder.book('b.xlsx', { CS_Plan: plan(), Results: [['Q1 results'], ...blank] });
    const { code, out, error } = await folder.run('b.xlsx', '--csv', '--dry-run');
    const rows = parse(out, { columns: true }) as unknown as Record<string, string>[];
    expect(code).toBe(0);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatchObject({ payee: 'Søren Ødegård', period: '2027-Q1', plan: 'simple@1', base: '21000' });
    expect(rows[0]).toMatchObject({ 'grr attainment': '1', 'plan cap': '0', pay: '9000', currency: 'USD' });
    expect(rows[1]).toMatchObject({ payee: "'=李明", 'grr actual': '0.45', pay: '2250' });
    expect(out.endsWith('\r\n')).toBe(true);
    expect(error).toMatch(/^Plan: [^]*\nFindings\n[^]*Nothing was written/);
  });

  test('--json: everything in one document', async () => {
    const { out, error } = await folder.run('a.xlsx', '--json', '--in-place');
    const said = JSON.parse(out) as Record<string, unknown>;
    expect(error).toBe('');
    expect(said).toMatchObject({
      plan: 'sheet CS_Plan, rows 1 to 7, "simple" version 1',
      results: 'sheet Results, rows 1 to 3, 2 payees, 2027-Q1',
      payouts: [
        { payee: 'Søren Ødegård', pay: 9000, lines: { grr: 9000 } },
        { payee: '=李明', pay: 2250 },
      ],
      totals: [{ pay: 11250, currency: 'USD' }],
      ...{ written: 'a.xlsx', backup: 'a.backup-1.xlsx', sheets: ['Payouts', 'Statement'], kept: [], notes: [] },
    });
    const dry = JSON.parse((await folder.run('a.xlsx', '--json', '-n')).out) as Record<string, unknown>;
    expect(dry).toMatchObject({ written: null, backup: null, sheets: [] });
    expect(await folder.run('a.xlsx', '--json', '--csv')).toMatchObject({ code: 2, out: '' });
  });

  test('--quiet: nothing but errors, and what --json and --csv ask for', async () => {
    expect(await folder.run('a.xlsx', '--quiet')).toMatchObject({ code: 0, out: '', error: '' });
    expect(await folder.run('a.xlsx', '-q', '--csv')).toMatchObject({
      ...{ code: 0, error: '' },
      out: expect.stringMatching(/^payee,period,/) as string,
    });
    expect(await folder.run('no.xlsx', '-q')).toMatchObject({
      code: 3,
      out: '',
      error: expect.stringMatching(/^no/) as string,
    });
  });

  test('--help and --version explain and are no failure', async () => {
    const { code, out } = await folder.run('--help');
    expect(code).toBe(0);
    for (const text of ['--results', '--in-place', '--force', 'Examples:', 'Exit codes:', '4  a mistake'])
      expect(out).toContain(text);
    expect(await folder.run('--version')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    });
  });

  test('a sheet that a person edited since is kept, and that is said', async () => {
    await folder.book('b.xlsx', { CS_Plan: plan(), Results: results, Payouts: [['mine']] });
    const { out } = await folder.run('b.xlsx', '--in-place');
    expect(out).toContain('Written: b.xlsx (sheets Payouts (2) and Statement, with 2 statements)');
    expect(await sheetsOf(await readFile(folder.at('b.xlsx')))).toContain('Payouts');
  });

  test('--timings: what each part took, on standard error', async () => {
    const { error } = await folder.run('a.xlsx', '--timings', '-q');
    expect(Object.keys(JSON.parse(error) as object)).toEqual(['read', 'compute', 'write', 'print', 'peak']);
  });
});
