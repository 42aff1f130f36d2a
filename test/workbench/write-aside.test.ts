import * as files from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAside } from '../../workbench/xlsx/workbook-port';

jest.mock('node:fs/promises', () => {
  const actual = jest.requireActual<typeof files>('node:fs/promises');
  return { ...actual, link: jest.fn(actual.link), rename: jest.fn(actual.rename) };
});

const { mkdtemp, readFile, readdir, rm, writeFile } = files;
const bytes = new TextEncoder().encode('new');
const good = () => Promise.resolve();
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cs-payout-'));
});
afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => ({ path: join(folder, name) });
/** What every file of the folder holds, by its name. */
async function contents(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const name of await readdir(folder)) found[name] = await readFile(at(name).path, 'utf8');
  return found;
}
const failure = (code: string) => Object.assign(new Error(code), { code });

test('puts the checked file in place, and nothing else', async () => {
  const check = jest.fn(good);
  const place = { path: join(folder, 'new', 'out.xlsx') };
  expect(await writeAside({ over: place }, bytes, check)).toBe(place);
  expect(check).toHaveBeenCalledWith(Buffer.from('new'));
  expect(await readdir(join(folder, 'new'))).toEqual(['out.xlsx']);
});

test.each(['over', 'free'])('leaves what was there and nothing else when the check fails: %s', async (kind) => {
  await writeFile(at('out.xlsx').path, 'old');
  const place = kind === 'over' ? { over: at('out.xlsx') } : { free: at('other.xlsx') };
  const failed = writeAside(place, bytes, () => Promise.reject(new Error('not the same')));
  await expect(failed).rejects.toThrow('not the same');
  expect(await contents()).toEqual({ 'out.xlsx': 'old' });
});

describe.each([
  ['where the disk knows links', () => undefined],
  ['where it knows none', () => void jest.mocked(files.link).mockRejectedValue(failure('EPERM'))],
])('a place that was free, %s', (_, prepare) => {
  beforeEach(prepare);
  afterEach(() => {
    const actual = jest.requireActual<typeof files>('node:fs/promises');
    jest.mocked(files.link).mockImplementation(actual.link);
    jest.mocked(files.rename).mockImplementation(actual.rename);
  });
  const next = (number: number) => at(`out-${number}.xlsx`);

  test('is not taken from who was quicker: the next one is', async () => {
    const quicker = () => writeFile(at('out.xlsx').path, 'quicker');
    expect(await writeAside({ free: at('out.xlsx'), next }, bytes, quicker)).toEqual(at('out-2.xlsx'));
    expect(await contents()).toEqual({ 'out-2.xlsx': 'new', 'out.xlsx': 'quicker' });
  });

  test('is given up when there is no next one', async () => {
    const quicker = () => writeFile(at('out.xlsx').path, 'quicker');
    expect(await writeAside({ free: at('out.xlsx') }, bytes, quicker)).toBeUndefined();
    expect(await contents()).toEqual({ 'out.xlsx': 'quicker' });
  });

  test('goes to each of many at the same time', async () => {
    const count = 12;
    await Promise.all(Array.from({ length: count }, () => writeAside({ free: at('out.xlsx'), next }, bytes, good)));
    const names = Array.from({ length: count }, (_, i) => (i === 0 ? 'out.xlsx' : `out-${i + 1}.xlsx`));
    expect(await contents()).toEqual(Object.fromEntries(names.map((name) => [name, 'new'])));
  });
});

test('a disk without links that fails leaves no name behind', async () => {
  jest.mocked(files.link).mockRejectedValueOnce(failure('ENOTSUP'));
  jest.mocked(files.rename).mockRejectedValueOnce(failure('EIO'));
  await expect(writeAside({ free: at('out.xlsx') }, bytes, good)).rejects.toThrow('EIO');
  expect(await contents()).toEqual({});
});
