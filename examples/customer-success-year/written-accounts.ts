import { type Account, type Movement, noMovement } from './account';

/** An account whose year is written out: its movements in the four quarters, `undefined` once it is lost. */
function written(
  name: string,
  owner: string,
  isEuro: boolean,
  starting: number,
  movements: readonly (Partial<Movement> | undefined)[],
  solutions?: string,
): Account {
  const all = movements.map((movement) => movement && { ...noMovement, ...movement });
  return { name, segment: 'enterprise', isEuro, ownerIn: () => owner, starting, movements: all, solutions };
}

const nadia = 'Nadia Benali';

/** Those whose accounts are all written here, so that none are drawn. */
export const writtenOwners: readonly string[] = [nadia];
const none = {};

/** Nadia Benali loses one of two renewals of the second quarter, and meets the year. */
const missedQuarter: readonly Account[] = [
  written('Alderbrook Seeds', nadia, true, 120_000, [{ due: 120_000 }, { expansion: 32_000 }, none, none]),
  written('Blue Finch Tiles', nadia, true, 100_000, [{ due: 100_000 }, none, { expansion: 16_000 }, none]),
  written('Corvane Labs', nadia, true, 60_000, [none, { due: 60_000, churned: 60_000 }, undefined, undefined]),
  written('Dunmarsh Ports', nadia, true, 80_000, [none, { due: 80_000 }, none, none]),
  written('Elmgate Press', nadia, true, 140_000, [none, none, { due: 140_000 }, none]),
  written('Fairwater Dairy', nadia, true, 90_000, [none, none, { due: 90_000 }, { expansion: 24_000 }]),
  written('Gorsehill Trams', nadia, true, 110_000, [none, none, none, { due: 110_000 }]),
  written('Hazelnook Games', nadia, true, 130_000, [none, none, none, { due: 130_000, contraction: 10_000 }]),
];

/** An expansion that a solutions engineer was paid for, and that was lost with the account seven months later. */
const lostExpansion = written(
  'Fernhollow Mills',
  'Darnell Washington',
  false,
  90_000,
  [{ expansion: 60_000 }, none, { due: 150_000, churned: 150_000 }, undefined],
  'Ingeborg Vatne',
);

/** The accounts that the walkthrough follows; all others are drawn. */
export const writtenAccounts: readonly Account[] = [...missedQuarter, lostExpansion];
