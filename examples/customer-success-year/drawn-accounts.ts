import { type Account, type Movement, type Quarter, noMovement, quarters } from './account';
import { accountName } from './account-names';
import { type Book, books } from './books';
import type { Draw } from './random';
import { writtenOwners } from './written-accounts';

/** All amounts are multiples of this: a twentieth of one is a whole number of dollars, and of euros. */
const step = 500;

const sizes = {
  enterprise: { arr: [80, 360], expansion: [20, 60] },
  smb: { arr: [20, 80], expansion: [4, 16] },
} as const;

/** The accounts of every book that is not written by hand. @param draw advances */
export function drawAccounts(draw: Draw): readonly Account[] {
  const accounts: Account[] = [];
  const add = (account: Omit<Account, 'name'>): void => {
    accounts.push({ name: accountName(accounts.length), ...account });
  };
  for (const book of books) {
    if (writtenOwners.includes(book.owner)) continue;
    for (let index = 0; index < book.size; index++) add(drawAccount(book, index, undefined, draw));
    for (const quarter of quarters) if (draw.chance(15)) add(drawAccount(book, 0, quarter, draw));
  }
  return accounts;
}

/** @param comes the quarter in which the account is won; undefined: it was there before the year */
function drawAccount(book: Book, index: number, comes: Quarter | undefined, draw: Draw): Omit<Account, 'name'> {
  const { segment, isEuro, handedOver } = book;
  const size = sizes[segment];
  const amount = (among: readonly [number, number]): number => step * draw.between(...among);
  const movements: (Movement | undefined)[] = [];
  const won = amount(size.arr);
  let arr = comes ? 0 : won;
  let isLost = false;
  for (const [q, quarter] of quarters.entries()) {
    if (isLost || (comes && quarter < comes)) {
      movements.push(undefined);
      continue;
    }
    const isDue = !comes && index % quarters.length === q;
    const movement =
      quarter === comes ? { ...noMovement, new: won } : drawMovement(arr, isDue, amount(size.expansion), draw);
    movements.push(movement);
    arr += movement.new + movement.expansion - movement.contraction - movement.churned;
    isLost = arr === 0;
  }
  const ownerIn = (quarter: Quarter): string | undefined =>
    handedOver && quarter >= handedOver.from ? handedOver.to(index) : book.owner;
  const solutions = segment === 'enterprise' && draw.chance(30) ? 'Ingeborg Vatne' : undefined;
  return { segment, isEuro, ownerIn, starting: comes ? 0 : won, movements, solutions };
}

/** Of a hundred renewals, six are lost and nine are renewed for 60 to 80 per cent; one account in four expands. */
function drawMovement(arr: number, isDue: boolean, expansion: number, draw: Draw): Movement {
  const due = isDue ? arr : 0;
  const fate = draw.between(1, 100);
  if (isDue && fate <= 6) return { ...noMovement, due, churned: arr };
  const contraction = isDue && fate <= 15 ? (arr * draw.between(4, 8)) / 20 : 0;
  return { ...noMovement, due, contraction, expansion: draw.chance(24) ? expansion : 0 };
}
