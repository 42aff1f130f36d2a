import type { OutputBlock, OutputCell } from '../core/cells/cell';
import { callFunction } from '../core/functions/call';
import { readArguments } from './read-arguments';

/**
 * What every spreadsheet function of `Code.js` calls. A refusal is thrown: Sheets shows `#ERROR!` with the message in
 * the cell's note; it has no way to return a real `#N/A`.
 */
export function call(name: string, given: ArrayLike<unknown>): OutputCell | OutputBlock {
  const result = callFunction(name, readArguments(given), { dateSystem: 1900 });
  if (!result.ok) throw new Error(result.message);
  return result.value;
}
