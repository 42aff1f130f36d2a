import { type Exact, ZERO, times } from '../../number/exact';
import { round } from '../../number/rounding';
import { money, percent } from '../../payout/statement/show-value';
import type { MeasureOf, Plan } from '../plan';
import type { PeriodKind, Scope } from '../schema';

/** A heading and what is said under it. */
export type Paragraph = readonly [heading: string, text: string];

/** A plan being described, with the yearly pay of the payee in its examples. */
export interface Describing {
  readonly plan: Plan;
  /** OTE or, where the variable comes on top of it, base pay. */
  readonly yearly: Exact;
  /** Target variable of the year's first `period`; undefined where the plan has none. */
  readonly variable: Exact | undefined;
  /** How often pay is settled: as the plan pays, or a component of its own period. */
  readonly period: PeriodKind;
}

/** Whose result or pool it is. */
export const whose: Record<Scope, string> = {
  individual: 'your own',
  team: "your team's",
  region: "your region's",
  company: "the company's",
  reports: "your reports'",
};

/** As it stands in a sentence. */
export const periodName = (period: PeriodKind): string => (period === 'half' ? 'half-year' : period);

/** `your team's GRR`. */
export const resultOf = ({ measure, scope }: MeasureOf): string => `${whose[scope]} ${measure.label}`;

/** Does a plan pay, cap or floor anything as a share of target variable? */
export function hasVariable({ components, cap, floor }: Plan): boolean {
  return Boolean(cap ?? floor) || components.some((component) => 'weight' in component && component.weight);
}

/** Money of an example, rounded as the plan rounds: `2,250.00 USD`. */
export function cash(value: Exact, { currency, places, rounding }: Plan): string {
  return `${money(round(value, places, rounding), places)} ${currency}`;
}

/** `40% of target variable (3,000.00 USD a quarter in the example)`. */
export function shareInWords(share: Exact, { plan, variable = ZERO, period }: Describing): string {
  return `${percent(share)} of target variable (${cash(times(share, variable), plan)} a ${periodName(period)} in the example)`;
}

/** Sentences one after the other; what has nothing to say is left out. */
export const paragraph = (...sentences: readonly string[]): string => sentences.filter((text) => text !== '').join(' ');

/** A name that a plan has in small letters, such as a month. */
export const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
