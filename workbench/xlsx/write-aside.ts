import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Where a file goes. */
export type Place<T> =
  /** In the place of the file that is there, if one is. */
  | { readonly over: T }
  /** Where nothing is; else to the first of `next(2)`, `next(3)` … in the same folder where nothing is. */
  | { readonly free: T; readonly next?: ((number: number) => T) | undefined };

/**
 * Writes a file so that its place holds what was there or the whole new one, never a part: to a temporary name in the
 * same folder, read back and checked, and only then put in place. On any failure nothing is left behind. A place that
 * was free is not taken from another program that was quicker, such as a second run of this one.
 *
 * @param check throws when the bytes that were read back are not what was meant
 * @param mode permissions of the file from its first byte on; undefined: the system's usual ones
 * @returns where it was put; undefined when no place was free
 */
export async function writeAside<T extends { readonly path: string }>(
  place: Place<T>,
  bytes: Uint8Array,
  check: (readBack: Uint8Array) => Promise<void>,
  mode?: number,
): Promise<T | undefined> {
  const { path } = 'over' in place ? place.over : place.free;
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
    return await put(aside, place);
  } finally {
    await rm(aside, { force: true });
  }
}

async function put<T extends { readonly path: string }>(aside: string, place: Place<T>): Promise<T | undefined> {
  if ('over' in place) {
    await rename(aside, place.over.path);
    return place.over;
  }
  let { free } = place;
  for (let number = 2; !(await putWhereFree(aside, free.path)); number++) {
    if (!place.next) return undefined;
    free = place.next(number);
  }
  return free;
}

/** A link is the one way to give a whole file a name that nothing has. @returns whether nothing had it */
async function putWhereFree(aside: string, path: string): Promise<boolean> {
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    return isTaken(error) ? false : putWithoutLink(aside, path);
  }
}

/** On a disk without links (a memory stick, some network drives) an empty file holds the name until the whole one comes. */
async function putWithoutLink(aside: string, path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx')).close();
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
  try {
    await rename(aside, path);
    return true;
  } catch (error) {
    await rm(path);
    throw error;
  }
}

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';
