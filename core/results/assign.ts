import { type Cell, nameKey } from '../cells/cell';
import type { Day } from '../cells/civil-date';
import { remembered } from '../cells/remembered';
import { ZERO, isZero } from '../number/exact';
import { type Plan, planKey } from '../plan/plan';
import { nearest } from '../problems/nearest';
import { type Refusal, isRefusal, refuse } from '../problems/problem';
import { type Period, readPeriod } from './period';
import type { ResultsTable, TableRow } from './table';

/** Days from first to last, both counted; undefined when there are none. */
export interface Span {
  readonly first: Day;
  readonly last: Day;
}

/** A row with its period and the plan versions that pay it, each with the days it covers. */
export interface AssignedRow extends TableRow {
  readonly period: Period | undefined;
  /** Days of the row within its period; undefined when none is active, or there is no period. */
  readonly span: Span | undefined;
  readonly parts: readonly AssignedPart[];
}

export interface AssignedPart {
  readonly plan: Plan;
  readonly span: Span | undefined;
}

type Versions = readonly [Plan, ...Plan[]];

/** Finds the plan of every row (SPEC §2: its `plan`, else its role, else the only one) and cuts its days by versions. */
export function assignPlans(
  table: ResultsTable,
  plans: readonly Plan[],
  ignorePlanColumn: boolean,
): readonly AssignedRow[] {
  // The same few roles, plans and periods stand in many rows.
  const versionsOf = remembered((role: string | undefined) =>
    remembered((plan: string | undefined) => versionsFor(role, plan, plans)),
  );
  const periodsOf = remembered(({ period, yearStarts }: Plan) =>
    remembered((cell: Cell) => readPeriod(cell, period, yearStarts, table.system)),
  );
  return table.rows.flatMap((row) => {
    const { role, plan } = row.known;
    const versions = table.accept(row, 'plan', versionsOf(role)(ignorePlanColumn ? undefined : plan));
    if (!versions) return [];
    return assignRow(row, versions, periodsOf(versions[0])(row.known.period), table) ?? [];
  });
}

function versionsFor(role: string | undefined, named: string | undefined, plans: readonly Plan[]): Versions | Refusal {
  const ids = [...new Set(plans.map(({ id }) => id))];
  if (named !== undefined) {
    const [id = '', version] = named.split('@');
    const found = plans.filter(
      (plan) => isSame(plan.id, id) && (version === undefined || isSame(plan.version, version)),
    );
    if (isFilled(found)) return found;
    const hint = nearest(named, version === undefined ? ids : plans.map(planKey));
    return refuse('unknown name', { kind: 'plan', found: named, nearest: hint });
  }
  const forRole = plans.filter(({ roles }) => role !== undefined && roles.some((name) => isSame(name, role)));
  const candidates = forRole.length > 0 ? forRole : plans;
  const isOne = isFilled(candidates) && candidates.every(({ id }) => isSame(id, candidates[0].id));
  return isOne ? candidates : refuse('needs plan', { plans: ids });
}

const isSame = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
const isFilled = <T>(list: readonly T[]): list is readonly [T, ...T[]] => list.length > 0;

function assignRow(
  row: TableRow,
  versions: Versions,
  period: ReturnType<typeof readPeriod>,
  table: ResultsTable,
): AssignedRow | undefined {
  const [first] = versions;
  if (!period) return withoutPeriod(row, versions, table);
  if (isRefusal(period)) {
    table.report(row, 'period', period);
    return undefined;
  }
  const { start, end } = row.known;
  if (start !== undefined && end !== undefined && end < start) {
    table.report(row, 'end', refuse('range order', { first: 'start', second: 'end' }));
  }
  const span = overlap({ first: start ?? -Infinity, last: end ?? Infinity }, period);
  if (!span) return { ...row, period, span, parts: [{ plan: versions[versions.length - 1] ?? first, span }] };

  const parts = versions
    .flatMap((plan) => {
      const days = overlap(span, { first: plan.effectiveFrom ?? -Infinity, last: plan.effectiveTo ?? Infinity });
      return days ? [{ plan, span: days }] : [];
    })
    .sort((a, b) => a.span.first - b.span.first);
  if (parts.length > 0) return { ...row, period, span, parts };
  table.report(row, 'period', refuse('not covered', { plan: first.id }));
  return undefined;
}

function withoutPeriod(row: TableRow, versions: Versions, table: ResultsTable): AssignedRow | undefined {
  const { start, end, 'leave days': leave = ZERO } = row.known;
  const needs = (field: string, column = field): void => {
    table.report(row, column, refuse('needs period', { field }));
  };
  if (start !== undefined) needs('start');
  if (end !== undefined) needs('end');
  if (!isZero(leave)) needs('leave days');
  if (versions.length > 1) {
    needs('plan with several versions', 'plan');
    return undefined;
  }
  return { ...row, period: undefined, span: undefined, parts: [{ plan: versions[0], span: undefined }] };
}

/** The days that two spans share, or undefined. */
export function overlap(a: Span, b: Span): Span | undefined {
  const first = Math.max(a.first, b.first);
  const last = Math.min(a.last, b.last);
  return first <= last ? { first, last } : undefined;
}
