import { type Day, dayOf } from '../../../core/cells/civil-date';
import { payoutsTab } from '../../../core/tabs/payouts-tab';
import { statementTabs } from '../../../core/tabs/statement-tab';
import type { Tab } from '../../../core/tabs/tab';
import { writeCsv } from '../../csv/write-csv';
import { exitCodes } from '../exit-codes';
import { metricsTab } from '../measuring/metrics-tab';
import { payReport, paidJson, paidText } from './pay-report';
import type { PayTables } from '../inputs/read-inputs';
import type { ReadJob } from '../inputs/read-job';
import { refuseTables } from '../inputs/refuse-tables';
import { sayFound } from '../inputs/say-found';
import { findingsReport } from '../report/report';
import { type Job, runJob } from './run-job';
import { shownPeriods } from './shown-periods';
import { writeBook } from '../output/write-book';

/** From this many payees on the computation alone takes a second. */
const many = 10_000;

/** Pays what was read: says what was found, computes, writes the workbook and reports. @returns the exit code */
export async function payInputs(read: ReadJob<PayTables>): Promise<number> {
  const { inputs, target, options, terminal, timings } = read;
  const { say, columns, progress } = read.talk;
  const { out, error } = terminal;
  const found = sayFound(read);

  progress.step(`computing ${found.payees.toLocaleString('en')} payees`, found.payees >= many);
  const job = runJob(inputs, today());
  timings.done('compute');
  if ('problems' in job) return refuseTables(job.problems, read);

  const shown = shownPeriods([...new Set(job.statements.map(({ period }) => period))], options.period);
  const content = { tabs: tabsOf(job, shown), title: job.title, plans: job.plans };
  const written = target.kind === 'nowhere' ? undefined : await writeBook(content, inputs, target, terminal, progress);
  timings.done('write');
  progress.end();
  if (options.json) out.write(paidJson(job, shown, found, written));
  if (options.csv) out.write(writeCsv(job.table));
  say(() => (options.csv ? findingsReport(job.findings, columns) : payReport(job, shown, columns, options.all)));
  say(() => paidText(job, shown, written, columns));
  timings.done('print');
  if (options.timings) error.write(timings.report());
  return exitCodes.done;
}

/** Results come first where they were computed, so that every amount can be traced to them. */
function tabsOf({ measured, payouts, title, statements }: Job, shown: readonly string[]): readonly Tab[] {
  return [
    ...(measured ? [metricsTab(measured)] : []),
    payoutsTab(payouts, title),
    ...statementTabs(statements.filter(({ period }) => shown.includes(period))),
  ];
}

/** The day it is where the command runs. */
function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
