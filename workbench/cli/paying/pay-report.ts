import type { OutputCell } from '../../../core/cells/cell';
import { type GroupedPayouts, type PayoutColumnKind, ofSeveralPeriods } from '../../../core/tabs/payout-groups';
import { asJson } from '../report/as-json';
import type { Found } from '../inputs/found';
import { uncreditedWarnings } from '../measuring/metrics-findings';
import { findingLines } from '../measuring/metrics-report';
import { mostRows } from '../report/more-rows';
import { printable } from '../report/printable';
import { printPayouts } from './print-payouts';
import { findingsReport, jsonOfFiles, writtenReport } from '../report/report';
import type { Job } from './run-job';
import type { MetricsJob } from '../measuring/run-metrics';
import { everyPeriod } from './shown-periods';
import { wrapped } from '../report/wrapped';
import type { WrittenBook } from '../output/write-book';

/**
 * Who gets what, and the findings.
 *
 * @param shown periods that are printed payee by payee
 * @param columns width of the terminal
 * @param all print every row
 */
export function payReport(job: Job, shown: readonly string[], columns: number, all: boolean | undefined): string {
  const { payouts, measured } = job;
  const isShown = (period: string): boolean => period === '' || shown.includes(period);
  return [
    '',
    ...(measured ? metricsLines(measured, columns) : []),
    ...wrapped(printable(job.title), columns, 2),
    '',
    ...printPayouts(payouts, { width: columns, most: all ? Infinity : mostRows, isShown }),
    '',
    findingsReport(job.findings, columns),
  ].join('\n');
}

/** What was computed first, and whatever nobody is credited with. */
const metricsLines = ({ title, metrics }: MetricsJob, columns: number): readonly string[] => [
  `Results computed from the accounts: ${printable(title)}`,
  ...findingLines(uncreditedWarnings(metrics), columns),
  '',
];

/** Where the workbook is, and which statements are in it. */
export function paidText(
  { statements, payouts }: Job,
  shown: readonly string[],
  written: WrittenBook | undefined,
  columns: number,
): string {
  const count = statements.filter(({ period }) => shown.includes(period)).length;
  const some = shown.length === 1 && ofSeveralPeriods(payouts) ? ` of ${shown[0]}` : '';
  const hint = some === '' ? '' : `; --period names another, or ${everyPeriod}`;
  const what = `${count.toLocaleString('en')} ${count === 1 ? 'statement' : 'statements'}${some}${hint}`;
  return writtenReport(written, what, 'Nothing was written (--dry-run)', columns);
}

/** Payouts, and the totals of each period and currency. */
export function paidJson(
  { payouts, measured, findings }: Job,
  shown: readonly string[],
  found: Found,
  written: WrittenBook | undefined,
): string {
  const { groups, totals } = payouts;
  const { read, written: files } = jsonOfFiles(found, written);
  const several = ofSeveralPeriods(payouts);
  return asJson({
    ...read,
    ...(measured && { computed: measured.title }),
    payouts: groups.flatMap(({ rows }) => rows.map((row) => byHeader(payouts, row))),
    totals: [...groups, ...(several ? totals : [])].map(({ totals: cells, planCurrency, payCurrency, ...of }) => ({
      ...byHeader(payouts, cells),
      ...(several && { period: 'period' in of ? of.period : null }),
      'plan currency': planCurrency,
      currency: payCurrency,
    })),
    statements: shown,
    findings,
    ...files,
  });
}

/** The cells of a row by their headers, the lines of the plan in an object of their own; a blank is null. */
function byHeader({ columns }: GroupedPayouts, row: readonly OutputCell[]): object {
  const cells = columns.map(({ header, kind }, i) => ({ header, kind, value: row[i] === '' ? null : row[i] }));
  const isLine = ({ kind }: { kind: PayoutColumnKind }): boolean =>
    kind === 'component' || kind === 'closing' || kind === 'units';
  const entries = (chosen: typeof cells): object =>
    Object.fromEntries(chosen.map(({ header, value }) => [header, value]));
  return { ...entries(cells.filter((cell) => !isLine(cell))), lines: entries(cells.filter(isLine)) };
}
