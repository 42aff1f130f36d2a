import { RefusedFile, UnreadableFile } from '../../xlsx/workbook-port';
import { jsonError } from '../report/as-json';
import type { CommandOptions } from '../command-line';
import { exitCodes } from '../exit-codes';
import { printable } from '../report/printable';
import { type Progress, noProgress, showProgress } from './progress';
import type { Terminal } from './terminal';

/** The ways in which a command tells a person what it does. */
export interface Talk {
  /** For people; a script that asked for data, or for quiet, gets none of it. */
  readonly say: (text: () => string) => void;
  /** Columns of where that goes. */
  readonly columns: number;
  readonly progress: Progress;
}

/**
 * Runs the work of a command. What it says goes to standard output, or to standard error where standard output carries
 * data (`--csv`, `-o -`); a file that is refused or cannot be read becomes a sentence.
 *
 * @returns the exit code
 */
export async function talking(
  options: CommandOptions,
  { out, error }: Terminal,
  work: (talk: Talk) => Promise<number>,
): Promise<number> {
  const talks = options.csv || options.output === '-' ? error : out;
  const progress = options.quiet ? noProgress : showProgress(error);
  const say: Talk['say'] = (text) => {
    if (!options.quiet && !options.json) talks.write(text());
  };
  try {
    return await work({ say, columns: talks.columns, progress });
  } catch (caught) {
    progress.end();
    if (!(caught instanceof RefusedFile) && !(caught instanceof UnreadableFile)) throw caught;
    if (options.json) out.write(jsonError(caught.message));
    else error.write(`${printable(caught.message)}\n`);
    return caught instanceof RefusedFile ? exitCodes.refused : exitCodes.system;
  }
}
