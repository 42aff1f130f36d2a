import { isoDate } from '../cells/civil-date';
import { ONE, ZERO, type Exact, absolute, isPositive, less, minus, ofDecimalText, plus, whole } from '../number/exact';
import { showPercent } from '../number/show';
import type { Row } from './book';
import { checkFields } from './component-fields';
import { normaliseConditions } from './conditions';
import { curveNamed } from './curve-rows';
import { checkNew, limitOf, limitsOf } from './entry-checks';
import { goalOf } from './goal';
import type { Commission, Component, CurveUse, Pool, Spif, Goal } from './plan';
import { isReservedForComponent } from './reserved-names';
import { type ComponentType, type PeriodKind, periodsPerYear } from './schema';
import { type Normalising, subjectOf } from './subject';
import { goalsOf, usesOf } from './uses';

type ComponentRow = Row<'components'>;

/** How far all weights together may be from 1: three cells of =1/3 are. */
const weightTolerance = ofDecimalText('1e-9');

/** Reads COMPONENTS, GATES and MODIFIERS into components that carry their own conditions. */
export function normaliseComponents(state: Normalising): readonly Component[] {
  const { plan, rows: rowsOf } = state.sources;
  const rows = rowsOf('components');
  if (rows.length === 0) plan.refuse('no components', 'id');
  const seen = new Set<string>();
  const components = rows.flatMap((row) => {
    const { id = '' } = row.values;
    if (id === '') row.refuse('no name', undefined, { field: 'id' });
    else if (isReservedForComponent(id)) row.refuse('name reserved', 'id');
    else checkNew(row, 'id', seen);
    const component = componentOf(row, state);
    if (component) {
      checkWindows(row, component, state);
    }
    return component ?? [];
  });
  checkWeights(rows);
  const complete = normaliseConditions(components, state);
  for (const row of rows) {
    const component = complete.find(({ id }) => id === row.values.id);
    if (component) checkRatios(row, component, state);
  }
  return complete;
}

function checkWeights(rows: readonly ComponentRow[]): void {
  const weighted = rows.filter(({ values }) => weightOf(values));
  const total = weighted.reduce((sum, { values }) => plus(sum, weightOf(values) as Exact), ZERO);
  const counts = weighted.length > 0 || rows.some(({ values }) => values.type === 'bonus');
  if (counts && less(weightTolerance, absolute(minus(total, ONE)))) {
    const last = (weighted.length > 0 ? weighted : rows).slice(-1)[0];
    last?.refuse('weights do not add up', 'weight', { total: showPercent(total) });
  }
}

/** A weight of 0 is none. */
const weightOf = ({ weight }: ComponentRow['values']): Exact | undefined =>
  weight && isPositive(weight) ? weight : undefined;

function componentOf(row: ComponentRow, state: Normalising): Component | undefined {
  const { values, refuse } = row;
  const { id = '', type, label = id, amount = ZERO } = values;
  if (type === undefined) {
    refuse('required', 'type');
    return undefined;
  }
  checkFields(row, type);
  if (type === 'bonus') checkMultiples(row);
  const common = {
    id,
    label,
    ...limitsOf(row),
    inCap: values['in cap'] ?? ['bonus', 'commission', 'pool'].includes(type),
    period: periodOf(row, state, type),
    gates: [],
    modifiers: [],
  };
  switch (type) {
    case 'bonus':
      return { ...common, type, weight: values.weight ?? ZERO, goal: goalOf(row, state), curve: curveUse(row, state) };
    case 'award':
      return { ...common, type, amount, goal: goalOf(row, state), curve: curveUse(row, state) };
    case 'commission': {
      // With a rate measure the row's target is that measure's, not the amount's.
      const own = { ...values, target: undefined, baseline: undefined, direction: undefined };
      const goal = goalOf(values['rate measure'] === undefined ? row : { ...row, values: own }, state);
      const weight = weightOf(values);
      if (weight) checkBaseRate(row, goal);
      return { ...common, type, weight, goal, rate: commissionRate(row, state) };
    }
    case 'pool':
      return { ...common, type, ...poolOf(row, state) };
    case 'spif':
      return { ...common, type, amount, ...eventsOf(row, state), window: windowOf(row) };
    case 'recognition':
      return { ...common, type, amount, ...eventsOf(row, state), unit: values.unit ?? 'unit' };
  }
}

/** How often a component is settled; less often than the plan pays, if not as often. */
function periodOf({ values, refuse }: ComponentRow, { period }: Normalising, type: ComponentType): PeriodKind {
  const own = values.period ?? period;
  if (periodsPerYear[own] > periodsPerYear[period]) refuse('period too short', 'period', { period });
  else if (own !== period && type === 'pool') refuse('pool of its own period', 'period', {});
  return own;
}

/**
 * A ratio has a column of its own for the year, and none for half of it. A gate or modifier of a plan that settles year
 * to date looks at the year so far anyway.
 */
