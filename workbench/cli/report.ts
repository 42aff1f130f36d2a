import type { OutputCell } from '../../core/cells/cell';
import type { GroupedPayouts, PayoutColumnKind } from '../../core/tabs/payout-groups';
import { printable } from './aligned-table';
import type { Found } from './found';
import { type LocatedFinding, placeLabel } from './located-finding';
import { printPayouts } from './print-payouts';
import type { Job } from './run-job';
import type { WrittenBook } from './write-book';

/** Who gets what, and the findings. @param columns width of the terminal */
export function textReport(job: Job, columns: number): string {
  return [printable(job.title), '', ...printPayouts(job.payouts, columns), '', findingsReport(job)].join('\n');
}

/** Findings of one kind stand together; why they matter and what to do is said once, below them. */
export function findingsReport({ findings }: Job): string {
  if (findings.length === 0) return 'Findings: none\n';
  const lines = findings.flatMap((one, i) => {
    const line = `  ${one.severity.padEnd(7)}  ${placeLabel(one)}: ${one.message}`;
    return findings[i + 1]?.code === one.code ? [line] : [line, `           ${one.why}; ${one.fix}`];
  });
  return ['Findings', ...lines.map(printable), ''].join('\n');
}

/** Where the workbook is, and what a person should know of it. @param written undefined after a dry run */
export function writtenReport({ statements }: Job, written: WrittenBook | undefined): string {
  if (!written) return '\nNothing was written (--dry-run)\n';
  const { file, backup, placed, kept, notes } = written;
  const count = `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`;
  const [first = '', second = '', ...more] = placed.map(({ sheet }) => sheet);
  const sheets = `sheets ${first} and ${second}${more.length > 0 ? ` to ${more[more.length - 1] ?? ''}` : ''}`;
  return [
    '',
    `Written: ${file?.shown ?? 'standard output'} (${sheets}, with ${count})`,
    ...(backup ? [`The workbook as it was: ${backup.shown}`] : []),
    ...kept.map(({ was, now }) => `The sheet "${was}" was edited since it was written: it is kept as "${now}"`),
    ...notes.map((note) => `Note: ${note}`),
    '',
  ]
    .map(printable)
    .join('\n');
}

/** `CS_Plan!C9 (COMPONENTS, weight): "forty" is not a number; write 40% or 0.4`, a line for each, and how many. */
export function textProblems(problems: readonly LocatedFinding[]): string {
  const lines = problems.map((one) => printable(`${placeLabel(one)}: ${one.message}; ${one.fix}`));
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...lines, `${count}; nothing was written`, ''].join('\n');
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const jsonProblems = (problems: readonly LocatedFinding[]): string => asJson({ problems });

export const jsonError = (message: string): string => asJson({ error: message });

/** Payouts, and the totals of each currency. */
export function jsonReport({ payouts, findings }: Job, found: Found, written: WrittenBook | undefined): string {
  const { groups } = payouts;
  return asJson({
    plan: found.plan,
    results: found.results,
    payouts: groups.flatMap(({ rows }) => rows.map((row) => byHeader(payouts, row))),
    totals: groups.map(({ totals, planCurrency, payCurrency }) => ({
      ...byHeader(payouts, totals),
      'plan currency': planCurrency,
      currency: payCurrency,
    })),
    findings,
    written: written?.file?.shown ?? null,
    backup: written?.backup?.shown ?? null,
    sheets: written?.placed.map(({ sheet }) => sheet) ?? [],
    kept: written?.kept ?? [],
    notes: written?.notes ?? [],
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
