import type { OutputCell } from '../../core/cells/cell';
import type { GroupedPayouts, PayoutColumnKind } from '../../core/tabs/payout-groups';
import { printable } from './aligned-table';
import { type LocatedFinding, placeLabel } from './located-finding';
import { printPayouts } from './print-payouts';
import type { Job } from './run-job';

/** What the command prints when the job is done. @param columns width of the terminal */
export function textReport({ payouts, title, statements, findings }: Job, path: string, columns: number): string {
  const lines = [title, '', ...printPayouts(payouts, columns), '', ...findingLines(findings), ''];
  const count = `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`;
  return [...lines, `Written: ${path} (sheets Payouts, and Statement with ${count})`, ''].join('\n');
}

/** `CS_Plan!C9 (COMPONENTS, weight): "forty" is not a number; write 40% or 0.4`, a line for each, and how many. */
export function textProblems(problems: readonly LocatedFinding[]): string {
  const lines = problems.map((one) => printable(`${placeLabel(one)}: ${one.message}; ${one.fix}`));
  const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
  return [...lines, `${count}; nothing was written`, ''].join('\n');
}

/** Findings of one kind stand together; why they matter and what to do is said once, below them. */
function findingLines(findings: readonly LocatedFinding[]): readonly string[] {
  if (findings.length === 0) return ['Findings: none'];
  const lines = findings.flatMap((one, i) => {
    const line = `  ${one.severity.padEnd(7)}  ${placeLabel(one)}: ${one.message}`;
    return findings[i + 1]?.code === one.code ? [line] : [line, `           ${one.why}; ${one.fix}`];
  });
  return ['Findings', ...lines.map(printable)];
}

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const jsonProblems = (problems: readonly LocatedFinding[]): string => asJson({ problems });

export const jsonError = (message: string): string => asJson({ error: message });

/** Payouts, and the totals of each currency. */
export function jsonReport({ payouts, findings }: Job, path: string): string {
  const { groups } = payouts;
  return asJson({
    payouts: groups.flatMap(({ rows }) => rows.map((row) => byHeader(payouts, row))),
    totals: groups.map(({ totals, planCurrency, payCurrency }) => ({
      ...byHeader(payouts, totals),
      'plan currency': planCurrency,
      currency: payCurrency,
    })),
    findings,
    written: path,
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
