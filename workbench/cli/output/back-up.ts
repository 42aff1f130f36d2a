import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { UnreadableFile } from '../../xlsx/workbook-port';
import type { NamedFile } from '../inputs/named-file';

/**
 * Copies a file to `<name>.backup-1.xlsx` beside it, or the next number that is free, and reads the copy back.
 *
 * @param before the bytes that the file was read as; another program may have written to it since
 * @throws UnreadableFile when the file or the copy is not these bytes
 */
export async function backUp(file: NamedFile, before: Uint8Array): Promise<NamedFile> {
  if (!isSame(await readFile(file.path), before)) {
    throw new UnreadableFile(`${file.shown} was changed by another program in the meantime; run it again`);
  }
  const { mode } = await stat(file.path);
  for (let number = 1; ; number++) {
    const backup = { shown: numbered(file.shown, number), path: numbered(file.path, number) };
    try {
      await writeFile(backup.path, before, { flag: 'wx', mode });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      await rm(backup.path, { force: true });
      throw error;
    }
    if (isSame(await readFile(backup.path), before)) return backup;
    await rm(backup.path);
    throw new UnreadableFile(`${backup.shown}, the backup, does not read back as it was written`);
  }
}

function numbered(name: string, number: number): string {
  const ending = extname(name);
  return `${name.slice(0, name.length - ending.length)}.backup-${number}${ending}`;
}

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
