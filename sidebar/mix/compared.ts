import type { Block, DateSystem } from '../../core/cells/cell';
import { compare } from '../../core/modelling/compare';
import { type Exact, ZERO, minus } from '../../core/number/exact';
import type { TableCell } from '../../core/payout/payout-table';
import { Refused } from '../../core/problems/problem';

/** Base, variable and total cash of one way to pay. */
export interface Cash {
  readonly base: Exact;
  readonly variable: Exact;
  readonly total: Exact;
}

/** A payee, or all of them, paid in each of the ways that are compared. */
export interface ComparedRow {
  readonly payee: string;
  readonly period: string;
  /** Under the plan's own mix. */
  readonly today: Cash;
  readonly mixes: readonly [Cash, Cash];
  /** Total cash of the first mix less that of the second. */
  readonly difference: Exact;
}

/** `70:30`. @param base share in per cent */
export const mixText = (base: number): string => `${base}:${100 - base}`;

/**
 * CS_COMPARE of two pay mixes: the total first, then a row for each payee and period.
 *
 * @returns undefined where the plan or the results are refused, which the checks say
 */
export function comparedMixes(
  plan: Block,
  results: Block,
  [one, other]: readonly [number, number],
  system: DateSystem,
): readonly ComparedRow[] | undefined {
  try {
    const [, ...rows] = compare(plan, results, [[mixText(one), mixText(other)]], system);
    return rows.map(rowOf);
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

/** Columns of CS_COMPARE: payee, period, today's cash, then of each mix its cash, the change and the change in per cent. */
function rowOf(row: readonly TableCell[]): ComparedRow {
  const cash = (column: number): Cash => {
    const [base, variable, total] = [0, 1, 2].map((i) => exactOf(row[column + i])) as [Exact, Exact, Exact];
    return { base, variable, total };
  };
  const mixes = [cash(5), cash(10)] as const;
  const difference = minus(mixes[0].total, mixes[1].total);
  return { payee: textOf(row[0]), period: textOf(row[1]), today: cash(2), mixes, difference };
}

const textOf = (cell: TableCell | undefined): string => (typeof cell === 'string' ? cell : '');
const exactOf = (cell: TableCell | undefined): Exact => (typeof cell === 'object' ? cell : ZERO);
