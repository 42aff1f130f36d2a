import { type Cell, isBlank, nameKey } from '../cells/cell';
import { type Domain, readNumber, readOptionalNumber } from '../cells/read';
import { type Exact, ZERO, whole } from '../number/exact';
import type { Measure } from '../plan/measures';
import type { Scope } from '../plan/schema';
import type { Refusal } from '../problems/problem';

/** An actual: a number, or not measured this period. */
export type Actual = Exact | 'missing';

/** What a measure in ratios may be, so that 95 is not taken for 95 % (SPEC §1). */
const ratioTarget: Domain = { most: whole(3) };
const ratioActual: Domain = { below: whole(10) };

/**
 * Reads the actual of a measure. A blank (0, null or '') is 0 in a sum and missing in a ratio, where a real zero is
 * typed `zero`; `n/a` is missing in both.
 */
export function readActual(cell: Cell, { kind, unit }: Measure): Actual | Refusal {
  if (typeof cell === 'string' && nameKey(cell) === 'n/a') return 'missing';
  if (isBlank(cell)) return kind === 'sum' ? ZERO : 'missing';
  return readNumber(cell, unit === 'ratio' ? ratioActual : {});
}

/** Reads a target or baseline that the results say; undefined when they say none. */
export function readOwnGoal(cell: Cell, { unit }: Measure, which: 'target' | 'baseline'): Exact | undefined | Refusal {
  return readOptionalNumber(cell, unit !== 'ratio' ? {} : which === 'target' ? ratioTarget : ratioActual);
}

/** The column of a measure in a scope: `grr`, `grr@team`. */
export function columnOf(measure: Measure, scope: Scope): string {
  return scope === 'individual' ? measure.name : `${measure.name}@${scope}`;
}
