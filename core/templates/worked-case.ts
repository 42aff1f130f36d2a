import type { OutputBlock } from '../cells/cell';

/** Results and what they pay under a plan, worked by hand. Tests and docs read it; the functions do not. */
export interface WorkedCase {
  /** The results table, headers first. */
  readonly results: OutputBlock;
  /** Pay of each row, in the order of the rows. */
  readonly pays: readonly number[];
  /** For each row how its pay comes about, as one would on paper; `…` is a number that goes on. The last line adds up. */
  readonly working: readonly (readonly string[])[];
}
