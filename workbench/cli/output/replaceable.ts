import { accessSync, constants, statSync } from 'node:fs';
import { RefusedFile, UnreadableFile } from '../../xlsx/workbook-port';
import type { NamedFile } from '../inputs/named-file';

/** The bits of who may write. The superuser may in any case, and still should not. */
const writable = 0o222;

/**
 * A file is replaced by another of its name, which asks only for a folder that can be written to. So it is looked at
 * first whether somebody protected the file, and whether it has other names, which would keep what was there.
 *
 * @throws UnreadableFile, RefusedFile
 */
export function assertReplaceable({ shown, path }: NamedFile): void {
  const found = statSync(path);
  if (!found.isFile()) {
    throw new UnreadableFile(`${shown} cannot be written: it is ${found.isDirectory() ? 'a folder' : 'no file'}`);
  }
  if ((found.mode & writable) === 0 || !mayWrite(path)) {
    throw new UnreadableFile(`${shown} cannot be written: it is protected, and can only be read`);
  }
  if (found.nlink > 1) {
    throw new RefusedFile(
      `${shown} has ${found.nlink} names on the disk (hard links), and the others would keep the old workbook; give ` +
        'another name with -o',
    );
  }
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
