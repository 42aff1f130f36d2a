import type { Shape } from '../../core/curves/curve';
import type { PlanDocument } from '../../core/plan/schema';

type Sections = Omit<PlanDocument, 'plan'>;
type CurveRows = NonNullable<PlanDocument['curves']>;
type Modifiers = NonNullable<PlanDocument['modifiers']>;
type Measures = NonNullable<PlanDocument['measures']>;

export type Points = readonly (readonly [at: number, pays: number])[];

/**
 * The plan of a case: paid once a year and all variable, so that the `ote` of a row is its target variable. What a case
 * says otherwise goes into `keys`.
 */
export function planOf(sections: Sections, keys: PlanDocument['plan'] = {}): PlanDocument {
  return { plan: { id: 'case', period: 'year', 'pay mix': '0:100', ...keys }, ...sections };
}

/** Rows of CURVES. */
export function curve(name: string, shape: Shape, points: Points, beyond?: 'continue'): CurveRows {
  return points.map(([at, pays]) => ({ curve: name, shape, at, pays, ...(beyond && { beyond }) }));
}

/** A curve whose value is its x: a measure that is itself the ratio. */
export const asGiven = curve('as given', 'linear', [[0, 0], [1, 1]], 'continue'); // prettier-ignore

/** Multiplies a component by a column of the results. The plan needs the curve `asGiven`. */
export function times(component: string, measure: string): Modifiers[number] {
  return { modifier: `${component} × ${measure}`, measure, curve: 'as given', 'applies to': component };
}

/** Rows of MEASURES for amounts of money that add up. */
export function amounts(...names: readonly string[]): Measures {
  return names.map((measure) => ({ measure, kind: 'sum', unit: 'currency' }));
}

/** A plan that pays a rate of every row's deal. */
export function commissionPlan(rate: number, keys: PlanDocument['plan'] = {}): PlanDocument {
  return planOf(
    { measures: amounts('deal'), components: [{ id: 'commission', type: 'commission', measure: 'deal', rate }] },
    keys,
  );
}
