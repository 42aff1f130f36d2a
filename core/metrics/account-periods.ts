import { type Exact, ONE, ZERO, equal, isPositive, isZero, less, minus, over, plus, ratio, sum } from '../number/exact';
import { show } from '../number/show';
import { refuse } from '../problems/problem';
import type { AccountRow, Accounts } from './accounts';

/** What a row is of its account in a period, which may have a row for each owner or segment. */
export interface AccountPart {
  /** The row's part of the account: by its starting ARR or, where there is none, equal parts. */
  readonly part: Exact;
  /** The account had ARR when the period started. */
  readonly had: boolean;
  /** It had, and nothing is left. */
  readonly lost: boolean;
}

const of = ({ numbers }: AccountRow, column: string): Exact => numbers.get(column) ?? ZERO;
const lossOf = (row: AccountRow): Exact => plus(of(row, 'churned'), of(row, 'contraction'));
const gainOf = (row: AccountRow): Exact => plus(of(row, 'new'), of(row, 'expansion'));

/**
 * Takes the rows of each account and period together: a customer is lost when all of it is, not one of its products.
 * An account that loses more than it ever had is refused, where the table says what accounts started with; and one that
 * renews more than was due, which would pay for a renewal rate of what was never due.
 */
export function accountParts(rows: readonly AccountRow[], accounts: Accounts): ReadonlyMap<AccountRow, AccountPart> {
  const byAccount = new Map<string, AccountRow[]>();
  for (const row of rows) {
    const key = `${row.period.first} ${row.key}`;
    const others = byAccount.get(key);
    if (others) others.push(row);
    else byAccount.set(key, [row]);
  }
  const parts = new Map<AccountRow, AccountPart>();
  for (const together of byAccount.values()) {
    const starting = sum(together.map((row) => of(row, 'starting arr')));
    const losses = sum(together.map(lossOf));
    const most = plus(starting, sum(together.map(gainOf)));
    const last = together[together.length - 1] as AccountRow;
    if (accounts.table.columns.has('starting arr') && less(most, losses)) {
      const parameters = { account: last.name, lost: show(losses), had: show(most) };
      accounts.table.report(last, isZero(of(last, 'churned')) ? 'contraction' : 'churned', refuse('lost more than there was', parameters)); // prettier-ignore
    }
    const due = sum(together.map((row) => of(row, 'due')));
    const renewed = sum(together.map((row) => of(row, 'renewed')));
    if (accounts.table.columns.has('due') && less(due, renewed)) {
      const parameters = { account: last.name, renewed: show(renewed), due: show(due) };
      accounts.table.report(last, 'renewed', refuse('renewed more than due', parameters));
    }
    const had = isPositive(starting);
    const lost = had && isPositive(losses) && isZero(minus(most, losses));
    for (const row of together) {
      const part = had ? over(of(row, 'starting arr'), starting) : ratio(1, together.length);
      parts.set(row, { part: equal(part, ONE) ? ONE : part, had, lost });
    }
  }
  return parts;
}
