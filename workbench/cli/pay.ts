import { type Day, dayOf } from '../../core/cells/civil-date';
import { writeCsv } from '../csv/write-csv';
import { RefusedFile, UnreadableFile } from '../xlsx/workbook-port';
import { printable } from './aligned-table';
import type { CommandOptions } from './command-line';
import { exitCodes } from './exit-codes';
import { describeFound, foundLines } from './found';
import { outputTarget } from './output-target';
import { noProgress, showProgress } from './progress';
import { readInputs } from './read-inputs';
import { findingsReport, jsonError, jsonProblems, jsonReport, textProblems, textReport, writtenReport } from './report';
import { runJob } from './run-job';
import { startTimings } from './timings';
import type { Terminal } from './terminal';
import { writeBook } from './write-book';

/** From this many payees on the computation alone takes a second. */
const many = 10_000;

/**
 * One job from file to file. What it says goes to standard output, or to standard error where standard output carries
 * data (`--csv`, `-o -`).
 *
 * ```
 * readInputs ── outputTarget ── describeFound ── runJob ── writeBook ── report
 *  (files,       (where to, or   (said before     (pay,     (aside, read
 *   sheets)       refused)        anything)        once)     back, renamed)
 * ```
 *
 * @param typed the file's name, or `-`
 * @returns the exit code
 */
export async function pay(typed: string, options: CommandOptions, terminal: Terminal): Promise<number> {
  const { out, error } = terminal;
  const talks = options.csv || options.output === '-' ? error : out;
  const say = (text: () => string): void => {
    if (!options.quiet && !options.json) talks.write(text());
  };
  const progress = options.quiet ? noProgress : showProgress(error);
  const timings = startTimings();
  try {
    progress.step(`reading ${typed}`);
    const inputs = await readInputs(typed, options, terminal);
    const target = await outputTarget(inputs, options, terminal);
    const found = describeFound(inputs);
    progress.end();
    say(() => foundLines(found));
    timings.done('read');

    progress.step(`computing ${found.payees.toLocaleString('en')} payees`, found.payees >= many);
    const job = runJob(inputs, today());
    timings.done('compute');
    if ('problems' in job) {
      progress.end();
      if (options.json) out.write(jsonProblems(job.problems));
      else error.write(textProblems(job.problems));
      return exitCodes.findings;
    }

    const written = target.kind === 'nowhere' ? undefined : await writeBook(job, inputs, target, terminal, progress);
    timings.done('write');
    progress.end();
    if (options.json) out.write(jsonReport(job, found, written));
    if (options.csv) out.write(writeCsv(job.table));
    say(() => (options.csv ? findingsReport(job) : `\n${textReport(job, talks.columns)}`));
    say(() => writtenReport(job, written));
    timings.done('print');
    if (options.timings) error.write(timings.report());
    return exitCodes.done;
  } catch (caught) {
    progress.end();
    if (!(caught instanceof RefusedFile) && !(caught instanceof UnreadableFile)) throw caught;
    if (options.json) out.write(jsonError(caught.message));
    else error.write(`${printable(caught.message)}\n`);
    return caught instanceof RefusedFile ? exitCodes.refused : exitCodes.system;
  }
}

/** The day it is where the command runs. */
function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
