import { type Exact, ONE, ZERO, isZero, times } from '../number/exact';
import { netPromoterScore } from '../results/survey';
import type { AccountColumn } from './account-columns';
import type { AccountPart } from './account-histories';
import { amountOf, numberOf } from './accounts';
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
  readonly of: (part: AccountPart) => Exact;
}

/** What became of the accounts that the time covered opened with. */
export interface CohortFigure {
  readonly name: string;
  readonly outcome: (holding: Holding) => Exact;
}

const oneIf = (is: boolean): Exact => (is ? ONE : ZERO);

const figure = (name: string, of: RowFigure['of'], more: Partial<RowFigure> = {}): RowFigure => ({
  name,
  opens: false,
  counts: 'no',
  ...more,
  of,
});

const opens = { opens: true } as const;
const once = { counts: 'accounts' } as const;

const cohort: readonly CohortFigure[] = [
  { name: 'cohort lost', outcome: ({ lost }) => lost },
  { name: 'cohort churned', outcome: ({ churned }) => churned },
  { name: 'cohort expansion', outcome: ({ expansion }) => expansion },
  { name: 'cohort lost of grown', outcome: ({ lostOfGrown }) => lostOfGrown },
  { name: 'cohort logos lost', outcome: ({ logosLost }) => logosLost },
];

/** The figures that the columns of an accounts table allow, by name. */
export function figuresOf(columns: readonly AccountColumn[]): ReadonlyMap<string, Figure> {
  const amount = (name: string): RowFigure['of'] => {
    const of = amountOf(columns, name);
    return ({ row }) => of(row);
  };
  const filled = (name: string): RowFigure['of'] => {
    const of = amount(name);
    return (part) => oneIf(!isZero(of(part)));
  };
  const [starting, margin] = [amount('starting arr'), amount('margin')];
  const sums = columns.filter(({ kind, name }) => kind === 'sum' && name !== 'starting arr');
  const means = columns.filter(({ kind, name }) => kind === 'mean' && name !== 'margin');
  const all: readonly Figure[] = [
    figure('starting arr', starting, opens),
    figure('margin', (part) => times(starting(part), margin(part)), opens),
    figure('accounts', ({ part }) => part, opens),
    figure('logos', ({ part, had }) => (had ? part : ZERO), opens),
    figure('starting arr n', filled('starting arr'), { ...opens, ...once }),
    figure('accounts n', () => ONE, { ...opens, ...once }),
    figure('due n', filled('due'), once),
    figure('leads n', filled('leads'), once),
    ...cohort,
    figure('lost logos', ({ part, lost }) => (lost ? part : ZERO)),
    ...sums.map(({ name }) => figure(name, amount(name))),
    ...means.flatMap((column) => answersOf(column, columns)),
  ];
  return new Map(all.map((one) => [one.name, one]));
}

/** A column that is averaged: the sum of its answers, and how many there are. */
function answersOf({ name }: AccountColumn, columns: readonly AccountColumn[]): readonly Figure[] {
  const answer = numberOf(columns, name);
  const given: RowFigure['of'] = ({ row }) => oneIf(answer(row) !== undefined);
  const score: RowFigure['of'] = ({ row }) => {
    const found = answer(row);
    return found && name === 'nps' ? netPromoterScore([found]) : (found ?? ZERO);
  };
  return [figure(name, score), figure(`${name} answers`, given), figure(`${name} n`, given, { counts: 'rows' })];
}
