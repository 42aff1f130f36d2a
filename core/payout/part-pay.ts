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
import type { ComponentLine, Earned, Part, PartPay } from './outcome';
import { planLimits } from './plan-limits';
import type { PoolShares } from './pool-shares';

/** What computing a part needs to know about the rest of the run. */
export interface RunState {
  readonly table: ResultsTable;
  readonly measuring: Measuring;
  readonly pools: PoolShares;
}

const nothing: Earned = { measured: undefined, base: ZERO, value: ZERO };

/** The lines of one part: every component, then the plan's cap and floor (SPEC §6 steps 5 to 12). */
export function payPart(part: Part, segments: Segments, state: RunState): PartPay {
  const { components } = part.plan;
  if (!isPositive(part.activeShare)) {
    const lines = components.map((component) => lineOf(component, part, undefined, nothing, [], []));
    return { part, lines, planCap: ZERO, planFloor: ZERO };
  }
  const { measuring, pools } = state;
  const weights = redistributed(part, state);
  const lines = components.map((component) => {
    const weight = weights.get(component) ?? ('weight' in component ? component.weight : undefined);
    const gates = component.gates.map((gate) => testGate(gate, conditionValue(gate, part, measuring, 'gate')));
    const earned = earn(component, { part, weight: weight ?? ZERO, gates, segments, measuring, pools });
    const modifiers = component.modifiers.map((one) =>
      applyModifier(one, conditionValue(one, part, measuring, 'modifier')),
    );
    return lineOf(component, part, weight, earned, gates, modifiers);
  });
  return { part, lines, ...planLimits(part, lines) };
}

function lineOf(
  component: Component,
  { plan }: Part,
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
    weight,
    gates,
    modifiers,
    unrounded,
    amount: component.type === 'recognition' ? ZERO : round(unrounded, plan.places, plan.rounding),
  };
}

/** The actual, or the attainment of the one component, that a gate or modifier looks at. */
function conditionValue(condition: Gate | Modifier, part: Part, measuring: Measuring, kind: string): Actual {
  const { attainmentOf, name } = condition;
  if (attainmentOf === undefined) return measuring.actual(part, condition, `${kind} ${name}`);
  const component = part.plan.components.find(({ id }) => id === attainmentOf);
  const goal = component && goalOfComponent(component);
  return (goal && measuring.goal(part, goal, attainmentOf, true).attainment) ?? 'missing';
}

/** The weights of bonuses where missing ones are redistributed over the others in proportion; empty where none are. */
function redistributed(part: Part, { measuring, table }: RunState): ReadonlyMap<Component, Exact> {
  const weights = new Map<Component, Exact>();
  if (part.plan.missing !== 'redistribute') return weights;
  const bonuses = part.plan.components.filter((component): component is Bonus => component.type === 'bonus');
  const present = bonuses.filter(({ goal, id }) => measuring.actual(part, goal, id) !== 'missing');
  if (present.length === bonuses.length) return weights;
  const [all, left] = [bonuses, present].map((some) => sum(some.map(({ weight }) => weight))) as [Exact, Exact];
  if (isZero(left)) table.report(part.row, 'payee', refuse('all missing', {}));
  else for (const one of bonuses) weights.set(one, present.includes(one) ? over(times(one.weight, all), left) : ZERO);
  return weights;
}
