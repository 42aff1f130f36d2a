import { useState } from 'preact/hooks';
import { Action } from './action';

/** A list of up to some rows is shown whole, of a longer one a few at first, and at most many: then a sheet is better. */
const [some, few, many] = [20, 12, 500];

/**
 * The first rows of a list.
 *
 * @param elsewhere where they all are, as `the Payouts sheet has them all`
 * @returns the rows, and what stands below them
 */
export function useShownRows<T>(
  rows: readonly T[],
  elsewhere: string,
): readonly [readonly T[], preact.JSX.Element | null] {
  const [isLong, setLong] = useState(false);
  const shown = rows.slice(0, isLong ? many : rows.length <= some ? some : few);
  const more = rows.length - shown.length;
  if (more === 0) return [shown, null];
  if (isLong) return [shown, <p class="quiet">{`And ${more} more; ${elsewhere}.`}</p>];
  return [
    shown,
    <div class="buttons">
      <Action onClick={() => setLong(true)}>Show {more} more</Action>
    </div>,
  ];
}
