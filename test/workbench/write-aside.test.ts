import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeAside } from '../../workbench/xlsx/workbook-port';

const bytes = new TextEncoder().encode('new');
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cs-payout-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('puts the checked file in place, and nothing else', async () => {
  const check = jest.fn(() => Promise.resolve());
  await writeAside(join(folder, 'new', 'out.xlsx'), bytes, check);
  expect(check).toHaveBeenCalledWith(Buffer.from('new'));
  expect(await readdir(join(folder, 'new'))).toEqual(['out.xlsx']);
});

test('leaves the old file and nothing else when the check fails', async () => {
  const path = join(folder, 'out.xlsx');
  await writeFile(path, 'old');
  await expect(writeAside(path, bytes, () => Promise.reject(new Error('not the same')))).rejects.toThrow(
    'not the same',
  );
  expect(await readdir(folder)).toEqual(['out.xlsx']);
  expect(await readFile(path, 'utf8')).toBe('old');
});
