import { UnreadableFile } from '../../xlsx/workbook-port';
import type { NamedFile } from '../inputs/named-file';

/** What to throw when a file could not be written: a sentence where the system has a reason, else the error itself. */
export function notWritten({ shown }: NamedFile, error: unknown): unknown {
  const reason = systemReason(error);
  return reason === undefined ? error : new UnreadableFile(`${shown} cannot be written: ${reason}`);
}

/** Why the system could not read or write, in words; undefined for an error of another kind. */
export function systemReason(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, syscall } = error as Partial<NodeJS.ErrnoException>;
  if (code === undefined) return undefined;
  return reasons[code] ?? (syscall === undefined ? undefined : `the system says ${code}`);
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'a part of its path is no folder',
  EEXIST: 'a part of its path is no folder',
  EACCES: 'the system does not allow it',
  EPERM: 'the system does not allow it; it may be open in another program',
  EBUSY: 'it is open in another program; close it there',
  EISDIR: 'it is a folder',
  EROFS: 'the disk can only be read',
  ENOSPC: 'there is no space left on the disk',
  EDQUOT: 'there is no space left for you on the disk',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads back to itself',
  EMFILE: 'too many files are open',
  EIO: 'the disk or the network failed',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
};
