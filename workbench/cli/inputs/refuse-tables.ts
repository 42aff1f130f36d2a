import { asJson } from '../report/as-json';
import { exitCodes } from '../exit-codes';
import type { LocatedFinding } from '../report/located-finding';
import type { ReadJob } from './read-job';
import type { Tables } from './read-inputs';
import { textProblems } from '../report/report';

/** Says what is wrong with the tables that were read; nothing is written. @returns the exit code */
export function refuseTables(
  problems: readonly LocatedFinding[],
  { options, terminal: { out, error }, talk }: ReadJob<Tables>,
): number {
  talk.progress.end();
  if (options.json) out.write(asJson({ problems }));
  else error.write(textProblems(problems, error.columns));
  return exitCodes.findings;
}
