import { nameKey } from '../cells/cell';
import { notNegative, readNumber } from '../cells/read';
import { allocate } from '../number/allocate';
import { type Exact, ONE, ZERO, isPositive, over, ratio, times } from '../number/exact';
import { round } from '../number/rounding';
import { type Plan, type Pool, planKey } from '../plan/plan';
import { problem, refuse } from '../problems/problem';
import { overlap } from '../results/assign';
import type { ResultsTable } from '../results/table';
import { daysIn } from './active-days';
import { addTo } from './add-to';
import { limited } from './components/limits';
import { curveAt, lookedUp } from './components/ratio';
import type { Group, Groups } from './groups';
import type { Measuring } from './measuring';
import type { Earned, Measured, Part } from './outcome';

/** What a part earns of a pool. */
export type PoolShares = (part: Part, component: Pool) => Earned;

/** A pool as it is shared by its members. */
interface Shared {
  readonly pool: Exact;
  readonly measured: Measured | undefined;
  readonly shares: ReadonlyMap<Part, Exact>;
}

/**
 * Pools, shared once among all members: the parts of the scope's group, plan and period, each by its share × its
 * active-day share, odd minor units by largest remainder, ties by payee name.
 */
export function poolSharesOf(
  table: ResultsTable,
  parts: readonly Part[],
  groups: Groups,
  measuring: Measuring,
): PoolShares {
  const plans = [...new Set(parts.map(({ plan }) => plan))];
  const members = new Map<string, Part[]>();
  const shared = new Map<string, Shared>();

  const groupOf = ({ row }: Part, { scope }: Pool): Group | undefined =>
    scope === 'individual' ? undefined : groups.ofPool(row, scope);

  for (const part of parts) {
    for (const component of part.plan.components) {
      const group = component.type === 'pool' && groupOf(part, component);
      if (!group) continue;
      addTo(members, poolKey(group, part, component), part);
    }
  }

  function split(component: Pool, group: Group, sharing: readonly Part[]): Shared {
    const first = sharing[0] as Part;
    const { plan } = first;
    const { goal, curve, id, source } = component;
    const measured = goal && measuring.goal(first, goal, id, true, group);
    const value = curve && measured ? curveAt(curve, lookedUp(curve, measured, component, first), () => ONE) : ONE;
    const actual = 'of' in source ? measuring.actual(first, source.of, id, group) : ONE;
    const amount = 'amount' in source ? source.amount : actual === 'missing' ? ZERO : times(source.rate, actual);
    const whole = times(times(amount, value), shareOfVersion(first));
    const pool = round(limited(whole, component).value, plan.places, plan.rounding);
    const weights = sharing.map((part) => times(weightOf(component, part), part.activeShare));
    const names = sharing.map(({ row: { payee } }) => payee);
    const amounts = allocate(pool, weights, plan.places, names);
    return { pool, measured, shares: new Map(sharing.map((part, i) => [part, amounts[i] ?? ZERO])) };
  }

  /** A version that covers part of a period, beside others of its plan, pays that part of the pool. */
  function shareOfVersion({ plan, row: { period } }: Part): Exact {
    if (!period) return ONE;
    const daysOf = ({ effectiveFrom = -Infinity, effectiveTo = Infinity }: Plan): number => {
      const covered = overlap(period, { first: effectiveFrom, last: effectiveTo });
      return covered ? daysIn(covered) : 0;
    };
    const versions = plans.filter(({ id }) => id === plan.id);
    return ratio(
      daysOf(plan),
      versions.reduce((days, version) => days + daysOf(version), 0),
    );
  }

  function weightOf({ shareBy, id }: Pool, { row, activeShare, targetVariable }: Part): Exact {
    const by = nameKey(shareBy);
    if (by === 'equal') return ONE;
    if (by === 'target') return isPositive(activeShare) ? over(targetVariable, activeShare) : ZERO;
    if (table.columns.has(by)) return table.accept(row, by, readNumber(table.cell(row, by), notNegative)) ?? ZERO;
    const place = { source: 'plan', of: 'COMPONENTS', field: `${id}, share by` };
    table.problems.add(problem('no share column', place, { column: shareBy }));
    return ZERO;
  }

  return (part, component) => {
    const group = groupOf(part, component);
    if (!group) {
      const field = component.scope === 'reports' ? 'manager' : component.scope;
      table.report(part.row, field, refuse('no group', { field, component: component.id }));
      return { measured: undefined, base: ZERO, value: ZERO };
    }
    const key = poolKey(group, part, component);
    const known = shared.get(key) ?? split(component, group, members.get(key) ?? [part]);
    shared.set(key, known);
    const { measured, pool, shares } = known;
    return { measured, base: pool, value: shares.get(part) ?? ZERO, pool };
  };
}

function poolKey(group: Group, { plan }: Part, component: Pool): string {
  return `${group.key}|${planKey(plan)}|${component.id}`;
}
