import { nameKey } from '../cells/cell';
import { refuse } from '../problems/problem';
import { type AssignedRow, overlap } from '../results/assign';
import { periodKey } from '../results/period';
import type { ResultsTable } from '../results/table';
import { addTo } from './add-to';

/**
 * The rows of each payee and period, in order of their days. Overlapping or undated rows are reported, and plans in
 * several currencies.
 */
export function segmentsOf(rows: readonly AssignedRow[], table: ResultsTable): readonly (readonly AssignedRow[])[] {
  const byPayee = new Map<string, AssignedRow[]>();
  for (const row of rows) {
    addTo(byPayee, `${periodKey(row.period)}|${nameKey(row.payee)}`, row);
  }
  const all = [...byPayee.values()];
  for (const segments of all) {
    const [first] = segments;
    const currencies = [...new Set(segments.flatMap(({ parts }) => parts.map(({ plan }) => plan.currency)))];
    if (first && currencies.length > 1) {
      table.report(first, 'payee', refuse('currencies differ', { payee: first.payee, currencies }));
    }
    if (segments.length === 1) continue;
    segments.sort((a, b) => (a.span?.first ?? 0) - (b.span?.first ?? 0));
    segments.forEach((row, i) => {
      const before = segments[i - 1];
      if (before && covers(before, row)) table.report(row, 'payee', refuse('rows overlap', { payee: row.payee }));
    });
  }
  return all;
}

/** Do two rows share a day? Without a period nothing tells them apart. */
function covers(before: AssignedRow, row: AssignedRow): boolean {
  if (!row.period) return true;
  return before.span !== undefined && row.span !== undefined && overlap(before.span, row.span) !== undefined;
}

/** The periods of each payee, in order of time, whatever the order of the table. @param all as `segmentsOf` gives them */
export function periodsOfPayees(
  all: readonly (readonly AssignedRow[])[],
): readonly (readonly (readonly AssignedRow[])[])[] {
  const byPayee = new Map<string, (readonly AssignedRow[])[]>();
  for (const rows of all) addTo(byPayee, nameKey(rows[0]?.payee ?? ''), rows);
  const firstDay = (rows: readonly AssignedRow[]): number => rows[0]?.period?.first ?? -Infinity;
  return [...byPayee.values()].map((periods) => periods.sort((a, b) => firstDay(a) - firstDay(b)));
}
