import { isBlank, nameKey } from '../cells/cell';
import { type Exact, ZERO, equal, plus, times } from '../number/exact';
import { show } from '../number/show';
import { goalOfComponent } from '../plan/conditions';
import type { Measure } from '../plan/measures';
import type { Goal, MeasureOf } from '../plan/plan';
import { goalsOf } from '../plan/uses';
import { type Refusal, isRefusal, problem, refuse } from '../problems/problem';
import type { AssignedRow } from '../results/assign';
import { type Actual, columnOf, readActual, readOwnGoal } from '../results/measured';
import type { ResultsTable } from '../results/table';
import { actualFor, attainment } from './attainment';
import type { Group, Groups } from './groups';
import type { Measured, Part } from './outcome';

/**
 * Reads actuals, targets and baselines of parts, own and of groups (SPEC §3, §4), and reports what is missing.
 * `user` is the id of the component, or the gate or modifier, that asks: messages name it.
 */
export interface Measuring {
  /** The actual of a measure in a scope for one part. @param group as in `goal` */
  readonly actual: (part: Part, of: MeasureOf, user: string, group?: Group) => Actual;
  /**
   * Actual, target, baseline and, where `needed` or possible, attainment of a goal.
   * @param group of which `part` is one; undefined where the part names none, which is reported
   */
  readonly goal: (part: Part, goal: Goal, user: string, needed: boolean, group?: Group) => Measured;
  /** A goal of several segments: what the last has, with the sums of all added up. */
  readonly combined: (measured: readonly Measured[], part: Part, user: string, needed: boolean) => Measured;
}

type Which = 'target' | 'baseline';

/**
 * @param partsOf all parts of a row: a member's own target counts for each of them
 * @param atAttainment what every actual with a target is set to, in a what-if
 */
