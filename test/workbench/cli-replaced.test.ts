import { chmod, link, mkdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { CommandFolder, plan, results } from './command';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.make();
  await folder.book('a.xlsx');
});
afterEach(() => folder.remove());

const sheetsOf = async (name: string) =>
  (await readWorkbook(await readFile(folder.at(name)))).sheets.map((one) => one.name);
const added = ['CS_Plan', 'Results', 'Payouts', 'Statement'];

test('runs at the same time keep what each of them wrote', async () => {
  const runs = await Promise.all([1, 2, 3].map(() => folder.run('a.xlsx', '--json')));
  const written = runs.map(({ out }) => (JSON.parse(out) as { written: string }).written).sort();
  expect(written).toEqual(['a-payouts-2.xlsx', 'a-payouts-3.xlsx', 'a-payouts.xlsx']);
  expect(await folder.files()).toEqual([...written, 'a.xlsx']);
  for (const name of written) expect(await sheetsOf(name)).toEqual(added);
});

test('a free name is one that nothing has, a link that leads nowhere too', async () => {
  await symlink('gone.xlsx', folder.at('a-payouts.xlsx'));
  await mkdir(folder.at('a-payouts-2.xlsx'));
  expect((await folder.run('a.xlsx')).out).toContain('Written: a-payouts-3.xlsx');
  expect(await readlink(folder.at('a-payouts.xlsx'))).toBe('gone.xlsx');
});

test('-o replaces a file with --force only, and what a link leads to in place of the link', async () => {
  await writeFile(folder.at('forecast.xlsx'), 'forecast');
  await symlink('forecast.xlsx', folder.at('link.xlsx'));
  for (const name of ['forecast.xlsx', 'link.xlsx']) {
    expect(await folder.run('a.xlsx', '-o', name)).toMatchObject({
      code: 2,
      error: `${name} is already there; give another name with -o, or add --force to replace it\n`,
    });
  }
  expect(await readFile(folder.at('forecast.xlsx'), 'utf8')).toBe('forecast');
  const forced = await folder.run('a.xlsx', '-o', 'link.xlsx', '--force');
  expect(forced).toMatchObject({ code: 0, out: expect.stringContaining('Written: link.xlsx') as string });
  expect(await readlink(folder.at('link.xlsx'))).toBe('forecast.xlsx');
  expect(await sheetsOf('forecast.xlsx')).toEqual(added);
  expect(await folder.files()).toEqual(['a.xlsx', 'forecast.xlsx', 'link.xlsx']);
});

test('-o of two runs at the same time is written by one of them', async () => {
  const runs = await Promise.all([1, 2].map(() => folder.run('a.xlsx', '-o', 'pay.xlsx')));
  expect(runs.map(({ code }) => code).sort()).toEqual([0, 2]);
  expect(runs.map(({ error }) => error).join('')).toContain('pay.xlsx is already there');
  expect(await folder.files()).toEqual(['a.xlsx', 'pay.xlsx']);
});

test('--force makes a new file too, and goes with -o', async () => {
  expect((await folder.run('a.xlsx', '-o', 'pay.xlsx', '--force')).code).toBe(0);
  expect(await folder.run('a.xlsx', '--force')).toMatchObject({
    code: 2,
    error: expect.stringContaining('without -o no file is replaced') as string,
  });
});

test('a link that leads nowhere is not written through', async () => {
  await symlink('gone.xlsx', folder.at('pay.xlsx'));
  expect(await folder.run('a.xlsx', '-o', 'pay.xlsx', '--force')).toMatchObject({
    code: 3,
    error: 'pay.xlsx cannot be written: it is a link that leads nowhere\n',
  });
  expect(await folder.files()).toEqual(['a.xlsx', 'pay.xlsx']);
});

test.each(['--in-place', '-o'])('a protected file is not replaced: %s', async (option) => {
  await writeFile(folder.at('old.xlsx'), 'old');
  const name = option === '-o' ? 'old.xlsx' : 'a.xlsx';
  await chmod(folder.at(name), 0o444);
  const before = await readFile(folder.at(name));
  const said = await folder.run('a.xlsx', option, ...(option === '-o' ? [name, '--force'] : []));
  expect(said).toMatchObject({
    code: 3,
    error: `${name} cannot be written: it is protected, and can only be read\n`,
  });
  expect(await readFile(folder.at(name))).toEqual(before);
  expect(await folder.files()).toEqual(['a.xlsx', 'old.xlsx']);
});

test.each(['--in-place', '-o'])('a file with a second name is not parted from it: %s', async (option) => {
  await writeFile(folder.at('old.xlsx'), 'old');
  const name = option === '-o' ? 'old.xlsx' : 'a.xlsx';
  await link(folder.at(name), folder.at('second.xlsx'));
  const said = await folder.run('a.xlsx', option, ...(option === '-o' ? [name, '--force'] : []));
  expect(said).toMatchObject({
    code: 2,
    error: expect.stringContaining(`${name} has 2 names on the disk (hard links)`) as string,
  });
  const [one, other] = await Promise.all([name, 'second.xlsx'].map((file) => stat(folder.at(file))));
  expect(one?.ino).toBe(other?.ino);
  expect(await folder.files()).toEqual(['a.xlsx', 'old.xlsx', 'second.xlsx']);
});

test('it can be read by those only who can read every input and what it replaces', async () => {
  const modeOf = async (name: string) => (await stat(folder.at(name))).mode & 0o777;
  await folder.book('r.xlsx', { Results: results });
  await folder.book('p.xlsx', { CS_Plan: plan() });
  for (const [main, resultsMode, planMode, oldMode, mode] of [
    [0o644, 0o600, 0o644, 0o644, 0o600],
    [0o644, 0o644, 0o640, 0o644, 0o640],
    [0o444, 0o664, 0o644, 0o640, 0o640],
    [0o600, 0o644, 0o644, 0o644, 0o600],
  ] as const) {
    await writeFile(folder.at('pay.xlsx'), 'old');
    const modes = { 'a.xlsx': main, 'r.xlsx': resultsMode, 'p.xlsx': planMode, 'pay.xlsx': oldMode };
    for (const [name, one] of Object.entries(modes)) await chmod(folder.at(name), one);
    const said = await folder.run('a.xlsx', '-r', 'r.xlsx', '-p', 'p.xlsx', '-o', 'pay.xlsx', '--force');
    expect([said.error, await modeOf('pay.xlsx')]).toEqual(['', mode]);
    await rm(folder.at('pay.xlsx'));
  }
  await chmod(folder.at('a.xlsx'), 0o600);
  await folder.run('a.xlsx');
  expect(await modeOf('a-payouts.xlsx')).toBe(0o600);
});
