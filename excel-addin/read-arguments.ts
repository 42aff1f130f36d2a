import type { Cell } from '../core/cells/cell';
import type { Argument } from '../core/functions/call';

/**
 * Arguments as Excel's runtime hands them over: rows of cells, or null for one left out. The runtime appends its
 * invocation object, which stands where an argument would when Excel sends fewer than are declared.
 */
export function readArguments(given: readonly unknown[]): Argument[] {
  return given.map((argument) => {
    if (Array.isArray(argument)) return argument.map((row: readonly unknown[]) => row.map(readCell));
    return isInvocation(argument) ? null : readCell(argument);
  });
}

/**
 * One cell. Errors come as `CustomFunctions.Error`; Excel's data types (an entity, a number that carries its format)
 * come as an object with the plain value a formula would see.
 */
function readCell(given: unknown): Cell {
  if (typeof given !== 'object' || given === null) return given as Cell;
  const { type, code, basicType, basicValue } = given as RichCell;
  if (code !== undefined) return { error: code };
  const hasValue = type !== 'Error' && basicType !== 'Error' && basicValue !== undefined;
  return hasValue ? basicValue : { error: String(basicValue ?? '#VALUE!') };
}

interface RichCell {
  readonly type?: string;
  readonly code?: string;
  readonly basicType?: string;
  readonly basicValue?: number | string | boolean;
}

function isInvocation(argument: unknown): boolean {
  return typeof argument === 'object' && argument !== null && 'functionName' in argument;
}
