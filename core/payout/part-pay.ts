import { type Exact, ZERO, isPositive, isZero, over, sum, times } from '../number/exact';
import { round } from '../number/rounding';
import { goalOfComponent } from '../plan/conditions';
import type { Bonus, Component, Gate, Modifier } from '../plan/plan';
import { refuse } from '../problems/problem';
import type { Actual } from '../results/measured';
import type { ResultsTable } from '../results/table';
import { applyModifier, gateFactor, testGate } from './conditions';
import { earn } from './components/component-types';
import type { Segments } from './components/context';
import type { Measuring } from './measuring';
import type { ComponentLine, Earned, Part } from './outcome';
import { perPeriod } from './per-period';
import type { PoolShares } from './pool-shares';

/** What computing a part needs to know about the rest of the run. */
export interface RunState {
  readonly table: ResultsTable;
  readonly measuring: Measuring;
  readonly pools: PoolShares;
  /** Is this a what-if? Then `paid to date`, which is of what was really paid, does not count. */
  readonly isSupposed: boolean;
}

const nothing: Earned = { measured: undefined, base: ZERO, value: ZERO };

/** The line of a component that earns nothing: no day is active, or it is settled in another period. */
export function emptyLine(component: Component, part: Part): ComponentLine {
  return lineOf(component, part, undefined, nothing, [], []);
}

/** The lines of some components of a part (SPEC §6 steps 5 to 11), each 0 where no day is active. */
export function linesOf(
  part: Part,
  components: readonly Component[],
  segments: Segments,
  state: RunState,
): readonly ComponentLine[] {
  if (!isPositive(part.activeShare)) return components.map((component) => emptyLine(component, part));
  const { measuring, pools } = state;
  const weights = redistributed(part, components, state);
  return components.map((component) => {
    const weight = weights.get(component) ?? ('weight' in component ? component.weight : undefined);
    const gates = component.gates.map((gate) =>
      testGate(gate, conditionValue(gate, component, part, measuring, 'gate')),
    );
    const earned = earn(component, { part, weight: weight ?? ZERO, gates, segments, measuring, pools });
    const modifiers = component.modifiers.map((one) =>
      applyModifier(one, conditionValue(one, component, part, measuring, 'modifier')),
    );
    return lineOf(component, part, weight, earned, gates, modifiers);
  });
}

function lineOf(
  component: Component,
  part: Part,
  weight: Exact | undefined,
  earned: Earned,
  gates: ComponentLine['gates'],
  modifiers: ComponentLine['modifiers'],
): ComponentLine {
  const factor = modifiers.reduce((product, one) => times(product, one.factor), gateFactor(gates));
  const unrounded = times(earned.value, factor);
  // Written out rather than spread: there is one of these for every component of every row.
  return {
    measured: earned.measured,
    rateMeasured: earned.rateMeasured,
    curveValue: earned.curveValue,
    payoutRatio: earned.payoutRatio,
    base: earned.base,
    value: earned.value,
    counted: earned.counted,
    pool: earned.pool,
    limitedBy: earned.limitedBy,
    component,
    over: part,
    before: ZERO,
    weight,
    gates,
    modifiers,
    unrounded,
    amount: component.type === 'recognition' ? ZERO : round(unrounded, part.plan.places, part.plan.rounding),
  };
}

/** The actual, or the attainment of the one component, that a gate or modifier of a component looks at. */
function conditionValue(
  condition: Gate | Modifier,
  component: Component,
  part: Part,
  measuring: Measuring,
  kind: string,
): Actual {
  const { attainmentOf, name } = condition;
  if (attainmentOf === undefined) {
    return perPeriod(measuring.actual(part, condition, `${kind} ${name}`), condition, component, part);
  }
  const other = part.plan.components.find(({ id }) => id === attainmentOf);
  const goal = other && goalOfComponent(other);
  return (goal && measuring.goal(part, goal, attainmentOf, true).attainment) ?? 'missing';
}

/**
 * The weights of bonuses where missing ones are redistributed, in proportion, over the others that are settled alike: as
 * often and, on the year so far or the year as a whole, with them; empty where none are.
 */
function redistributed(
  part: Part,
  components: readonly Component[],
  { measuring, table }: RunState,
): ReadonlyMap<Component, Exact> {
  const weights = new Map<Component, Exact>();
  const wanted = components.find(isBonus);
  const { plan, joined } = part;
  if (plan.missing !== 'redistribute' || !wanted) return weights;
  const { period, inCap } = wanted;
  // What is outside the cap stands alone while the year goes on with what is in it.
  const isApart = period === plan.period && (joined !== undefined || plan.settle === 'year to date');
  const bonuses = plan.components
    .filter(isBonus)
    .filter((one) => one.period === period && (!isApart || one.inCap === inCap));
  const present = bonuses.filter(({ goal, id }) => measuring.actual(part, goal, id) !== 'missing');
  if (present.length === bonuses.length) return weights;
  const [all, left] = [bonuses, present].map((some) => sum(some.map(({ weight }) => weight))) as [Exact, Exact];
  if (isZero(left)) table.report(part.row, 'payee', refuse('all missing', {}));
  else for (const one of bonuses) weights.set(one, present.includes(one) ? over(times(one.weight, all), left) : ZERO);
  return weights;
}

const isBonus = (component: Component): component is Bonus => component.type === 'bonus';
