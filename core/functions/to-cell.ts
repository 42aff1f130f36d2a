import type { OutputCell } from '../cells/cell';
import { toDouble } from '../number/exact';
import { Refused, problem } from '../problems/problem';
import type { Result } from './specification';

/** A function's result as a cell, an exact number as the nearest double. @throws Refused where none is near it */
export function toCell(result: Result): OutputCell {
  const cell = typeof result === 'object' ? toDouble(result) : result;
  if (typeof cell !== 'number') return cell;
  if (!Number.isFinite(cell)) throw new Refused([problem('no number', { source: '' }, {})]);
  return cell === 0 ? 0 : cell;
}
