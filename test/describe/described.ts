import { describePlan } from '../../core/plan/describe/describe';
import { loadPlan } from '../../core/plan/load';

type Row = Readonly<Record<string, string | number>>;

/** What is said under each heading of a plan; its payee in the examples has an OTE of 100,000, 7,500.00 a quarter. */
export function described(
  plan: Row,
  tables: Readonly<Record<string, readonly Row[]>>,
): Readonly<Record<string, string>> {
  const text = JSON.stringify({ plan: { id: 'p', ...plan }, ...tables });
  return Object.fromEntries(loadPlan([[text]], 1900).plans.flatMap(describePlan));
}

/** One bonus of the whole target variable on CSAT, with a curve of these points. */
export function bonusText(shape: string, points: readonly (readonly [number, number])[], change: Row = {}): string {
  const curves = points.map(([at, pays]): Row => ({ curve: 'c', shape, at, pays }));
  const bonus = { id: 'x', type: 'bonus', weight: 1, measure: 'csat', target: 80, curve: 'c', ...change };
  return described({}, { components: [bonus], curves })['x'] ?? '';
}

export function componentText(component: Row, tables: Readonly<Record<string, readonly Row[]>> = {}): string {
  return described({}, { components: [{ id: 'x', ...component }], ...tables })['x'] ?? '';
}
