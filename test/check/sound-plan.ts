import type { Block } from '../../core/cells/cell';
import type { PlanDocument } from '../../core/plan/schema';

type Row = Readonly<Record<string, string | number>>;
type Tables = Readonly<Record<string, readonly Row[]>>;

const retention: Row = { id: 'retention', type: 'bonus', weight: '50%', measure: 'grr', scope: 'team', target: '90%' };
const satisfaction: Row = { id: 'satisfaction', type: 'bonus', weight: '50%', measure: 'csat', target: 80 };

/** A plan that CS_CHECK has nothing to say about, with some keys of PLAN and whole sections replaced. */
export function soundPlan(keys: Row = {}, tables: Tables = {}): PlanDocument {
  return {
    plan: { id: 'sound', cap: '150%', ...keys },
    components: [retention, satisfaction],
    ...tables,
  };
}

/** The same with one of its components changed. */
export function withRetention(change: Row, tables: Tables = {}, keys: Row = {}): PlanDocument {
  return soundPlan(keys, { components: [{ ...retention, ...change }, satisfaction], ...tables });
}

export function withSatisfaction(change: Row, tables: Tables = {}, keys: Row = {}): PlanDocument {
  return soundPlan(keys, { components: [retention, { ...satisfaction, ...change }], ...tables });
}

/** The same with satisfaction paid by a curve of these points. */
export function withCurve(
  shape: string,
  points: readonly (readonly [number, number])[],
  change: Row = {},
): PlanDocument {
  const curves = points.map(([at, pays]): Row => ({ curve: 'c', shape, at, pays }));
  return withSatisfaction({ curve: 'c', ...change }, { curves });
}

/** Results for it: a row for each CSAT, all in one team on target. At 120,000 and 70:30, 9,000 is on target. */
export function results(csats: readonly (number | string)[], extra: Row = {}): Block {
  const headers = ['payee', 'team', 'ote', 'grr@team', 'csat', ...Object.keys(extra)];
  return [headers, ...csats.map((csat, i) => [`P${i + 1}`, 'North', 120000, 0.9, csat, ...Object.values(extra)])];
}
