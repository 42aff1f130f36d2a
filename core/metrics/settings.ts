import { type Measure, builtInMeasures } from '../plan/measures';
import type { Plan } from '../plan/plan';
import { usesOf } from '../plan/uses';
import type { Problems } from '../problems/collector';
import { problem } from '../problems/problem';

/** What the plans of a call say together. */
export interface Settings {
  /** How often they pay; undefined without a plan. */
  readonly paid: Plan['period'] | undefined;
  readonly yearStarts: number;
  readonly currency: string | undefined;
  /** Every measure that a column of the accounts may be. */
  readonly measures: readonly Measure[];
}

/** One results table has one kind of period, one year, one currency, and one meaning of each measure that is used. */
export function settingsOf(plans: readonly Plan[], problems: Problems): Settings {
  const [first] = plans;
  const differ = (what: string): void => {
    problems.add(problem('plans measure differently', { source: 'plan', field: what }, { what }));
  };
  if (plans.some(({ period }) => period !== first?.period)) differ('period');
  if (plans.some(({ yearStarts }) => yearStarts !== first?.yearStarts)) differ('year starts');
  if (plans.some(({ currency }) => currency !== first?.currency)) differ('currency');

  const used = new Map<string, Measure>();
  for (const { measure } of plans.flatMap(({ components }) => components.flatMap(usesOf))) {
    const { kind, unit, window } = used.get(measure.name) ?? measure;
    if (measure.kind !== kind || measure.unit !== unit || measure.window !== window) differ(measure.name);
    used.set(measure.name, measure);
  }
  const declared = plans.flatMap(({ measures }) => [...measures]);
  const measures = new Map([...builtInMeasures, ...declared, ...used]);
  return {
    paid: first?.period,
    yearStarts: first?.yearStarts ?? 1,
    currency: first?.currency,
    measures: [...measures.values()],
  };
}
