import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file so that its place holds the old file or the whole new one, never a part: to a temporary name in the
 * same folder, read back and checked, and only then renamed. On any failure nothing is left behind.
 *
 * @param check throws when the bytes that were read back are not what was meant
 * @param mode permissions of the file from its first byte on; undefined: the system's usual ones
 */
export async function writeAside(
  path: string,
  bytes: Uint8Array,
  check: (readBack: Uint8Array) => Promise<void>,
  mode?: number,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const aside = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = await open(aside, 'wx', mode === undefined ? undefined : 0o600);
    try {
      await file.writeFile(bytes);
      if (mode !== undefined) await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    await check(await readFile(aside));
    await rename(aside, path);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
