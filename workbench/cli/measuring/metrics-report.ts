import type { OutputCell } from '../../../core/cells/cell';
import type { Reconciled } from '../../../core/metrics/reconciliation';
import { type Exact, isZero, toDouble } from '../../../core/number/exact';
import { show } from '../../../core/number/show';
import { alignedTable } from '../report/aligned-table';
import { asJson } from '../report/as-json';
import type { CommandOptions } from '../command-line';
import type { Found } from '../inputs/found';
import type { MetricsFinding } from './metrics-findings';
import { mostRows } from '../report/more-rows';
import { printMetrics } from './print-metrics';
import { printable } from '../report/printable';
import { jsonOfFiles } from '../report/report';
import type { MetricsJob } from './run-metrics';
import { wrapped } from '../report/wrapped';
import type { WrittenBook } from '../output/write-book';

/** The metrics, what they reconcile to, and the findings. @param columns width of the terminal */
export function metricsReport(
  { title, metrics, plans }: MetricsJob,
  findings: readonly MetricsFinding[],
  columns: number,
  { all, csv }: CommandOptions,
): string {
  const tables = csv ? [] : printMetrics(metrics, plans, columns, all ? Infinity : mostRows);
  return [
    '',
    printable(title),
    '',
    ...tables,
    ...reconciliationLines(metrics.reconciliation),
    '',
    findings.length === 0 ? 'Findings: none' : 'Findings',
    ...findingLines(findings, columns),
    '',
  ].join('\n');
}

/** Movement by movement; credit beyond 100 % only where there is any. */
function reconciliationLines(reconciliation: readonly Reconciled[]): readonly string[] {
  const overlay = reconciliation.some((one) => !isZero(one.overlay));
  const amounts: readonly (keyof Omit<Reconciled, 'measure'>)[] = ['credited', 'uncredited', 'total'];
  const shown = overlay ? [...amounts, 'overlay' as const] : amounts;
  if (reconciliation.length === 0) return [];
  const rows = reconciliation.map((one) => [one.measure, ...shown.map((name) => show(one[name], 2))]);
  return [
    'Reconciliation: credited + uncredited = total',
    '',
    ...alignedTable([['', ...shown], 'rule', ...rows], ['left', ...shown.map(() => 'right' as const)]),
  ];
}

/** A line for each, wrapped to the terminal. */
export function findingLines(findings: readonly MetricsFinding[], columns: number): readonly string[] {
  return findings
    .map(({ severity, message }) => `  ${severity.padEnd(7)}  ${message}`)
    .flatMap((line) => wrapped(printable(line), columns, 11));
}

/** The results row by row, what they reconcile to, and the accounts that nobody is credited with. */
export function measuredJson(
  { table, metrics }: MetricsJob,
  findings: readonly MetricsFinding[],
  found: Found,
  written: WrittenBook | undefined,
): string {
  const [headers = [], ...rows] = table;
  const byHeader = (row: readonly OutputCell[]): object =>
    Object.fromEntries(headers.map((header, i) => [String(header), row[i] === '' ? null : row[i]]));
  const { read, written: files } = jsonOfFiles(found, written);
  const amount = (value: Exact): number => toDouble(value);
  return asJson({
    ...read,
    results: rows.slice(0, -1).map(byHeader),
    reconciliation: metrics.reconciliation.map(({ measure, credited, uncredited, total, overlay }) => ({
      measure,
      credited: amount(credited),
      uncredited: amount(uncredited),
      total: amount(total),
      overlay: amount(overlay),
    })),
    uncredited: metrics.uncredited.map(({ because, accounts }) => ({ because, accounts: [...accounts].sort() })),
    findings,
    ...files,
  });
}
