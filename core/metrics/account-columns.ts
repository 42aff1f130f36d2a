import { type Cell, isBlank, nameKey } from '../cells/cell';
import { type Domain, type Reading, notNegative, readNumber } from '../cells/read';
import { type Exact, ONE, ZERO, absolute, atLeast, isWhole, whole } from '../number/exact';
import type { Measure } from '../plan/measures';
import { isRefusal, refuse } from '../problems/problem';

/** A column of numbers in the accounts table. */
export interface AccountColumn {
  readonly name: string;
  /** In the account's currency. */
  readonly money: boolean;
  /** `sum`: a blank is 0, values add up. `mean`: a blank is no answer, values are averaged. */
  readonly kind: 'sum' | 'mean';
  readonly read: (cell: Cell) => Reading<Exact>;
}

const sumColumn = (name: string, money: boolean, read: AccountColumn['read']): AccountColumn => ({
  name,
  money,
  kind: 'sum',
  read,
});

const amount = (cell: Cell): Reading<Exact> => readNumber(cell, notNegative);

/** Money lost, whatever its sign. */
const loss = (cell: Cell): Reading<Exact> => {
  const value = readNumber(cell);
  return isRefusal(value) ? value : absolute(value);
};

/** An answer or a score; a blank, 0 and `n/a` are none, and a real zero is typed `zero`. */
const answer =
  (domain: Domain) =>
  (cell: Cell): Reading<Exact> =>
    isBlank(cell) || (typeof cell === 'string' && nameKey(cell) === 'n/a') ? undefined : readNumber(cell, domain);

const npsAnswer = (cell: Cell): Reading<Exact> => {
  const score = answer({})(cell);
  if (!score || isRefusal(score)) return score;
  const fits = isWhole(score) && atLeast(score, ZERO) && atLeast(whole(10), score);
  return fits ? score : refuse('not a score', { found: score, scale: 'a whole score from 0 to 10' });
};

const mean = (name: string, read: AccountColumn['read']): AccountColumn => ({ name, money: false, kind: 'mean', read });

/** The columns of SPEC §3, and the margin that a lifetime value needs. */
const standard: readonly AccountColumn[] = [
  ...['starting arr', 'new', 'expansion', 'due', 'renewed'].map((name) => sumColumn(name, true, amount)),
  ...['contraction', 'churned'].map((name) => sumColumn(name, true, loss)),
  ...['touchpoints', 'leads', 'opportunities'].map((name) => sumColumn(name, false, amount)),
  mean('csat', answer(notNegative)),
  mean('health', answer(notNegative)),
  mean('nps', npsAnswer),
  mean('margin', answer({ least: ZERO, most: ONE })),
];

/** Measures that are losses, where the accounts have them ready made. */
const losses = ['churned arr', 'contraction arr'];

/** Measures that the plans name and the accounts may hold under their own name: sums add up, ratios are averaged. */
export function accountColumns(measures: Iterable<Measure>): readonly AccountColumn[] {
  const taken = new Set(standard.map(({ name }) => name));
  const own = [...measures].filter(({ name }) => !taken.has(nameKey(name)));
  const columns = own.map(({ name, kind, unit }): AccountColumn => {
    const ratio: Domain = unit === 'ratio' ? { below: whole(10) } : {};
    const isLoss = losses.includes(nameKey(name));
    return kind === 'sum'
      ? sumColumn(nameKey(name), unit === 'currency', isLoss ? loss : (cell) => readNumber(cell))
      : mean(nameKey(name), answer(ratio));
  });
  return [...standard, ...columns];
}
