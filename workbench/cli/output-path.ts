import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { UnreadableFile } from '../xlsx/workbook-port';

/**
 * Where the payouts are written: the file that was said, else `<name>-payouts.xlsx` beside the input, with a number
 * when that exists, as somebody may have worked in it.
 *
 * @param inputs the files that were read; none of them is ever written to
 * @throws UnreadableFile
 */
export function outputPath(said: string | undefined, inputs: readonly [string, ...string[]]): string {
  if (said === undefined) return freeName(inputs[0]);
  if (extname(said).toLowerCase() !== '.xlsx')
    throw new UnreadableFile(`${said}: give the output a name that ends in .xlsx`);
  const clash = inputs.find((input) => isSameFile(said, input));
  if (clash !== undefined)
    throw new UnreadableFile(`${said} is an input and is never written to; give another name with -o`);
  return said;
}

function freeName(input: string): string {
  const stem = join(dirname(input), `${basename(input, extname(input))}-payouts`);
  let path = `${stem}.xlsx`;
  for (let number = 2; existsSync(path); number++) path = `${stem}-${number}.xlsx`;
  return path;
}

/** The same file on the disk, by whatever name or link. */
function isSameFile(path: string, other: string): boolean {
  if (!existsSync(path)) return false;
  const [one, two] = [statSync(path), statSync(other)];
  return one.ino === two.ino && one.dev === two.dev;
}
