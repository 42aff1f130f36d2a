import type { Measure } from '../plan/measures';
import { problem } from '../problems/problem';
import type { ResultsTable } from '../results/table';

/** What a value is of: the period, or the year so far; then of a year's first period, where the plain value will do. */
export type Time = 'period' | 'year' | 'first of year';

/**
 * The column that holds a value of this time; undefined where the year's is needed and is not there, which is reported.
 *
 * @param column that of the period's value
 * @param user id of what asks: the message names it
 * @param isGiven is there anything in a column for whom it is asked?
 */
export function columnAt(
  { columns, problems }: ResultsTable,
  column: string,
  measure: Measure,
  user: string,
  time: Time,
  isGiven: (column: string) => boolean,
): string | undefined {
  const ofYear = `${column}@year`;
  if (time === 'period') return column;
  if (time === 'first of year') return isGiven(ofYear) ? ofYear : column;
  if (columns.has(ofYear)) return ofYear;
  const parameters = { component: user, measure: measure.label, column: ofYear };
  problems.add(problem('needs year value', { source: 'results', field: ofYear }, parameters));
  return undefined;
}
