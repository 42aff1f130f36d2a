import { nameKey } from '../../cells/cell';
import { addTo } from '../../payout/add-to';
import type { PayRun } from '../../payout/run';
import { nearNames } from '../../problems/near-names';
import type { TableRow } from '../../results/table';
import { isShared } from '../uses';
import { type Finding, finding } from './finding';

/**
 * Names of groups in the results that may be slips, where pay depends on groups: the rarer of two that are a letter
 * apart, and one that stands in leaders' lists alone. Where no row names a manager, who lists several is a leader.
 */
export function* checkNames({ table: { rows, place }, plans }: PayRun): Iterable<Finding> {
  if (!plans.some(isShared)) return;
  const managers = new Set(rows.flatMap(({ known: { manager } }) => (manager === undefined ? [] : nameKey(manager))));
  for (const kind of ['manager', 'team', 'region'] as const) {
    const namesIn = ({ known }: TableRow): readonly string[] => [known[kind] ?? []].flat().map(nameKey);
    const lists = (row: TableRow): boolean => namesIn(row).length > 1;
    const isLeader = (row: TableRow): boolean => (managers.size > 0 ? managers.has(nameKey(row.payee)) : lists(row));
    const byName = new Map<string, [TableRow, ...TableRow[]]>();
    for (const row of rows) for (const name of namesIn(row)) addTo(byName, name, row);
    // A manager who is almost a payee is refused; of two who are payees both are meant.
    if (kind === 'manager') for (const { payee } of rows) byName.delete(nameKey(payee));

    const rarestFirst = [...byName].sort(([, some], [, others]) => some.length - others.length);
    const names = rarestFirst.map(([name]) => name);
    const near = nearNames(names, names);
    for (const [found, own] of rarestFirst) {
      const nearest = near.get(found);
      const at = place(own[0], kind);
      if (nearest !== undefined) {
        near.delete(nearest);
        yield finding('almost the same', at, { found, kind, nearest });
      } else if (own.every(isLeader) && own.some(lists) && !rows.every(isLeader)) {
        yield finding('listed alone', at, { found, kind });
      }
    }
  }
}
