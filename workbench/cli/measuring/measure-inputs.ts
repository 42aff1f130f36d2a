import { writeCsv } from '../../csv/write-csv';
import { exitCodes } from '../exit-codes';
import { metricsFindings } from './metrics-findings';
import { measuredJson, metricsReport } from './metrics-report';
import { metricsTab } from './metrics-tab';
import type { MetricsTables } from '../inputs/read-inputs';
import type { ReadJob } from '../inputs/read-job';
import { refuseTables } from '../inputs/refuse-tables';
import { sayFound } from '../inputs/say-found';
import { writtenReport } from '../report/report';
import { runMetrics } from './run-metrics';
import { writeBook } from '../output/write-book';

/** Measures the account rows that were read, writes what is asked for and reports. @returns the exit code */
export async function measureInputs(read: ReadJob<MetricsTables>): Promise<number> {
  const { inputs, target, options, terminal, timings } = read;
  const { say, columns, progress } = read.talk;
  const { out, error } = terminal;
  const found = sayFound(read);

  progress.step('adding up the accounts');
  const job = runMetrics(inputs, options.period);
  timings.done('compute');
  if ('problems' in job) return refuseTables(job.problems, read);

  const plans = job.plans.map(({ name, version }) => `${name} version ${version}`).join(', ');
  const content = { tabs: [metricsTab(job)], title: job.title, plans: plans || 'no plan' };
  const written = target.kind === 'nowhere' ? undefined : await writeBook(content, inputs, target, terminal, progress);
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
}
