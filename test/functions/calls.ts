import type { Cell } from '../../core/cells/cell';
import { type Argument, callFunction } from '../../core/functions/call';

/** What a cell shows; fails the test when the call is refused. */
export function value(name: string, ...args: readonly Argument[]): unknown {
  const result = callFunction(name, args);
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

/** `value` of one function. */
export const calling =
  (name: string) =>
  (...args: readonly Argument[]): unknown =>
    value(name, ...args);

/** The message of a refusal; fails the test when there is a value. */
export function refusal(name: string, ...args: readonly Argument[]): string {
  const result = callFunction(name, args);
  if (result.ok) throw new Error(`not refused: ${JSON.stringify(result.value)}`);
  return result.message;
}

/** A column of cells. */
export const down = (...cells: readonly Cell[]): Cell[][] => cells.map((cell) => [cell]);

/** The forms in which hosts pass a blank cell. */
export const blanks = [0, null, ''] as const;
