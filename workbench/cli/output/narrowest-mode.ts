import { stat } from 'node:fs/promises';

/** Whoever writes a file may go on with it. */
const owner = 0o600;
const everyone = 0o777;

/**
 * Permissions for a file that holds what all of these hold: whoever may not read one of them may not read it.
 * @returns undefined when none of them is a file on the disk, as a pipe is none
 */
export async function narrowestMode(paths: readonly string[]): Promise<number | undefined> {
  const found = await Promise.all(paths.map((path) => stat(path)));
  const modes = found.filter((one) => one.isFile()).map(({ mode }) => mode);
  return modes.length === 0 ? undefined : modes.reduce((narrow, mode) => narrow & mode, everyone) | owner;
}
