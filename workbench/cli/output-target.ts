import { existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { RefusedFile, isMacroEnabled } from '../xlsx/workbook-port';

import { type NamedFile, fileNamed } from './named-file';
import type { LoadedFile } from './load-file';
import type { Inputs } from './read-inputs';
import type { Terminal } from './terminal';

/** Where the workbook goes. */
export type Target =
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'standard output' }
  | { readonly kind: 'file'; readonly file: NamedFile }
  /** Over the input, whose bytes are those that were read. */
  | { readonly kind: 'input'; readonly file: NamedFile; readonly before: Uint8Array };

export interface TargetOptions {
  readonly output?: string | undefined;
  readonly inPlace?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
}

/**
 * Where the payouts are written: the file that was said; the input itself where that was asked for; else
 * `<name>-payouts.xlsx` beside the input, with a number when that exists, as somebody may have worked in it.
 *
 * @throws RefusedFile
 */
export async function outputTarget(inputs: Inputs, options: TargetOptions, terminal: Terminal): Promise<Target> {
  const { main } = inputs;
  if (options.inPlace) {
    if (main.kind !== 'workbook' || main.path === undefined) {
      throw new RefusedFile(`--in-place writes to a workbook, and ${main.shown} is none; name the output with -o`);
    }
    if (options.dryRun) return { kind: 'nowhere' };
    return { kind: 'input', file: { shown: main.shown, path: main.path }, before: main.bytes };
  }
  if (options.dryRun) return { kind: 'nowhere' };
  if (options.output === '-') {
    if (!terminal.out.isTerminal) return { kind: 'standard output' };
    throw new RefusedFile('-o - writes the bytes of a workbook, which a terminal cannot show; redirect it to a file');
  }
  const ending = main.kind === 'workbook' && (await isMacroEnabled(main.bytes)) ? '.xlsm' : '.xlsx';
  if (options.output === undefined) return { kind: 'file', file: freeName(main, ending, terminal) };
  return { kind: 'file', file: saidName(options.output, ending, inputs, terminal) };
}

function saidName(said: string, ending: string, { main, plan, results }: Inputs, terminal: Terminal): NamedFile {
  if (extname(said).toLowerCase() !== ending) {
    const why = ending === '.xlsm' ? `${main.shown} holds macros, so ` : '';
    throw new RefusedFile(`${said}: ${why}give the output a name that ends in ${ending}`);
  }
  const file = fileNamed(said, terminal);
  const clash = [main, plan.file, results.file].some((input) => input?.path && isSameFile(file.path, input.path));
  if (!clash) return file;
  const other = main.kind === 'workbook' ? ', or write into the input with --in-place' : '';
  throw new RefusedFile(`${said} is an input and is never written to; give another name with -o${other}`);
}

/** Beside the input, or in the folder of the person where the input has no place. */
function freeName({ shown, path }: LoadedFile, ending: string, terminal: Terminal): NamedFile {
  const stem = path === undefined ? 'payouts' : join(dirname(shown), `${basename(shown, extname(shown))}-payouts`);
  for (let number = 1; ; number++) {
    const file = fileNamed(`${stem}${number === 1 ? '' : `-${number}`}${ending}`, terminal);
    if (!existsSync(file.path)) return file;
  }
}

/** The same file on the disk, by whatever name or link. */
function isSameFile(path: string, other: string): boolean {
  if (!existsSync(path)) return false;
  const [one, two] = [statSync(path), statSync(other)];
  return one.ino === two.ino && one.dev === two.dev;
}
