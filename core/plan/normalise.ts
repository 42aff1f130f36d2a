import { nameKey } from '../cells/cell';
import { minorUnit } from '../number/currency';
import { ratio, equal, less, sum, times, whole, type Exact } from '../number/exact';
import { type Problem, Refused } from '../problems/problem';
import { type Entry, type Row, resolveBook, type Sources } from './book';
import { normaliseComponents } from './components';
import { normaliseCredits } from './credits';
import { type Curves, normaliseCurves } from './curve-rows';
import type { Located } from './located';
import { type Measure, builtInMeasures, undeclaredMeasure } from './measures';
import type { MeasureOf, Plan, Role } from './plan';
import { type PeriodKind, type ReadBook, type Scope, months, sectionNames } from './schema';

export const periodsPerYear: Record<PeriodKind, number> = { month: 12, quarter: 4, half: 2, year: 1 };

/** What the steps of normalising one plan share. */
export interface Normalising {
  readonly sources: Sources;
  readonly period: PeriodKind;
  readonly measures: Map<string, Measure>;
  readonly curves: Curves;
}

/**
 * Turns a read plan book into plans with every default said and every name resolved, so that arithmetic asks nothing
 * back. @throws Refused with every problem of every plan, each at its cell.
 */
export function normaliseBook(book: Located<ReadBook>): readonly Plan[] {
  const problems: Problem[] = [];
  const all = resolveBook(book, problems);
  const plans = all.map(normalisePlan);
  refuseOverlaps(plans, all);
  if (problems.length > 0) throw new Refused(problems);
  return plans;
}

function normalisePlan(sources: Sources): Plan {
  const { plan, rows } = sources;
  const { values: keys, refuse } = plan;
  const { id = '', currency = 'USD', period = 'quarter' } = keys;
  if (id === '') refuse('required', 'id');
  else if (isReserved(id)) refuse('name reserved', 'id');

  const measures = normaliseMeasures(rows('measures'));
  const curves = normaliseCurves(rows('curves'));
  const limits = limitsOf(plan);
  const { 'effective from': effectiveFrom, 'effective to': effectiveTo } = keys;
  if (effectiveFrom !== undefined && effectiveTo !== undefined && effectiveTo < effectiveFrom) {
    refuse('effective order', 'effective to');
  }

  return {
    id,
    version: keys.version ?? '1',
    name: keys.name ?? id,
    roles: keys.roles ?? [],
    currency,
    places: minorUnit(currency),
    effectiveFrom,
    effectiveTo,
    reviewBy: keys['review by'],
    payMix: keys['pay mix'] ?? { base: ratio(7, 10), variable: ratio(3, 10) },
    variableBasis: keys['variable basis'] ?? 'ote',
    period,
    periodShares: sharesOf(plan, period),
    yearStarts: months.indexOf(keys['year starts'] ?? 'january') + 1,
    settle: keys.settle ?? 'each period',
    proration: keys.proration ?? 'days',
    prorateTargets: keys['prorate targets'] ?? true,
    rounding: keys.rounding ?? 'half up',
    ...limits,
    missing: keys.missing ?? 'error',
    drawRecovery: keys['draw recovery'] ?? 'above draw',
    budget: keys.budget,
    livingFloor: keys['living floor'],
    notes: keys.notes ?? '',
    roleTable: normaliseRoles(rows('roles')),
    behaviours: rows('behaviours').map(({ values: { behaviour = '', measure = '' } }) => ({ behaviour, measure })),
    measures,
    credits: normaliseCredits(rows('credits')),
    components: normaliseComponents({ sources, period, measures, curves }),
  };
}

/** `none`, 0 and a blank are no limit. */
export const limitOf = (limit: Exact | 'none' | undefined): Exact | undefined => (limit === 'none' ? undefined : limit);

type Limit = Parameters<typeof limitOf>[0];

