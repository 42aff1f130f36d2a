import { type Exact, ZERO, isPositive, over, ratio, times } from '../number/exact';
import { grossRetention, logoRetention, netArr, netRetention, renewalRate } from '../results/retention';
import type { AccountColumn } from './account-columns';

/** The sum of a figure over the accounts and the time that a value covers. */
export type SumOf = (figure: string) => Exact;

/** A measure that is made from the accounts table. */
export interface Metric {
  readonly name: string;
  readonly kind: 'sum' | 'ratio';
  /** Columns that the accounts must have; without one of them the measure is not made. */
  readonly columns: readonly string[];
  /** Figures that it is made of. */
  readonly figures: readonly string[];
  /** Figure that counts what a ratio rests on. */
  readonly n?: string;
  /** undefined: nothing was measured. @param months of the time covered */
  readonly value: (of: SumOf, months: number) => Exact | undefined;
}

const summed = (name: string, figure: string, columns = [figure]): Metric => ({
  name,
  kind: 'sum',
  columns,
  figures: [figure],
  value: (of) => of(figure),
});

/** A ratio that exists where something is below the line. */
function ratioOf(
  name: string,
  columns: string,
  figures: string,
  below: string,
  n: string,
  value: (of: SumOf, months: number) => Exact,
): Metric {
  return {
    name,
    kind: 'ratio',
    columns: columns.split(', '),
    figures: figures.split(', '),
    n,
    value: (of, months) => (isPositive(of(below)) ? value(of, months) : undefined),
  };
}

const retained = ['starting arr', 'starting arr n'] as const;

/** A column of answers or scores, averaged over those that were given. */
const averaged = (name: string): Metric =>
  ratioOf(name, name, `${name}, ${name} answers, ${name} n`, `${name} answers`, `${name} n`, (of) =>
    over(of(name), of(`${name} answers`)),
  );

const churnOf = (of: SumOf): Exact => over(of('cohort churned'), of('starting arr'));

/** Revenue per account and margin in the time covered, over its churn: what an account brings until it is lost. */
function lifetimeValue(of: SumOf, months: number): Exact | undefined {
  const [logos, churn] = [of('logos'), of('cohort churned')];
  if (!isPositive(logos) || !isPositive(churn)) return undefined;
  const perAccount = over(times(of('margin'), ratio(months, 12)), logos);
  return over(perAccount, churnOf(of));
}

/** The measures of SPEC §8, in the order of their columns. */
const standard: readonly Metric[] = [
  ratioOf('grr', 'starting arr, churned', 'starting arr, cohort lost, starting arr n', ...retained, (of) =>
    grossRetention(of('starting arr'), of('cohort lost'), ZERO),
  ),
  ratioOf(
    'nrr',
    'starting arr, churned, expansion',
    'starting arr, cohort lost of grown, cohort expansion, starting arr n',
    ...retained,
    (of) => netRetention(of('starting arr'), of('cohort lost of grown'), ZERO, of('cohort expansion')),
  ),
  ratioOf(
    'logo retention',
    'starting arr, churned',
    'logos, cohort logos lost, starting arr n',
    'logos',
    'starting arr n',
    (of) => logoRetention(of('logos'), of('cohort logos lost')),
  ),
  ratioOf('churn rate', 'starting arr, churned', 'starting arr, cohort churned, starting arr n', ...retained, churnOf),
  ratioOf('renewal rate', 'due, renewed', 'due, renewed, due n', 'due', 'due n', (of) =>
    renewalRate(of('renewed'), of('due')),
  ),
  {
    name: 'net arr',
    kind: 'sum',
    columns: ['new', 'expansion', 'churned'],
    figures: ['new', 'expansion', 'contraction', 'churned'],
    value: (of) => netArr(of('new'), of('expansion'), of('contraction'), of('churned')),
  },
  ...['new', 'expansion', 'contraction', 'churned', 'renewed', 'due'].map((name) => summed(`${name} arr`, name)),
  summed('lost logos', 'lost logos', ['starting arr', 'churned']),
  averaged('csat'),
  averaged('nps'),
  averaged('health'),
  summed('touchpoints', 'touchpoints'),
  ratioOf(
    'touchpoints per account',
    'touchpoints',
    'touchpoints, accounts, accounts n',
    'accounts',
    'accounts n',
    (of) => over(of('touchpoints'), of('accounts')),
  ),
  ratioOf('lead conversion', 'leads, opportunities', 'leads, opportunities, leads n', 'leads', 'leads n', (of) =>
    over(of('opportunities'), of('leads')),
  ),
  ratioOf('arpa', 'starting arr', 'starting arr, logos, starting arr n', 'logos', 'starting arr n', (of) =>
    over(of('starting arr'), of('logos')),
  ),
  {
    name: 'cltv',
    kind: 'ratio',
    columns: ['starting arr', 'churned', 'margin'],
    figures: ['starting arr', 'cohort churned', 'margin', 'logos', 'starting arr n'],
    n: 'starting arr n',
    value: lifetimeValue,
  },
];

/** Columns that only feed measures of other names. */
const feeding = new Set(standard.flatMap(({ columns }) => columns));

/** The measures that the columns of an accounts table allow: the usual ones, then the plans' own. */
export function metricsOf(columns: readonly AccountColumn[]): readonly Metric[] {
  const has = new Set(columns.map(({ name }) => name));
  const usual = standard.filter((metric) => metric.columns.every((column) => has.has(column)));
  // A ratio of each account is never averaged: GRR comes from sums or not at all.
  const taken = new Set([...usual, ...standard.filter(({ kind }) => kind === 'ratio')].map(({ name }) => name));
  const own = columns.filter(({ name }) => !feeding.has(name) && !taken.has(name));
  return [...usual, ...own.map(({ name, kind }) => (kind === 'sum' ? summed(name, name) : averaged(name)))];
}
