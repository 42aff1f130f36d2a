import { isBlank, nameKey } from '../cells/cell';
import { type Exact, ZERO, plus, times } from '../number/exact';
import { goalOfComponent } from '../plan/conditions';
import type { Measure } from '../plan/measures';
import type { Goal, MeasureOf } from '../plan/plan';
import { goalsOf } from '../plan/uses';
import { type Refusal, isRefusal, problem, refuse } from '../problems/problem';
import type { AssignedRow } from '../results/assign';
import { type Actual, columnOf, readActual, readOwnGoal } from '../results/measured';
import type { ResultsTable } from '../results/table';
import { actualFor, attainment } from './attainment';
import { type Time, columnAt } from './column-at';
import { combined } from './combined';
import { type Which, groupValuesOf } from './group-values';
import type { Group, Groups } from './groups';
import type { Measured, Part } from './outcome';
import { prorated } from './prorated';

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

/** Reads single periods, and of ratios also the year so far: those do not add up. */
export interface PeriodMeasuring extends Measuring {
  /** The actual of the year so far, `grr@year`. @param isFirst no period before counts, so that `grr` says the same */
  readonly yearActual: (part: Part, of: MeasureOf, user: string, isFirst: boolean) => Actual;
  /** As `goal`, with the actual of the year so far. */
  readonly yearGoal: (part: Part, goal: Goal, user: string, needed: boolean, isFirst: boolean) => Measured;
  /** A goal whose values are known: what is reached, or why nothing is. */
  readonly held: (part: Part, values: Omit<Measured, 'attainment'>, user: string, needed: boolean) => Measured;
}

/**
 * @param partsOf all parts of a row: a member's own target counts for each of them
 * @param atAttainment what every actual with a target is set to, in a what-if
 */