export function measuringOf(
  table: ResultsTable,
  groups: Groups,
  partsOf: ReadonlyMap<AssignedRow, readonly Part[]>,
  atAttainment: Exact | undefined,
): Measuring {
  const { columns, problems } = table;
  /** What groups say in a column, or their members add up to, by group and column. */
  const known = new Map<string, Actual | undefined>();

  function sumOf(group: Group, column: string, valueOf: (row: AssignedRow) => Exact): Exact {
    const key = `${group.key}|${column}`;
    const total = known.get(key) ?? group.members.reduce((sum, row) => plus(sum, valueOf(row)), ZERO);
    known.set(key, total);
    return total as Exact;
  }

  function groupOf({ row }: Part, scope: MeasureOf['scope']): Group | undefined {
    return scope === 'individual' ? undefined : groups.of(row, scope);
  }

  /** A row's own target or baseline; undefined when it says none, or its cell was refused. */
  function ownGoal(row: AssignedRow, measure: Measure, which: Which): Exact | undefined {
    const column = `${measure.name} ${which}`;
    return table.accept(row, column, readOwnGoal(table.cell(row, column), measure, which));
  }

  /** The one value that the rows of a group say in an `@` column; undefined when none does. */
  function said(group: Group, column: string, measure: Measure, which?: Which): Actual | undefined {
    const key = `${group.key}|${column}`;
    if (!columns.has(column) || known.has(key)) return known.get(key);
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

  /** A measure is missing: refused where the plan says so, else left to the plan's policy. */
  function missing({ plan, row }: Pick<Part, 'plan' | 'row'>, column: string, user: string): Actual {
    const parameters = { column, component: user };
    const field = nameKey(column);
    if (plan.missing !== 'error') return 'missing';
    if (columns.has(column)) table.report(row, column, refuse('missing measure', parameters));
    else problems.add(problem('missing column', { source: 'results', field }, parameters));
    return 'missing';
  }

  function ownActual(part: Part, measure: Measure, user: string): Actual {
    const { name, kind } = measure;
    if (!columns.has(name)) return missing(part, name, user);
    const read = readActual(table.cell(part.row, name), measure);
    if (read === 'missing') return missing(part, name, user);
    const own = table.accept(part.row, name, read) ?? 'missing';
    return own === 'missing' || kind === 'ratio' ? own : times(own, part.shareOfRow);
  }

  function groupActual(group: Group, measure: Measure, part: Part, user: string): Actual {
    const { name, kind } = measure;
    const column = columnOf(measure, group.scope);
    const value = said(group, column, measure);
    if (value && value !== 'missing') return value;
    if (value || (kind === 'ratio' && columns.has(column))) return missing(part, column, user);
    if (kind === 'ratio') {
      problems.add(problem('group ratio', { source: 'results', field: column }, { column, measure: name }));
      return 'missing';
    }
    if (!columns.has(name)) return missing(part, name, user);
    if (group.members.length === 0)
      table.report(part.row, 'payee', refuse('no members', { group: group.label, column }));
    return sumOf(group, name, (row) => {
      const own = table.accept(row, name, readActual(table.cell(row, name), measure));
      if (own === 'missing') missing({ plan: part.plan, row }, name, user);
      return own === undefined || own === 'missing' ? ZERO : own;
    });
  }

  function noGroup({ row }: Part, field: string, component: string): Actual {
    if (row.refused.size === 0) table.report(row, field, refuse('no group', { field, component }));
    return 'missing';
  }

  /** The actual at which the goal of this measure and scope, where the plan has one, is reached as the what-if says. */
  function supposed(part: Part, of: MeasureOf, user: string, group: Group | undefined): Exact | undefined {
    const goal = goalsOf(part.plan).find(
      ({ measure, scope }) => measure.name === of.measure.name && scope === of.scope,
    );
    const target = goal && bound(part, goal, 'target', user, group);
    return (
      target &&
      atAttainment &&
      actualFor(atAttainment, target, goal.direction, bound(part, goal, 'baseline', user, group))
    );
  }

  function actual(part: Part, of: MeasureOf, user: string, group = groupOf(part, of.scope)): Actual {
    const { measure, scope } = of;
    if (scope !== 'individual' && !group) return noGroup(part, scope, user);
    return (
      (atAttainment && supposed(part, of, user, group)) ??
      (group ? groupActual(group, measure, part, user) : ownActual(part, measure, user))
    );
  }

  /** A target or baseline: what the results say, else what the plan says; own ones are prorated. */
  function bound(part: Part, goal: Goal, which: Which, user: string, group: Group | undefined): Exact | undefined {
    const { measure } = goal;
    const planned = goal[which];
    if (!group) {
      return prorated(
        part,
        goal,
        ownGoal(part.row, measure, which) ?? (planned === 'sum of members' ? undefined : planned),
      );
    }
    const value = said(group, `${columnOf(measure, group.scope)} ${which}`, measure, which);
    if (value && value !== 'missing') return value;
    if (planned !== 'sum of members') return planned;
    return sumOf(group, `${measure.name} target`, (row) => memberTarget(row, goal, `${user} of ${part.row.payee}`));
  }

  /** A member's own target: that of its row, else that of its plan's individual component of the same measure. */
  function memberTarget(row: AssignedRow, goal: Goal, component: string): Exact {
    const measure = goal.measure.name;
    return (partsOf.get(row) ?? []).reduce((sum, part) => {
      const own = part.plan.components
        .map(goalOfComponent)
        .find((other) => other?.measure.name === measure && other.scope === 'individual');
      const target = bound(part, own ?? { ...goal, target: undefined }, 'target', component, undefined);
      if (!target) table.report(row, `${measure} target`, refuse('no target', { measure, component }));
      return target ? plus(sum, target) : sum;
    }, ZERO);
  }

  function held(
    part: Part,
    goal: Goal,
    actual: Actual,
    target: Exact | undefined,
    baseline: Exact | undefined,
    user: string,
    needed: boolean,
  ): Measured {
    const { measure, direction } = goal;
    const column = columnOf(measure, goal.scope);
    let reached: Exact | Refusal | undefined;
    if (target && actual !== 'missing') reached = attainment(actual, target, direction, baseline, measure.name);
    if (isRefusal(reached)) {
      if (needed) table.report(part.row, column, reached);
      reached = undefined;
    }
    if (needed && !target) {
      table.report(part.row, `${column} target`, refuse('no target', { measure: column, component: user }));
    }
    return { goal, actual, target, baseline, attainment: reached };
  }

  function goalOf(part: Part, goal: Goal, user: string, needed: boolean, group = groupOf(part, goal.scope)): Measured {
    if (goal.scope !== 'individual' && !group) {
      return held(part, goal, noGroup(part, goal.scope, user), undefined, undefined, user, false);
    }
    const target = bound(part, goal, 'target', user, group);
    const baseline = bound(part, goal, 'baseline', user, group);
    const reached =
      atAttainment && target
        ? actualFor(atAttainment, target, goal.direction, baseline)
        : actual(part, goal, user, group);
    return held(part, goal, reached, target, baseline, user, needed);
  }

  function combined(measured: readonly Measured[], part: Part, user: string, needed: boolean): Measured {
    const last = measured[measured.length - 1] as Measured;
    const { goal } = last;
    if (goal.scope !== 'individual' || goal.measure.kind !== 'sum' || measured.length === 1) return last;
    const [actual, target, baseline] = (['actual', 'target', 'baseline'] as const).map((which) =>
      measured
        .map((one): Actual | undefined => one[which])
        .reduce((sum, value) => (isNumber(sum) && isNumber(value) ? plus(sum, value) : isNumber(sum) ? value : sum)),
    ) as [Actual, Exact | undefined, Exact | undefined];
    return held(part, goal, actual, target, baseline, user, needed);
  }

  return { actual, goal: goalOf, combined };
}

/** Targets of sums shrink with the days worked and, where higher is better, with the ramp. */
function prorated(part: Part, { measure, direction }: Goal, value: Exact | undefined): Exact | undefined {
  if (value === undefined || measure.kind !== 'sum') return value;
  const worked = part.plan.prorateTargets ? times(value, part.activeShare) : value;
  const { ramp } = part.row.known;
  return ramp !== undefined && direction === 'higher' ? times(worked, ramp) : worked;
}

const isSame = (a: Actual, b: Actual): boolean => (a === 'missing' || b === 'missing' ? a === b : equal(a, b));
const textOf = (value: Actual): string => (value === 'missing' ? 'n/a' : show(value));
const isNumber = (value: Actual | undefined): value is Exact => value instanceof Object;
