import fc from 'fast-check';
import { roundingModes } from '../../core/number/rounding';
import { type PlanDocument, settleWays } from '../../core/plan/schema';
import { type TypedCurve, curves } from './arbitrary-curve';

type ComponentRow = NonNullable<PlanDocument['components']>[number];
type CurveRow = NonNullable<PlanDocument['curves']>[number];
type CreditRow = NonNullable<PlanDocument['credits']>[number];

/** What bonuses are paid on, each with a target that fits it. */
const goals = [
  { measure: 'grr', target: 0.9 },
  { measure: 'nrr', baseline: 1, target: 1.1 },
  { measure: 'csat', target: 80 },
  { measure: 'churn rate', target: 0.05 },
  { measure: 'renewed arr', target: 90_000 },
  { measure: 'grr', target: 0.85, scope: 'team' },
  { measure: 'new arr', target: 150_000, scope: 'team' },
] as const;

/** Rows of CURVES: shape and beyond on the first. */
export function curveRows(name: string, { shape, points, beyond }: TypedCurve): CurveRow[] {
  return points.map(([at, pays], i) => ({
    curve: name,
    at,
    pays,
    ...(i === 0 && { shape, ...(beyond === 'continue' && { beyond }) }),
  }));
}

/** Whole per cents that add up to 100. */
function weights(count: number): fc.Arbitrary<number[]> {
  return fc
    .uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: count - 1, maxLength: count - 1 })
    .map((cuts) => [0, ...cuts.sort((a, b) => a - b), 100])
    .map((edges) => edges.slice(1).map((edge, i) => (edge - (edges[i] ?? 0)) / 100));
}

/** Above every floor that is drawn here. */
const multiple = fc.integer({ min: 20, max: 300 }).map((percent) => percent / 100);

/** One of goals, a curve or none, and limits or none. */
const bonuses: fc.Arbitrary<ComponentRow[]> = fc.integer({ min: 1, max: 3 }).chain((count) =>
  fc
    .tuple(
      weights(count),
      fc.array(
        fc.record(
          {
            goal: fc.constantFrom(...goals),
            curve: fc.constantFrom('first', 'second'),
            cap: multiple,
            floor: fc.constant(0.1),
          },
          { requiredKeys: ['goal'] },
        ),
        { minLength: count, maxLength: count },
      ),
    )
    .map(([shares, rows]) =>
      rows.map(({ goal, ...rest }, i) => ({
        id: `bonus ${i + 1}`,
        type: 'bonus',
        weight: shares[i] ?? 0,
        ...goal,
        ...rest,
      })),
    ),
);

/** Components outside the weights, any of them. */
const others: fc.Arbitrary<ComponentRow[]> = fc.subarray<ComponentRow>([
  { id: 'sales', type: 'commission', measure: 'new arr', rate: 0.03 },
  { id: 'club', type: 'award', measure: 'csat', target: 80, amount: 500.5 },
  { id: 'refs', type: 'spif', measure: 'references', amount: 33.33, limit: 3 },
  { id: 'pool', type: 'pool', scope: 'team', amount: 1000.01 },
  { id: 'thanks', type: 'recognition', measure: 'references', amount: 0.5, unit: 'PTO day' },
]);

const gates = fc.subarray<NonNullable<PlanDocument['gates']>[number]>([
  { gate: 'health', measure: 'csat', test: '>=', value: 60, 'applies to': 'plan', otherwise: 0.5 },
  { gate: 'ceiling', measure: 'grr', test: '>=', value: 0.8, 'applies to': 'plan', otherwise: 'cap 100%' },
]);

const modifiers = fc.subarray<NonNullable<PlanDocument['modifiers']>[number]>([
  { modifier: 'quality', measure: 'csat', curve: 'factor', 'applies to': 'plan' },
]);

const factor: CurveRow[] = [
  { curve: 'factor', shape: 'linear', at: 50, pays: 0.9 },
  { curve: 'factor', at: 100, pays: 1.1 },
];

/** Any text that a cell may hold, as a reader of cells sees it. */
const text = fc
  .string({ unit: 'grapheme' })
  .map((written) => written.trim())
  .filter((written) => written !== '');

const keys = fc.record(
  {
    name: text,
    notes: text,
    'pay mix': fc.constantFrom('70:30', '60:40', '50:50', '100:0'),
    rounding: fc.constantFrom(...roundingModes),
    missing: fc.constantFrom('zero', 'target'),
    proration: fc.constantFrom('days', 'months', 'none'),
    'prorate targets': fc.constantFrom('yes', 'no'),
    'period shares': fc.constantFrom('equal', '20/20/20/40'),
    'draw recovery': fc.constantFrom('above draw', 'all earnings'),
  },
  { requiredKeys: ['missing'] },
);

/** Cap and floor need a variable share. */
const limits = fc.record({ cap: multiple, floor: fc.constantFrom(0.05, 0.2) }, { requiredKeys: [] });

/** Any valid plan over the columns of `arbitrary-results.ts`. */
export const plans: fc.Arbitrary<PlanDocument> = fc
  .record({ keys, limits, bonuses, others, gates, modifiers, first: curves(), second: curves() })
  .map(({ keys: said, limits: limit, bonuses: weighted, others: rest, first, second, ...conditions }) => {
    const given = said['pay mix'] === '100:0' ? said : { ...said, ...limit };
    return defined({
      plan: { id: 'any', period: 'quarter', ...given },
      components: [...weighted, ...rest],
      curves: [...curveRows('first', first), ...curveRows('second', second), ...factor],
      gates: conditions.gates,
      modifiers: conditions.modifiers,
    });
  });

/** What adds up over the quarters of half a year; of a ratio only the year has a column. A pool pays every quarter. */
const sums = ['renewed arr', 'new arr', 'references'];
const ownPeriods = ({ type, measure }: ComponentRow): fc.Arbitrary<string | undefined> =>
  type === 'pool'
    ? fc.constant(undefined)
    : fc.constantFrom(undefined, 'quarter', 'year', ...(sums.includes(String(measure)) ? ['half'] : []));

const credits = fc.subarray<CreditRow>([
  { segment: 'smb', 'owner share': 0.7, with: 'manager' },
  { segment: 'enterprise', overlay: 'manager', 'overlay share': 0.5 },
  { segment: 'partner', 'owner share': 0.5, with: 'manager', overlay: 'manager', 'overlay share': 0.25 },
]);

/** Any of `plans`, settled in any way, with components of periods of their own, and rules of crediting. */
export const settledPlans: fc.Arbitrary<PlanDocument> = plans.chain((document) =>
  fc
    .record({
      settle: fc.constantFrom(...settleWays),
      starts: fc.constantFrom('january', 'april'),
      periods: fc.tuple(...(document.components ?? []).map(ownPeriods)),
      credits,
    })
    .map(({ settle, starts, periods, credits: rules }) => {
      // All gates and modifiers here look at ratios, which have no value of half a year.
      const isWhole = settle !== 'year to date' && Boolean(document.gates ?? document.modifiers);
      return defined({
        ...document,
        plan: { ...document.plan, settle, 'year starts': starts },
        components: (document.components ?? []).map((row, i) => ({
          ...row,
          ...(periods[i] && { period: periods[i] === 'half' && isWhole ? 'year' : periods[i] }),
        })),
        credits: rules,
      });
    }),
);

/** Without what is undefined, as JSON has it, and without sections that have no row. */
function defined(document: PlanDocument): PlanDocument {
  const plain = JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(plain).filter(([, rows]) => !Array.isArray(rows) || rows.length > 0),
  ) as unknown as PlanDocument;
}
