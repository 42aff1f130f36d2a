import { type Exact, ONE, ZERO, equal, isPositive, isZero, less, minus, over, plus, ratio } from '../number/exact';
import { show } from '../number/show';
import { refuse } from '../problems/problem';
import { type AccountRow, type Accounts, amountOf } from './accounts';

/** A row, and what it is of its account in its period, which may have a row for each owner or segment. */
export interface AccountPart {
  readonly row: AccountRow;
  /** The row's part of the account: by its starting ARR or, where there is none, equal parts. */
  readonly part: Exact;
  /** The account had ARR when the period started. */
  readonly had: boolean;
  /** It had, and nothing is left. */
  readonly lost: boolean;
}

/** The rows of one account, in the order of their periods. */
export type AccountHistory = readonly AccountPart[];

/** The history of each account. @param rows in any order */
export function accountHistories(rows: readonly AccountRow[], accounts: Accounts): readonly AccountHistory[] {
  const partsOf = partsBy(accounts);
  const byAccount = new Map<string, AccountRow[]>();
  for (const row of rows) {
    const others = byAccount.get(row.key);
    if (others) others.push(row);
    else byAccount.set(row.key, [row]);
  }
  return Array.from(byAccount.values(), (ofAccount) => {
    ofAccount.sort((a, b) => a.period.first - b.period.first);
    return byPeriod(ofAccount).flatMap(partsOf);
  });
}

/** Cuts rows that are in the order of their periods where another period begins. */
function byPeriod(rows: readonly AccountRow[]): readonly (readonly AccountRow[])[] {
  const periods: AccountRow[][] = [];
  let first: number | undefined;
  for (const row of rows) {
    if (row.period.first === first) periods[periods.length - 1]?.push(row);
    else periods.push([row]);
    first = row.period.first;
  }
  return periods;
}

/**
 * Takes the rows of an account in a period together: a customer is lost when all of it is, not one of its products.
 * An account that loses more than it ever had is refused, where the table says what accounts started with; and one that
 * renews more than was due, which would pay for a renewal rate of what was never due.
 */
function partsBy({ table, columns }: Accounts): (together: readonly AccountRow[]) => readonly AccountPart[] {
  const [startingOf, churnedOf] = [amountOf(columns, 'starting arr'), amountOf(columns, 'churned')];
  const of = {
    starting: totalOf(columns, 'starting arr'),
    gains: totalOf(columns, 'new', 'expansion'),
    losses: totalOf(columns, 'churned', 'contraction'),
    due: totalOf(columns, 'due'),
    renewed: totalOf(columns, 'renewed'),
  };
  return (together) => {
    const [starting, losses] = [of.starting(together), of.losses(together)];
    const most = plus(starting, of.gains(together));
    const last = together[together.length - 1] as AccountRow;
    if (table.columns.has('starting arr') && less(most, losses)) {
      const parameters = { account: last.name, lost: show(losses), had: show(most) };
      table.report(last, isZero(churnedOf(last)) ? 'contraction' : 'churned', refuse('lost more than there was', parameters)); // prettier-ignore
    }
    const [due, renewed] = [of.due(together), of.renewed(together)];
    if (table.columns.has('due') && less(due, renewed)) {
      const parameters = { account: last.name, renewed: show(renewed), due: show(due) };
      table.report(last, 'renewed', refuse('renewed more than due', parameters));
    }
    const had = isPositive(starting);
    const lost = had && isPositive(losses) && isZero(minus(most, losses));
    return together.map((row) => {
      const part = had ? over(startingOf(row), starting) : ratio(1, together.length);
      return { row, part: equal(part, ONE) ? ONE : part, had, lost };
    });
  };
}

/** Adds up columns of rows. */
function totalOf(columns: Accounts['columns'], ...names: readonly string[]): (rows: readonly AccountRow[]) => Exact {
  const amounts = names.map((name) => amountOf(columns, name));
  const add = (sum: Exact, row: AccountRow): Exact => amounts.reduce((total, amount) => plus(total, amount(row)), sum);
  return (rows) => rows.reduce(add, ZERO);
}
