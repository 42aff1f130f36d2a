import { nameKey } from '../cells/cell';
import type { Direction, MeasureUnit } from './schema';

/** What is measured: how it adds up, its unit, and which way is better. */
export interface Measure {
  /** Name as columns of the results use it. */
  readonly name: string;
  readonly label: string;
  /** `sum` adds up over accounts, people and periods; `ratio` does not. */
  readonly kind: 'sum' | 'ratio';
  readonly unit: MeasureUnit;
  readonly direction: Direction;
  /** Shows success before it happens. */
  readonly leading: boolean;
  readonly controllable: 'yes' | 'partly' | 'no';
  readonly window: 'period' | 'year to date' | 'trailing year';
  /** Declared in the plan or built in; CS_CHECK reports the others. */
  readonly known: boolean;
}

type Traits = readonly [kind: Measure['kind'], unit: MeasureUnit, direction: Direction, leading: boolean];
type Row = readonly [names: string, ...Traits];

/** The built-in dictionary (SPEC §2); MEASURES extends and overrides it. */
const dictionary: readonly Row[] = [
  ['grr, nrr, logo retention, renewal rate', 'ratio', 'ratio', 'higher', false],
  ['qbr coverage, adoption, lead conversion', 'ratio', 'ratio', 'higher', true],
  ['csat, nps, health', 'ratio', 'points', 'higher', true],
  ['churn rate', 'ratio', 'ratio', 'lower', false],
  ['touchpoints per account', 'ratio', 'count', 'higher', true],
  ['arpa, cltv', 'ratio', 'currency', 'higher', false],
  ['time to value, resolution time', 'ratio', 'days', 'lower', true],
  ['renewed arr, due arr, expansion arr, new arr, net arr', 'sum', 'currency', 'higher', false],
  ['references, touchpoints, meetings', 'sum', 'count', 'higher', true],
  ['churned arr, contraction arr', 'sum', 'currency', 'lower', false],
  ['lost logos', 'sum', 'count', 'lower', false],
];

const acronyms = /\b(grr|nrr|arr|csat|nps|qbr)\b/g;

/** `expansion arr` → `Expansion ARR`. */
function labelOf(name: string): string {
  const upper = name.replace(acronyms, (word) => word.toUpperCase());
  return upper.charAt(0).toUpperCase() + upper.slice(1);
}

function measure(name: string, known: boolean, ...[kind, unit, direction, leading]: Traits): Measure {
  return { name, label: labelOf(name), kind, unit, direction, leading, controllable: 'yes', window: 'period', known };
}

export const builtInMeasures: ReadonlyMap<string, Measure> = new Map(
  dictionary.flatMap(([names, ...traits]) =>
    names.split(', ').map((name): [string, Measure] => [name, measure(name, true, ...traits)]),
  ),
);

/** What a measure is that nobody declared: a ratio in points, higher is better. */
export function undeclaredMeasure(name: string): Measure {
  return measure(nameKey(name), false, 'ratio', 'points', 'higher', false);
}
