import { type Cell, nameKey } from '../cells/cell';
import { type Reading, readOptionalNumber } from '../cells/read';
import { type Exact, ONE, equal, over } from '../number/exact';
import { type Refusal, isRefusal, refuse } from '../problems/problem';
import { overlap } from '../results/assign';
import type { AccountRow, Accounts } from './accounts';
import type { Roster } from './roster';

/** A rate, by which amounts are divided: a typed `zero` is none. */
export const readRate = (cell: Cell): Reading<Exact> => readOptionalNumber(cell, { positive: true });

/**
 * Amounts of the accounts in the one currency of the plans. A rate is in units of the account's currency for one of
 * the plan's: that of the account row, else that of its owner, else the one that the roster gives in that period.
 */
export function inOneCurrency(accounts: Accounts, roster: Roster, planned: string): readonly AccountRow[] {
  const known = new Map<string, Exact | Refusal>();
  return accounts.rows.map((row) => {
    const { currency = planned, period } = row;
    if (currency === planned && !row.fx) return row;
    const key = `${currency} ${period.first} ${row.owner ?? ''}`;
    const rate = row.fx ?? known.get(key) ?? rateFrom(row, currency, planned, roster);
    if (!row.fx) known.set(key, rate);
    if (isRefusal(rate)) {
      accounts.table.report(row, 'currency', rate);
      return row;
    }
    if (currency === planned) {
      if (!equal(rate, ONE)) accounts.table.report(row, 'fx', refuse('fx without currency', { currency }));
      return row;
    }
    const inPlans = (value: Exact | undefined, i: number): Exact | undefined =>
      value && accounts.columns[i]?.money ? over(value, rate) : value;
    return { ...row, numbers: row.numbers.map(inPlans) };
  });
}

function rateFrom({ owner, period }: AccountRow, currency: string, plan: string, roster: Roster): Exact | Refusal {
  const inCurrency = (row: (typeof roster.rows)[number]): boolean => row.currency === currency && row.fx !== undefined;
  const own = owner === undefined ? [] : roster.on(nameKey(owner), period).map(({ row }) => row);
  const all = roster.rows.filter((row) => overlap(row.span, period));
  const rates = [own, all].map((rows) => rows.filter(inCurrency)).find((rows) => rows.length > 0) ?? [];
  const [rate, ...others] = rates.map(({ fx }) => fx as Exact);
  if (!rate) return refuse('rate missing', { currency, plan });
  return others.every((other) => equal(other, rate)) ? rate : refuse('rates differ', { currency });
}

/** The currency of the accounts where no plan says it: the one that all rows name, else US dollars. */
export function currencyOf(rows: readonly AccountRow[]): string {
  const named = new Set(rows.map(({ currency }) => currency));
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : 'USD';
}
