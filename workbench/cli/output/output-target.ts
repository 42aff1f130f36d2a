import { lstatSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { RefusedFile, UnreadableFile, isMacroEnabled } from '../../xlsx/workbook-port';
import type { LoadedFile } from '../inputs/load-file';
import { type NamedFile, fileNamed } from '../inputs/named-file';
import { type Inputs, sourcesOf } from '../inputs/read-inputs';
import { assertReplaceable } from './replaceable';
import { notWritten } from '../terminal/system-reason';
import type { Terminal } from '../terminal/terminal';

/** Where the workbook goes. */
export type Target =
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'standard output' }
  /** A name that nothing has; when something has it by then, `next(2)`, `next(3)` … are tried, where they are given. */
  | { readonly kind: 'new'; readonly file: NamedFile; readonly next?: (number: number) => NamedFile }
  /** Over a file that the person gives up. */
  | { readonly kind: 'old'; readonly file: NamedFile }
  /** Over the input, whose bytes are those that were read. */
  | { readonly kind: 'input'; readonly file: NamedFile; readonly before: Uint8Array };

export interface TargetOptions {
  readonly output?: string | undefined;
  readonly force?: boolean | undefined;
  readonly inPlace?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

/**
 * Where the payouts are written: the file that was said, which is new unless `--force` gives up the one that is there;
 * the input itself where that was asked for; else `<name>-payouts.xlsx` beside the input, with a number when that
 * exists, as somebody may have worked in it.
 *
 * @throws RefusedFile, UnreadableFile
 */
export async function outputTarget(inputs: Inputs, options: TargetOptions, terminal: Terminal): Promise<Target> {
  const { main } = inputs;
  if (options.inPlace) {
    if (main.kind !== 'workbook' || main.path === undefined) {
      throw new RefusedFile(`--in-place writes to a workbook, and ${main.shown} is none; name the output with -o`);
    }
    if (options.dryRun) return { kind: 'nowhere' };
    const file = { shown: main.shown, path: main.path };
    assertReplaceable(file);
    return { kind: 'input', file, before: main.bytes };
  }
  if (options.dryRun) return { kind: 'nowhere' };
  if (options.output === '-') {
    if (!terminal.out.isTerminal) return { kind: 'standard output' };
    throw new RefusedFile('-o - writes the bytes of a workbook, which a terminal cannot show; redirect it to a file');
  }
  const ending = main.kind === 'workbook' && (await isMacroEnabled(main.bytes)) ? '.xlsm' : '.xlsx';
  if (options.output === undefined) return besideInput(main, ending, terminal);
  const file = fileNamed(options.output, terminal);
  assertEnding(options.output, ending, main, file);
  try {
    return saidTarget(file, options, inputs);
  } catch (error) {
    throw notWritten(file, error);
  }
}

/** Beside the input, or in the folder of the person where the input has no place. */
function besideInput({ shown, path }: LoadedFile, ending: string, terminal: Terminal): Target {
  const stem = path === undefined ? 'payouts' : join(dirname(shown), `${basename(shown, extname(shown))}-payouts`);
  return {
    kind: 'new',
    file: fileNamed(`${stem}${ending}`, terminal),
    next: (number) => fileNamed(`${stem}-${number}${ending}`, terminal),
  };
}

function assertEnding(said: string, ending: string, { shown }: LoadedFile, { path }: NamedFile): void {
  if (extname(said).toLowerCase() === ending) return;
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    throw new RefusedFile(`${said} is a folder; name the workbook in it, such as ${join(said, `payouts${ending}`)}`);
  }
  const why = ending === '.xlsm' ? `${shown} holds macros, so ` : '';
  throw new RefusedFile(`${said}: ${why}give the output a name that ends in ${ending}`);
}

function saidTarget(file: NamedFile, { force }: TargetOptions, { main, tables }: Inputs): Target {
  if (!isThere(file)) return { kind: 'new', file };
  const files = [main, ...sourcesOf(tables).map((source) => source.file)];
  if (files.some((input) => input?.path && isSameFile(file.path, input.path))) {
    const other = main.kind === 'workbook' ? ', or write into the input with --in-place' : '';
    throw new RefusedFile(`${file.shown} is an input and is never written to; give another name with -o${other}`);
  }
  assertReplaceable(file);
  if (!force) throw alreadyThere(file);
  return { kind: 'old', file };
}

export const alreadyThere = ({ shown }: NamedFile): RefusedFile =>
  new RefusedFile(`${shown} is already there; give another name with -o, or add --force to replace it`);

/** What is wrong with the folders on the way is said when the file is written. */
function isThere({ shown, path }: NamedFile): boolean {
  if (!lstatSync(path, { throwIfNoEntry: false })) return false;
  if (statSync(path, { throwIfNoEntry: false })) return true;
  throw new UnreadableFile(`${shown} cannot be written: it is a link that leads nowhere`);
}

/** The same file on the disk, by whatever name or link. */
function isSameFile(path: string, other: string): boolean {
  const [one, two] = [statSync(path), statSync(other)];
  return one.ino === two.ino && one.dev === two.dev;
}
