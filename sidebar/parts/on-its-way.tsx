import type { ShippedFile } from '../shipped-files';
import type { Shipped } from '../use-shipped';
import { Action } from './action';

/** What stands where a file is still to come; when it did not come, why, and the way to ask for it once more. */
export function OnItsWay({ problem, tried, tryAgain }: Shipped<ShippedFile>) {
  return (
    <>
      <p class={problem === undefined ? 'quiet' : 'failed'} role="status">
        {problem ?? 'Loading …'}
      </p>
      {(problem !== undefined || tried > 0) && (
        <Action disabled={problem === undefined} onClick={tryAgain}>
          Try again
        </Action>
      )}
    </>
  );
}
