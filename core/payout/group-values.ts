import { isBlank } from '../cells/cell';
import { type Exact, ZERO, equal, plus } from '../number/exact';
import { show } from '../number/show';
import type { Measure } from '../plan/measures';
import { refuse } from '../problems/problem';
import type { AssignedRow } from '../results/assign';
import { type Actual, readActual, readOwnGoal } from '../results/measured';
import type { ResultsTable } from '../results/table';
import type { Group } from './groups';

/** Which of a goal's values the results may say themselves. */
export type Which = 'target' | 'baseline';

/** What a group has in a column, found once for all its members. */
export interface GroupValues {
  /** The one value that the rows of a group say in an `@` column; undefined when none does. */
  readonly said: (group: Group, column: string, measure: Measure, which?: Which) => Actual | undefined;
  /**
   * What its members add up to; undefined where some are paid for other periods, or money in another currency, which
   * is reported.
   *
   * @param what tells this sum from the other sums of the group
   * @param asked the row that is measured on the group, and the column in which it could say the sum itself
   */
  readonly sumOf: (
    group: Group,
    what: string,
    asked: { readonly row: AssignedRow; readonly column: string; readonly measure: Measure },
    valueOf: (row: AssignedRow) => Exact,
  ) => Exact | undefined;
}

export function groupValuesOf(table: ResultsTable): GroupValues {
  /** By group, and column or sum. */
  const known = new Map<string, Actual | undefined>();

  const sumOf: GroupValues['sumOf'] = (group, what, asked, valueOf) => {
    const { row, column, measure } = asked;
    const { apart, label, currencies } = group;
    if (apart) {
      const parameters = { group: label, payee: apart.payee, found: labelOf(apart), wanted: labelOf(row), column };
      table.report(row, column, refuse('periods apart', parameters));
      return undefined;
    }
    const wanted = currencyOf(row);
    const foreign = measure.unit === 'currency' ? [...currencies].find(([currency]) => currency !== wanted) : undefined;
    if (foreign) {
      const [found, { payee }] = foreign;
      table.report(row, column, refuse('currencies apart', { group: label, payee, found, wanted, column }));
      return undefined;
    }
    const key = `${group.key}|sum of ${what}`;
    const total = known.get(key) ?? group.members.reduce((sum, row) => plus(sum, valueOf(row)), ZERO);
    known.set(key, total);
    return total as Exact;
  };

  function said(group: Group, column: string, measure: Measure, which?: Which): Actual | undefined {
    const key = `${group.key}|${column}`;
    if (!table.columns.has(column) || known.has(key)) return known.get(key);
    let value: Actual | undefined;
    for (const row of group.named) {
      const cell = table.cell(row, column);
      if (isBlank(cell)) continue;
      const read = table.accept(row, column, which ? readOwnGoal(cell, measure, which) : readActual(cell, measure));
      if (value && read && !isSame(value, read)) {
        const parameters = { column, group: group.label, first: textOf(value), found: textOf(read) };
        table.report(row, column, refuse('group differs', parameters));
      }
      value ??= read;
    }
    known.set(key, value);
    return value;
  }

  return { said, sumOf };
}

const isSame = (a: Actual, b: Actual): boolean => (a === 'missing' || b === 'missing' ? a === b : equal(a, b));
const textOf = (value: Actual): string => (value === 'missing' ? 'n/a' : show(value));
/** Segments of one payee under plans in several currencies are refused, so a row has one. */
const currencyOf = ({ parts }: AssignedRow): string => parts[0]?.plan.currency ?? '';
const labelOf = ({ period }: AssignedRow): string => period?.label ?? 'no period';
