import { nameKey } from '../cells/cell';
import { ZERO } from '../number/exact';
import { nearest } from '../problems/nearest';
import type { Row } from './book';
import { curveNamed } from './curve-rows';
import { isTooLargeForRatio } from './goal';
import { type Normalising, subjectOf } from './subject';
import type { Component, Gate, Goal, MeasureOf, Modifier } from './plan';

type Condition = Row<'gates'> | Row<'modifiers'>;

/** Hangs the gates and modifiers of a plan on the components that they apply to. */
export function normaliseConditions(components: readonly Component[], state: Normalising): readonly Component[] {
  const { rows } = state.sources;
  const gates = rows('gates').map((row) => gateOf(row, components, state));
  const modifiers = rows('modifiers').flatMap((row) => modifierOf(row, components, state) ?? []);
  return components.map((component) => {
    const own = <C>(conditions: readonly Applied<C>[]): C[] =>
      conditions.filter(({ applies }) => applies(component)).map(({ condition }) => condition);
    return { ...component, gates: own(gates), modifiers: own(modifiers) };
  });
}

/** The goal whose attainment a component is paid on. */
export function goalOfComponent(component: Component): Goal | undefined {
  return 'goal' in component ? component.goal : undefined;
}

/** A gate or modifier, and the components that it applies to. */
interface Applied<C> {
  readonly applies: (component: Component) => boolean;
  readonly condition: C;
}

function appliesTo({ values, refuse }: Condition, components: readonly Component[]): Applied<unknown>['applies'] {
  const found = values['applies to'];
  const key = nameKey(found ?? '');
  if (key === 'plan') return ({ inCap }) => inCap;
  if (found === undefined) {
    refuse('required', 'applies to', { field: 'component id, or "plan"' });
  } else if (!components.some(({ id }) => nameKey(id) === key)) {
    const known = ['plan', ...components.map(({ id }) => id)];
    refuse('unknown name', 'applies to', { kind: 'component', nearest: nearest(found, known) });
  }
  return ({ id }) => nameKey(id) === key;
}

function measureTested(row: Condition, state: Normalising): MeasureOf {
  if (row.values.measure === undefined) row.refuse('required', 'measure');
  return subjectOf(row, state);
}

/** The one component whose attainment a condition means, where it means an attainment. */
function attainmentOf(
  { values, refuse }: Condition,
  { measure, scope }: MeasureOf,
  components: readonly Component[],
): string | undefined {
  if (values.of !== 'attainment') return undefined;
  const having = components.filter((component) => {
    const goal = goalOfComponent(component);
    return goal?.measure.name === measure.name && goal.scope === scope;
  });
  if (having.length !== 1) {
    refuse('attainment of one component', 'of', { measure: measure.name, scope, count: having.length });
  }
  return having[0]?.id;
}

function gateOf(row: Row<'gates'>, components: readonly Component[], state: Normalising): Applied<Gate> {
  const { values, refuse } = row;
  const { gate: name = '', test = '>=', value = ZERO, otherwise = { kind: 'ratio', value: ZERO } } = values;
  const of = measureTested(row, state);
  if ((of.measure.unit === 'ratio' || values.of === 'attainment') && isTooLargeForRatio(value)) {
    refuse('too large', 'value', { bound: 'below 10' });
  }
  if (values.test === undefined) refuse('required', 'test', { field: 'test, such as >=' });
  const condition = { ...of, name, attainmentOf: attainmentOf(row, of, components), test, value, otherwise };
  return { applies: appliesTo(row, components), condition };
}

function modifierOf(
  row: Row<'modifiers'>,
  components: readonly Component[],
  state: Normalising,
): Applied<Modifier> | undefined {
  const of = measureTested(row, state);
  const curve = curveNamed(row, state.curves, 'curve');
  if (!curve) return undefined;
  const condition = { ...of, name: row.values.modifier ?? '', attainmentOf: attainmentOf(row, of, components), curve };
  return { applies: appliesTo(row, components), condition };
}
