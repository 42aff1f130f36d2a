import { RefusedFile, UnreadableFile } from '../xlsx/workbook-port';
import { printable } from './aligned-table';
import type { CommandOptions } from './command-line';
import { exitCodes } from './exit-codes';
import type { LocatedFinding } from './located-finding';
import { type Progress, noProgress, showProgress } from './progress';
import { jsonError, jsonProblems, textProblems } from './report';
import type { Terminal } from './terminal';

/** The ways in which a command tells a person what it does. */
export interface Talk {
  /** For people; a script that asked for data, or for quiet, gets none of it. */
  readonly say: (text: () => string) => void;
  /** Columns of where that goes. */
  readonly columns: number;
  readonly progress: Progress;
  /** Says what is wrong with the tables. @returns the exit code */
  readonly refuse: (problems: readonly LocatedFinding[]) => number;
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
  const refuse: Talk['refuse'] = (problems) => {
    progress.end();
    if (options.json) out.write(jsonProblems(problems));
    else error.write(textProblems(problems, error.columns));
    return exitCodes.findings;
  };
  try {
    return await work({ say, columns: talks.columns, progress, refuse });
  } catch (caught) {
    progress.end();
    if (!(caught instanceof RefusedFile) && !(caught instanceof UnreadableFile)) throw caught;
    if (options.json) out.write(jsonError(caught.message));
    else error.write(`${printable(caught.message)}\n`);
    return caught instanceof RefusedFile ? exitCodes.refused : exitCodes.system;
  }
}
