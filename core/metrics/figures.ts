import { type Exact, ONE, ZERO, isZero, times } from '../number/exact';
import { netPromoterScore } from '../results/survey';
import type { AccountColumn } from './account-columns';
import type { AccountPart } from './account-periods';
import type { AccountRow } from './accounts';
import type { Holding } from './holding';

/** A number that measures are made of, and that adds up over accounts. */
export type Figure = RowFigure | CohortFigure;

/** A number that every account row has. */
export interface RowFigure {
  readonly name: string;
  /** Taken where an account first comes into the time covered, instead of added up over it: what it started with. */
  readonly opens: boolean;
  /** Counted whole, however the account is shared: once for each account in the time covered, or for each row. */
  readonly counts: 'no' | 'accounts' | 'rows';
  readonly of: (row: AccountRow, part: AccountPart) => Exact;
}

/** What became of the accounts that the time covered opened with. */
export interface CohortFigure {
  readonly name: string;
  readonly outcome: (holding: Holding) => Exact;
}

const number = ({ numbers }: AccountRow, column: string): Exact => numbers.get(column) ?? ZERO;
const oneIf = (is: boolean): Exact => (is ? ONE : ZERO);
const filled = (column: string) => (row: AccountRow) => oneIf(!isZero(number(row, column)));

const figure = (name: string, of: RowFigure['of'], more: Partial<RowFigure> = {}): RowFigure => ({
  name,
  opens: false,
  counts: 'no',
  ...more,
  of,
});

const opening: readonly RowFigure[] = [
  figure('starting arr', (row) => number(row, 'starting arr'), { opens: true }),
  figure('margin', (row) => times(number(row, 'starting arr'), number(row, 'margin')), { opens: true }),
  figure('accounts', (_, { part }) => part, { opens: true }),
  figure('logos', (_, { part, had }) => (had ? part : ZERO), { opens: true }),
];

const counting: readonly RowFigure[] = [
  figure('starting arr n', filled('starting arr'), { opens: true, counts: 'accounts' }),
  figure('accounts n', () => ONE, { opens: true, counts: 'accounts' }),
  figure('due n', filled('due'), { counts: 'accounts' }),
  figure('leads n', filled('leads'), { counts: 'accounts' }),
];

const cohort: readonly CohortFigure[] = [
  { name: 'cohort lost', outcome: ({ lost }) => lost },
  { name: 'cohort churned', outcome: ({ churned }) => churned },
  { name: 'cohort expansion', outcome: ({ expansion }) => expansion },
  { name: 'cohort lost of grown', outcome: ({ lostOfGrown }) => lostOfGrown },
  { name: 'cohort logos lost', outcome: ({ logosLost }) => logosLost },
];

/** The figures that the columns of an accounts table allow, by name. */
export function figuresOf(columns: readonly AccountColumn[]): ReadonlyMap<string, Figure> {
  const sums = columns.filter(({ kind, name }) => kind === 'sum' && name !== 'starting arr');
  const means = columns.filter(({ kind, name }) => kind === 'mean' && name !== 'margin');
  const all: readonly Figure[] = [
    ...opening,
    ...counting,
    ...cohort,
    figure('lost logos', (_, { part, lost }) => (lost ? part : ZERO)),
    ...sums.map(({ name }) => figure(name, (row) => number(row, name))),
    ...means.flatMap(({ name }) => answersOf(name)),
  ];
  return new Map(all.map((one) => [one.name, one]));
}

/** A column that is averaged: the sum of its answers, and how many there are. */
function answersOf(name: string): readonly Figure[] {
  const given = ({ numbers }: AccountRow): Exact => oneIf(numbers.has(name));
  const score = (row: AccountRow): Exact => {
    const answer = row.numbers.get(name);
    return answer && name === 'nps' ? netPromoterScore([answer]) : (answer ?? ZERO);
  };
  return [figure(name, score), figure(`${name} answers`, given), figure(`${name} n`, given, { counts: 'rows' })];
}
