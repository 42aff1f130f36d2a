import { nameKey } from '../../cells/cell';
import type { PayRun } from '../../payout/run';
import type { Place } from '../../problems/problem';
import { columnNames } from '../../results/columns';
import { columnOf } from '../../results/measured';
import { columnKey } from '../../results/headers';
import { notCredited } from '../../results/table';
import { columnsUsedBy, usesOf } from '../uses';
import type { CheckedPlan } from './checked-plan';
import { type Finding, finding } from './finding';
import { checkNames } from './name-checks';
import { checkYears } from './year-checks';

/** What can only be said of all plans of a book together. */
export function* checkBook(plans: readonly CheckedPlan[], run: PayRun | undefined): Iterable<Finding> {
  yield* sameNumber(plans);
  if (!run) return;
  for (const check of [checkNames, checkYears]) yield* check(run);
  yield* unusedColumns(plans, run);
}

/** Two plans of the book (not two versions of one) have a component on the same measure in the same scope. */
function* sameNumber(plans: readonly CheckedPlan[]): Iterable<Finding> {
  const users = new Map<string, { names: Map<string, string>; place: Place }>();
  for (const { plan, fieldPlace } of plans) {
    for (const component of plan.components) {
      for (const { measure, scope } of usesOf({ ...component, gates: [], modifiers: [] })) {
        const column = columnOf(measure, scope);
        const names = users.get(column)?.names ?? new Map<string, string>();
        names.set(nameKey(plan.id), plan.roles.join(', ') || plan.name);
        users.set(column, { names, place: fieldPlace(component, 'measure') });
      }
    }
  }
  for (const [measure, { names, place }] of users) {
    if (names.size > 1) yield finding('same number', place, { measure, plans: [...names.values()].join(' and ') });
  }
}

/** Columns of the results that are neither known columns nor read by any plan; a used measure's `@year` is, and what its ratio rests on. */
function* unusedColumns(plans: readonly CheckedPlan[], { table }: PayRun): Iterable<Finding> {
  const read = columnsUsedBy(plans.map(({ plan }) => plan)).map(columnKey);
  const isSettled = plans.some(({ plan }) => plan.settle !== 'each period');
  const known = columnNames.filter((column) => isSettled || column !== 'paid to date');
  const used = new Set<string>([...known, notCredited, ...read]);
  const unused = [...table.columns].filter(([column]) => !used.has(column.replace(/ n$/, '')));
  const [first] = unused;
  if (!first) return;
  const place = { source: 'results', row: table.headerRow + 1, column: first[1] + 1, field: first[0] };
  yield finding('unused columns', place, { columns: unused.map(([column]) => column) });
}
