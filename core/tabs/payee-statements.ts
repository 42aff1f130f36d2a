import { nameKey } from '../cells/cell';
import type { RowPay } from '../payout/outcome';
import { statement } from '../payout/statement/statement';
import type { PayeeStatement } from './statement-tab';

/** One statement for each payee and period, in the order of the results; segments stand on one statement. */
export function payeeStatements(rows: readonly RowPay[]): readonly PayeeStatement[] {
  const groups = new Map<string, RowPay[]>();
  for (const pay of rows) {
    const key = JSON.stringify([nameKey(pay.row.payee), pay.row.period?.label]);
    const group = groups.get(key);
    if (group) group.push(pay);
    else groups.set(key, [pay]);
  }
  return [...groups.values()].map((pays) => {
    const { row, currency } = pays[pays.length - 1] as RowPay;
    const plans = pays.flatMap((pay) => pay.row.parts.map(({ plan }) => plan));
    return {
      payee: row.payee,
      period: row.period?.label ?? '',
      plan: distinct(plans.map(({ name }) => name)).join(', '),
      lines: () => statement(pays),
      planCurrency: plans[plans.length - 1]?.currency ?? currency,
      payCurrency: currency,
    };
  });
}

/** What statements are of, in one line: `SMB CSM · 2027-Q1 · 4 payees`. */
export function titleOf(statements: readonly PayeeStatement[]): string {
  const payees = distinct(statements.map(({ payee }) => nameKey(payee))).length;
  const plans = distinct(statements.map(({ plan }) => plan)).join(', ');
  const periods = distinct(statements.map(({ period }) => period)).join(', ');
  return [plans, periods, `${payees} ${payees === 1 ? 'payee' : 'payees'}`].filter((part) => part !== '').join(' · ');
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