/** The cap and floor of a plan or component. */
export function limitsOf({
  values,
  refuse,
}: Entry<{ readonly cap?: Limit; readonly floor?: Limit }>): Pick<Plan, 'cap' | 'floor'> {
  const [cap, floor] = [limitOf(values.cap), limitOf(values.floor)];
  if (cap && floor && less(cap, floor)) refuse('low above high', 'floor', { low: 'floor', high: 'cap' });
  return { cap, floor };
}

export const isReserved = (name: string): boolean => ['total', ...sectionNames].includes(nameKey(name));

/** Refuses a name that was seen before. */
export function checkNew({ values, refuse }: Entry<object>, field: string, seen: Set<string>): void {
  const key = nameKey(String(values[field as keyof typeof values]));
  if (seen.has(key)) refuse('name twice', field);
  seen.add(key);
}

/** Columns of the results that belong to another measure. */
const belongsToAnother = /@|(^|\s)(target|baseline)$/;

interface Subject {
  readonly measure?: string | undefined;
  readonly scope?: Scope | undefined;
  readonly 'rate measure'?: string | undefined;
  readonly 'rate scope'?: Scope | undefined;
}

/** The measure and scope that a row names; a measure nobody declared is (said by CS_CHECK) a ratio in points. */
export function subjectOf(
  { values, refuse }: Entry<Subject>,
  { measures }: Normalising,
  field: 'measure' | 'rate measure' = 'measure',
  scopeField: 'scope' | 'rate scope' = 'scope',
): MeasureOf {
  const { [field]: name = '', [scopeField]: scope = 'individual' } = values;
  const key = nameKey(name);
  if (belongsToAnother.test(key)) refuse('bad measure name', field);
  const measure = measures.get(key) ?? undeclaredMeasure(name);
  measures.set(key, measure);
  return { measure, scope };
}

function normaliseMeasures(rows: readonly Row<'measures'>[]): Map<string, Measure> {
  const measures = new Map(builtInMeasures);
  const seen = new Set<string>();
  for (const row of rows) {
    const { measure: name = '', ...said } = row.values;
    const key = nameKey(name);
    if (key === '') continue;
    checkNew(row, 'measure', seen);
    if (belongsToAnother.test(key)) row.refuse('bad measure name', 'measure');
    const base = measures.get(key) ?? undeclaredMeasure(name);
    const unit = base.known || (said.kind ?? base.kind) === 'ratio' ? base.unit : 'count';
    measures.set(key, { ...base, unit, ...(said as Partial<Measure>), known: true });
  }
  return measures;
}

function normaliseRoles(rows: readonly Row<'roles'>[]): Map<string, Role> {
  const seen = new Set<string>();
  return new Map(
    rows.map((row) => {
      const { role: name = '', ote, 'pay mix': payMix } = row.values;
      checkNew(row, 'role', seen);
      return [nameKey(name), { name, ote, payMix }];
    }),
  );
}

function sharesOf({ values, refuse }: Sources['plan'], period: PeriodKind): Exact[] {
  const count = periodsPerYear[period];
  const shares = values['period shares'];
  if (shares === undefined) return Array<Exact>(count).fill(ratio(1, count));
  if (shares.length !== count || !equal(sum(shares), whole(100))) {
    refuse('bad shares', 'period shares', {
      found: 'period shares',
      count,
      example: count === 2 ? '40/60' : '20/20/20/40',
    });
  }
  return shares.map((share) => times(share, ratio(1, 100)));
}

/** Versions of one id must not be effective on the same days. */
function refuseOverlaps(plans: readonly Plan[], all: readonly Sources[]): void {
  plans.forEach(({ id, version, effectiveFrom: from = -Infinity, effectiveTo: to = Infinity }, i) => {
    const twins = plans.slice(0, i).filter((other) => id !== '' && nameKey(other.id) === nameKey(id));
    const { refuse } = (all[i] as Sources).plan;
    if (twins.some((other) => nameKey(other.version) === nameKey(version))) {
      refuse('name twice', 'version', { found: `${id}@${version}` });
    } else if (
      twins.some(({ effectiveFrom = -Infinity, effectiveTo = Infinity }) => effectiveFrom <= to && from <= effectiveTo)
    ) {
      refuse('versions overlap', 'version', { found: id });
    }
  });
}