function checkRatios({ refuse }: ComponentRow, component: Component, state: Normalising): void {
  const { period } = component;
  if (period === 'year' || periodsPerYear[period] >= periodsPerYear[state.period]) return;
  const { gates, modifiers } = component;
  const isToDate = state.sources.plan.values.settle === 'year to date';
  const conditions = isToDate ? [] : [...gates, ...modifiers];
  const ratio = [...goalsOf({ components: [component] }), ...conditions].find(
    ({ measure }) => measure.kind === 'ratio',
  );
  if (!ratio) return;
  const { label } = ratio.measure;
  const kind = 'test' in ratio ? 'gate' : 'modifier';
  const measure = 'name' in ratio ? `${label} (${kind} ${ratio.name})` : label;
  refuse('ratio of part of a year', 'period', { measure, period });
}

/** A sum that already holds the year so far would count each period again and again if periods were added up. */
function checkWindows({ refuse }: ComponentRow, component: Component, { period, sources }: Normalising): void {
  const { settle = 'each period' } = sources.plan.values;
  const isYearly = settle !== 'each period' && component.inCap && ['bonus', 'commission'].includes(component.type);
  if (!isYearly && component.period === period) return;
  const sum = usesOf(component).find(({ measure }) => measure.kind === 'sum' && measure.window !== 'period');
  if (sum) refuse('window adds up', 'measure', { measure: sum.measure.label, window: sum.measure.window });
}

/** What a spif or a recognition counts, and how often at most. */
function eventsOf(row: ComponentRow, state: Normalising): Pick<Spif, 'of' | 'limit'> {
  return { of: subjectOf(row, state), limit: limitOf(row.values.limit) };
}

/** weight × TV / target is a rate only where more is better and the target alone says how much. */
function checkBaseRate({ values, refuse }: ComponentRow, { direction }: Goal): void {
  const type = 'commission with a weight';
  if (values.baseline) refuse('no such field', 'baseline', { type });
  if (direction !== 'higher') refuse('needs field', 'measure', { type, field: 'measure that is better when higher' });
}

/** A bonus's cap and floor are multiples of its target, below 10. */
function checkMultiples({ values, refuse }: ComponentRow): void {
  for (const field of ['cap', 'floor'] as const) {
    const limit = limitOf(values[field]);
    if (limit && !less(limit, whole(10))) refuse('too large', field, { bound: 'below 10' });
  }
}

function windowOf({ values: { from, to } }: ComponentRow): string {
  return [from, to].map((day) => (day === undefined ? '' : isoDate(day))).join(' … ');
}

/** The curve of a row; one that is looked up at the actual must be step or linear. */
function curveUse(row: ComponentRow, { curves }: Normalising): CurveUse | undefined {
  const { curve: name, 'curve of': of = 'attainment' } = row.values;
  const curve = name === undefined ? undefined : curveNamed(row, curves, of === 'actual' ? 'curve of' : undefined);
  return curve && { curve, of };
}

function commissionRate(row: ComponentRow, state: Normalising): Commission['rate'] {
  const { values, refuse } = row;
  const { rate, curve: name, 'rate measure': rateMeasure } = values;
  const weight = weightOf(values);
  const two = rate && (rateMeasure ?? name) !== undefined;
  if (two || !(weight ?? rate ?? rateMeasure ?? name)) {
    refuse('one rate', 'rate', { given: two ? 'two are given' : 'none is given' });
  }
  for (const field of ['rate', 'rate measure'] as const) {
    if (weight && values[field] !== undefined) refuse('rate and weight', field);
  }
  if (rateMeasure !== undefined) {
    const goal = goalOf(row, state, subjectOf(row, state, 'rate measure', 'rate scope'));
    if (name === undefined) refuse('needs field', 'curve', { type: 'commission with a rate measure' });
    const curve = name === undefined ? undefined : curveNamed(row, state.curves, 'curve');
    return curve ? { kind: 'measure', curve, goal } : { kind: 'base' };
  }
  const curve = curveUse(row, state);
  if (rate !== undefined) return { kind: 'constant', rate };
  return curve ? { kind: 'curve', curve } : { kind: 'base' };
}

function poolOf(row: ComponentRow, state: Normalising): Pick<Pool, 'scope' | 'source' | 'goal' | 'curve' | 'shareBy'> {
  const { values, refuse } = row;
  const { scope = 'individual', amount, rate, 'share by': shareBy = 'equal' } = values;
  const type = 'pool';
  if (scope === 'individual')
    refuse('needs field', 'scope', { type, field: 'scope of team, region, company or reports' });
  if (!amount === !rate)
    refuse('needs field', 'amount', { type, field: 'amount, or a rate of the measure (one of them)' });
  for (const [field, other] of [
    ['target', 'curve'],
    ['curve', 'target'],
    ['rate', 'measure'],
    ['target', 'measure'],
  ] as const) {
    if (values[field] && !values[other]) refuse('needs field', other, { type: `pool with a ${field}` });
  }
  const curve = curveUse(row, state);
  const of = rate && subjectOf(row, state);
  const source = rate && of ? { rate, of } : { amount: amount ?? ZERO };
  return { scope, source, goal: curve && goalOf(row, state, of), curve, shareBy };
}
