import type { Exact } from '../../number/exact';

/** One line of a statement: what was done, by which clause of the plan, on what, how, and what it adds to pay. */
export interface StatementLine {
  /** Number of the step in the order of operations (SPEC §6). */
  readonly step: number;
  /** The plan's clause: `COMPONENTS grr`, `PLAN cap`, or the column of the results. */
  readonly clause: string;
  readonly item: string;
  readonly inputs: string;
  readonly working: string;
  /** Money that this line adds to pay; undefined for a line that only explains. */
  readonly amount: Exact | undefined;
}

/** @param amount left out of a line that explains without adding to pay */
export function lineOf(
  step: number,
  clause: string,
  item: string,
  inputs: string,
  working: string,
  amount?: Exact,
): StatementLine {
  return { step, clause, item, inputs, working, amount };
}
