import { nameKey } from '../cells/cell';
import { minorUnit } from '../number/currency';
import { ratio, equal, sum, times, whole, type Exact } from '../number/exact';
import { show } from '../number/show';
import { type Problem, Refused } from '../problems/problem';
import { type Row, resolveBook, type Sources } from './book';
import { normaliseComponents } from './components';
import { normaliseCredits } from './credits';
import { normaliseCurves } from './curve-rows';
import { checkNew, limitsOf } from './entry-checks';
import type { Located } from './located';
import { type Measure, builtInMeasures, undeclaredMeasure } from './measures';
import type { Plan, Role } from './plan';
import { isReservedForPlan } from './reserved-names';
import { type PeriodKind, type ReadBook, months, periodsPerYear } from './schema';
import { isResultsColumn } from './subject';

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
  else if (isReservedForPlan(id)) refuse('name reserved', 'id');

  const measures = normaliseMeasures(rows('measures'));
  const curves = normaliseCurves(rows('curves'));
  const limits = limitsOf(plan);
  const { 'effective from': effectiveFrom, 'effective to': effectiveTo } = keys;
  if (effectiveFrom !== undefined && effectiveTo !== undefined && effectiveTo < effectiveFrom) {
    refuse('range order', 'effective to', { first: 'effective from', second: 'effective to' });
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

function normaliseMeasures(rows: readonly Row<'measures'>[]): Map<string, Measure> {
  const measures = new Map(builtInMeasures);
  const seen = new Set<string>();
  for (const row of rows) {
    const { measure: name = '', ...said } = row.values;
    const key = nameKey(name);
    if (key === '') continue;
    checkNew(row, 'measure', seen);
    if (isResultsColumn(key)) row.refuse('bad measure name', 'measure');
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
      found: shares.map((share) => show(share)).join('/'),
      count,
      example: count === 2 ? '40/60' : '20/20/20/40',
    });
  }
  return shares.map((share) => times(share, ratio(1, 100)));
}

/** Versions of one id must pay by the same periods, and must not be effective on the same days. */
function refuseOverlaps(plans: readonly Plan[], all: readonly Sources[]): void {
  plans.forEach(
    ({ id, version, period, yearStarts, effectiveFrom: from = -Infinity, effectiveTo: to = Infinity }, i) => {
      const twins = plans.slice(0, i).filter((other) => id !== '' && nameKey(other.id) === nameKey(id));
      const { refuse } = (all[i] as Sources).plan;
      // A row's period is read before it is known which versions its days fall under.
      if (twins.some((other) => other.period !== period)) refuse('versions differ', 'period', { found: id });
      if (twins.some((other) => other.yearStarts !== yearStarts)) {
        refuse('versions differ', 'year starts', { found: id });
      }
      if (twins.some((other) => nameKey(other.version) === nameKey(version))) {
        refuse('name twice', 'version', { found: `${id}@${version}` });
      } else if (
        twins.some(
          ({ effectiveFrom = -Infinity, effectiveTo = Infinity }) => effectiveFrom <= to && from <= effectiveTo,
        )
      ) {
        refuse('versions overlap', 'version', { found: id });
      }
    },
  );
}
