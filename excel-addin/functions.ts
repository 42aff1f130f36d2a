import { catalogue } from '../core/functions/catalogue';
import { callFunction } from '../core/functions/call';
import type { OutputBlock } from '../core/cells/cell';
import { dateSystem } from './date-system';
import { readArguments } from './read-arguments';

// Excel's custom functions. Nothing here may touch the DOM: the script also runs where there is no page.
for (const { name, parameters } of catalogue) {
  const count = Object.keys(parameters).length;
  CustomFunctions.associate(name, (...given: unknown[]) => answer(name, given.slice(0, count)));
}

/** The result as the rows that functions.json declares, or the refusal as the error that Excel shows in the cell. */
function answer(name: string, given: readonly unknown[]): OutputBlock {
  const result = callFunction(name, readArguments(given), { dateSystem: dateSystem() });
  if (!result.ok) throw excelError(result.error, result.message);
  return Array.isArray(result.value) ? result.value : [[result.value]];
}

/** Of all its errors Excel shows a message only with these two. */
function excelError(error: '#VALUE!' | '#N/A', message: string): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  return new CustomFunctions.Error(error === '#N/A' ? notAvailable : invalidValue, message);
}
