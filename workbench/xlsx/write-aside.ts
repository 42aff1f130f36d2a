import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that its place holds the old file or the whole new one, never a part: to a temporary name in the
 * same folder, read back and checked, and only then renamed. On any failure nothing is left behind.
 *
 * @param check throws when the bytes that were read back are not what was meant
 */
export async function writeAside(
  path: string,
  bytes: Uint8Array,
  check: (readBack: Uint8Array) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const aside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    await writeFile(aside, bytes, { flag: 'wx' });
    await check(await readFile(aside));
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
