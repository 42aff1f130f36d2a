import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { payees } from '../../bench/payees';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { CommandFolder, bookOf, plan, results } from './command';
import { yearBook } from './year-book';

jest.setTimeout(60_000);

const root = path.dirname(path.dirname(__dirname));
const tsx = pathToFileURL(require.resolve('tsx')).href;
const script = path.join(root, 'workbench', 'cli', 'payout.ts');

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.make();
});
afterEach(() => folder.remove());

const start = (command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess =>
  spawn(command, args, { cwd: folder.path, stdio: 'pipe', ...options });

const payout = (...args: readonly string[]): ChildProcess =>
  start(process.execPath, ['--import', tsx, script, ...args]);

/** Standard error without the lines of a run that takes long, as it does where other tests run beside it. */
const errorOf = async ({ stderr }: ChildProcess): Promise<string> =>
  stderr ? (await text(stderr)).replace(/^.* …\n/gm, '') : '';

async function ended(child: ChildProcess) {
  const closed = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('close', (code, signal) => {
      resolve({ code, signal });
    });
  });
  const [out, error] = await Promise.all([child.stdout ? text(child.stdout) : '', errorOf(child)]);
  return { ...(await closed), out, error };
}

test('npm run, called in another folder: names start there, whatever is in them', async () => {
  const names = ["it's Q1 “é” 李明 🌱.xlsx", '-dash $HOME.xlsx'];
  for (const name of names) await folder.book(name);
  const args = ['--prefix', root, 'run', '--silent', 'payout', '--'];
  const env = { ...process.env, INIT_CWD: undefined };
  const one = await ended(start('npm', [...args, names[0] ?? ''], { env }));
  expect(one).toMatchObject({ code: 0, error: '' });
  expect(one.out).toContain("Written: it's Q1 “é” 李明 🌱-payouts.xlsx (");
  const two = await ended(start('npm', [...args, '-q', '--', names[1] ?? ''], { env }));
  expect(two).toMatchObject({ code: 0, out: '', error: '' });
  expect(await folder.files()).toEqual(
    [...names, "it's Q1 “é” 李明 🌱-payouts.xlsx", '-dash $HOME-payouts.xlsx'].sort(),
  );
  expect(await ended(start('npm', [...args, 'no.xlsx'], { env }))).toMatchObject({ code: 3 });
});

test('npm run metrics, called in another folder: names start there', async () => {
  await folder.book('year.xlsx', yearBook);
  const args = ['--prefix', root, 'run', '--silent', 'metrics', '--', 'year.xlsx', '-q', '-o', 'results.xlsx'];
  const env = { ...process.env, INIT_CWD: undefined };
  expect(await ended(start('npm', args, { env }))).toMatchObject({ code: 0, out: '', error: '' });
  expect(await folder.files()).toEqual(['results.xlsx', 'year.xlsx']);
});

test('a workbook goes through pipes', async () => {
  const child = payout('-', '-o', '-');
  const chunks: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.stdin?.end(await bookOf({ CS_Plan: plan(), Results: results }));
  expect(await ended(child)).toMatchObject({
    code: 0,
    error: expect.stringContaining('Written: standard output') as string,
  });
  const { sheets } = await readWorkbook(Buffer.concat(chunks));
  expect(sheets.map(({ name }) => name)).toEqual(['CS_Plan', 'Results', 'Payouts', 'Statement']);
});

test('a pipe that has no name that says what it is', async () => {
  const csv = ['payee,period,ote,grr,nrr,csat', 'Ana,2027-Q1,120000,94%,1.11,91'].join('\n');
  const command = `exec "$0" --import "$1" "$2" <(echo '${csv}') -p 'enterprise csm' --csv -n`;
  const { code, out } = await ended(start('bash', ['-c', command, process.execPath, tsx, script]));
  expect({ code, pay: out.endsWith(',11328.26,USD\r\n') }).toEqual({ code: 0, pay: true });
});

test('a reader that closes its end early ends nothing else', async () => {
  await folder.file('r.csv', csvOf(300));
  const child = payout('r.csv', '-p', 'enterprise csm');
  child.stdout?.once('data', () => child.stdout?.destroy());
  const error = errorOf(child);
  const code = await new Promise((resolve) => child.on('exit', resolve));
  expect({ code, error: await error, files: await folder.files() }).toEqual({
    ...{ code: 0, error: '' },
    files: ['r-payouts.xlsx', 'r.csv'],
  });
});

const csvOf = (count: number): string =>
  payees(count)
    .map((row) => row.join(','))
    .join('\n');

test('a full disk behind standard output is said, and is a failure', async () => {
  await folder.book('a.xlsx');
  const command = 'exec "$0" --import "$1" "$2" a.xlsx --csv -n -q > /dev/full';
  const { code, error } = await ended(start('bash', ['-c', command, process.execPath, tsx, script]));
  expect({ code, error }).toEqual({
    code: 3,
    error: 'standard output cannot be written: there is no space left on the disk\n',
  });
});

test('Ctrl-C while it writes leaves the input, and nothing else', async () => {
  const rows = payees(800).map((row) => [...row]);
  await folder.book('a.xlsx', { CS_Plan: [['PLAN'], ['id', 'p'], ['COMPONENTS'], ...plan().slice(5)], Results: rows });
  const before = await readFile(folder.at('a.xlsx'));
  const child = payout('a.xlsx', '--in-place');
  const end = ended(child);
  let seen = false;
  while (child.exitCode === null && !seen) {
    seen = (await folder.files()).some((name) => name.endsWith('.part'));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill('SIGINT');
  expect({ seen, ...(await end) }).toMatchObject({ seen: true, signal: 'SIGINT' });
  expect(await folder.files()).toEqual(['a.xlsx']);
  expect(await readFile(folder.at('a.xlsx'))).toEqual(before);
});

test('what fails in the program itself is said in a sentence, with its place only when asked for', async () => {
  await folder.book('a.xlsx');
  // A clock that is broken is no error of reading or writing.
  const broken = 'data:text/javascript,Date.prototype.getFullYear = () => { throw new Error("no clock") }';
  const run = (...args: readonly string[]) =>
    ended(start(process.execPath, ['--import', tsx, '--import', broken, script, 'a.xlsx', ...args]));
  const plain = await run();
  expect(plain).toMatchObject({ code: 4, error: expect.stringContaining('a mistake of its own (no clock)') as string });
  expect(plain.error).not.toContain('    at ');
  expect((await run('--debug')).error).toContain('    at ');
  expect(await folder.files()).toEqual(['a.xlsx']);
});
