import { writeCsv } from '../csv/write-csv';
import type { CommandOptions } from './command-line';
import { exitCodes } from './exit-codes';
import { describeFound, foundLines } from './found';
import { metricsFindings } from './metrics-findings';
import { measuredJson, metricsReport } from './metrics-report';
import { metricsTab } from './metrics-tab';
import { outputTarget } from './output-target';
import { readMetricsInputs } from './read-inputs';
import { writtenReport } from './report';
import { runMetrics } from './run-metrics';
import { talking } from './talking';
import { startTimings } from './timings';
import type { Terminal } from './terminal';
import { writeBook } from './write-book';

/**
 * Results from account rows, from file to file. A workbook is written only where that is asked for.
 *
 * ```
 * readMetricsInputs ── outputTarget ── describeFound ── runMetrics ── writeBook ── report
 * ```
 *
 * @param typed the file's name, or `-`
 * @returns the exit code
 */
export function measure(typed: string, options: CommandOptions, terminal: Terminal): Promise<number> {
  const { out, error } = terminal;
  const timings = startTimings();
  return talking(options, terminal, async ({ say, columns, progress, refuse }) => {
    progress.step(`reading ${typed}`);
    const inputs = await readMetricsInputs(typed, options, terminal);
    const isWritten = options.output !== undefined || options.inPlace === true;
    const target = await outputTarget(inputs, { ...options, dryRun: options.dryRun === true || !isWritten }, terminal);
    const found = describeFound(inputs);
    progress.end();
    say(() => foundLines(found, columns));
    timings.done('read');

    progress.step('adding up the accounts');
    const job = runMetrics(inputs, options.period);
    timings.done('compute');
    if ('problems' in job) return refuse(job.problems);

    const plans = job.plans.map(({ name, version }) => `${name} version ${version}`).join(', ');
    const content = { tabs: [metricsTab(job)], title: job.title, plans: plans || 'no plan' };
    const written =
      target.kind === 'nowhere' ? undefined : await writeBook(content, inputs, target, terminal, progress);
    timings.done('write');
    progress.end();
    const findings = metricsFindings(job.metrics);
    if (options.json) out.write(measuredJson(job, findings, found, written));
    if (options.csv) out.write(writeCsv(job.table));
    say(() => metricsReport(job, findings, columns, options));
    say(() => writtenReport(written, '', 'Nothing was written; -o names a workbook for the sheet Results', columns));
    timings.done('print');
    if (options.timings) error.write(timings.report());
    return exitCodes.done;
  });
}