export function measuringOf(
  table: ResultsTable,
  groups: Groups,
  partsOf: ReadonlyMap<AssignedRow, readonly Part[]>,
  atAttainment: Exact | undefined,
): PeriodMeasuring {
  const { columns, problems } = table;
  const { said, sumOf } = groupValuesOf(table);
  const isWhatIf = atAttainment !== undefined;
  function groupOf({ row }: Part, scope: MeasureOf['scope']): Group | undefined {
    return scope === 'individual' ? undefined : groups.of(row, scope);
  }

  /** A row's own target or baseline; undefined when it says none, or its cell was refused. */
  function ownGoal(row: AssignedRow, measure: Measure, which: Which): Exact | undefined {
    const column = `${measure.name} ${which}`;
    return table.accept(row, column, readOwnGoal(table.cell(row, column), measure, which));
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

  function ownActual(part: Part, measure: Measure, user: string, time: Time): Actual {
    const { kind } = measure;
    const isGiven = (column: string): boolean => !isBlank(table.cell(part.row, column));
    const name = columnAt(table, measure.name, measure, user, time, isGiven);
    if (name === undefined) return 'missing';
    if (!columns.has(name)) return missing(part, name, user);
    const read = readActual(table.cell(part.row, name), measure);
    if (read === 'missing') return missing(part, name, user);
    const own = table.accept(part.row, name, read) ?? 'missing';
    return own === 'missing' || kind === 'ratio' ? own : times(own, part.shareOfRow);
  }

  function groupActual(group: Group, measure: Measure, part: Part, user: string, time: Time): Actual {
    const { name, kind } = measure;
    const isGiven = (ofYear: string): boolean => said(group, ofYear, measure) !== undefined;
    const column = columnAt(table, columnOf(measure, group.scope), measure, user, time, isGiven);
    if (column === undefined) return 'missing';
    const value = said(group, column, measure);
    if (value && value !== 'missing') return value;
    if (value || (kind === 'ratio' && columns.has(column))) return missing(part, column, user);
    if (kind === 'ratio') {
      problems.add(problem('group ratio', { source: 'results', field: column }, { column, measure: name }));
      return 'missing';
    }
    if (!columns.has(name)) return missing(part, name, user);
    if (group.members.length === 0 && !group.apart)
      table.report(part.row, 'payee', refuse('no members', { group: group.label, column }));
    // A member without a value is refused under one plan and counts nothing under another.
    const sum = sumOf(group, `${name}, missing ${part.plan.missing}`, { row: part.row, column, measure }, (row) => {
      const own = table.accept(row, name, readActual(table.cell(row, name), measure));
      if (own === 'missing') missing({ plan: part.plan, row }, name, user);
      return own === undefined || own === 'missing' ? ZERO : own;
    });
    return sum ?? ZERO;
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

  function actual(
    part: Part,
    of: MeasureOf,
    user: string,
    group = groupOf(part, of.scope),
    time: Time = 'period',
  ): Actual {
    const { measure, scope } = of;
    if (scope !== 'individual' && !group) return noGroup(part, scope, user);
    const assumed = isWhatIf ? supposed(part, of, user, group) : undefined;
    if (assumed) return assumed;
    return group ? groupActual(group, measure, part, user, time) : ownActual(part, measure, user, time);
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
    const column = `${columnOf(measure, group.scope)} ${which}`;
    const value = said(group, column, measure, which);
    if (value && value !== 'missing') return value;
    if (planned !== 'sum of members') return planned;
    const component = `${user} of ${part.row.payee}`;
    return sumOf(group, `${measure.name} target`, { row: part.row, column, measure }, (row) =>
      memberTarget(row, goal, component),
    );
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

  /** Why a target that is the sum of the members' is nothing: there are none. */
  function noMembers(part: Part, { measure, scope, target }: Goal): Refusal | undefined {
    const group = target === 'sum of members' ? groupOf(part, scope) : undefined;
    if (!group || group.members.length > 0) return undefined;
    return refuse('no members', { group: group.label, column: `${columnOf(measure, scope)} target` });
  }

  function held(part: Part, values: Omit<Measured, 'attainment'>, user: string, needed: boolean): Measured {
    const { goal, actual, target, baseline, added } = values;
    const { measure, direction } = goal;
    const column = columnOf(measure, goal.scope);
    let reached: Exact | Refusal | undefined;
    if (target && actual !== 'missing') reached = attainment(actual, target, direction, baseline, measure.name);
    if (isRefusal(reached)) {
      if (needed) table.report(part.row, column, noMembers(part, goal) ?? reached);
      reached = undefined;
    }
    // A sum of the members' targets that is not there was reported where it was asked for.
    if (needed && !target && goal.target !== 'sum of members') {
      table.report(part.row, `${column} target`, refuse('no target', { measure: column, component: user }));
    }
    return { goal, actual, target, baseline, attainment: reached, added };
  }

  function goalOf(
    part: Part,
    goal: Goal,
    user: string,
    needed: boolean,
    group = groupOf(part, goal.scope),
    time: Time = 'period',
  ): Measured {
    if (goal.scope !== 'individual' && !group) {
      const nothing = { goal, actual: noGroup(part, goal.scope, user), target: undefined, baseline: undefined };
      return held(part, { ...nothing, added: undefined }, user, false);
    }
    const target = bound(part, goal, 'target', user, group);
    const baseline = bound(part, goal, 'baseline', user, group);
    const reached =
      isWhatIf && target
        ? actualFor(atAttainment, target, goal.direction, baseline)
        : actual(part, goal, user, group, time);
    return held(part, { goal, actual: reached, target, baseline, added: undefined }, user, needed);
  }

  const yearTime = (isFirst: boolean): Time => (isFirst ? 'first of year' : 'year');

  return {
    // Not the functions themselves: what time a value is of is no caller's choice but by name.
    actual: (part, of, user, group) => actual(part, of, user, group),
    goal: (part, goal, user, needed, group) => goalOf(part, goal, user, needed, group),
    yearActual: (part, of, user, isFirst) => actual(part, of, user, undefined, yearTime(isFirst)),
    yearGoal: (part, goal, user, needed, isFirst) => goalOf(part, goal, user, needed, undefined, yearTime(isFirst)),
    held,
    combined: (measured, part, user, needed) => combined(measured, (values) => held(part, values, user, needed)),
  };
}
