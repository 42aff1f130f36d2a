import { nameKey } from '../cells/cell';
import type { Entry, Sources } from './book';
import type { Curves } from './curve-rows';
import { type Measure, undeclaredMeasure } from './measures';
import type { MeasureOf } from './plan';
import type { PeriodKind, Scope } from './schema';

/** What the steps of normalising one plan share. */
export interface Normalising {
  readonly sources: Sources;
  readonly period: PeriodKind;
  readonly measures: Map<string, Measure>;
  readonly curves: Curves;
}

/** Is it a column of the results that belongs to another measure: `csat target`, `grr@team`? */
export const isResultsColumn = (key: string): boolean => /@|(^|\s)(target|baseline)$/.test(key);

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
  if (isResultsColumn(key)) refuse('bad measure name', field);
  const measure = measures.get(key) ?? undeclaredMeasure(name);
  measures.set(key, measure);
  return { measure, scope };
}
