import { nameKey } from '../cells/cell';
import type { RowPay } from '../payout/outcome';
import { statement } from '../payout/statement/statement';
import { periodKey } from '../results/period';
import type { PayeeStatement } from './statement-tab';

/** One statement for each payee and period, in the order of the results; segments stand on one statement. */
export function payeeStatements(rows: readonly RowPay[]): readonly PayeeStatement[] {
  const groups = new Map<string, RowPay[]>();
  for (const pay of rows) {
    const key = JSON.stringify([nameKey(pay.row.payee), periodKey(pay.row.period)]);
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
  // A statement of several plans names them all; each is said once.
  const plans = distinct(statements.flatMap(({ plan }) => plan.split(', '))).join(', ');
  const periods = periodsText(distinct(statements.map(({ period }) => period)));
  return [plans, periods, `${payees} ${payees === 1 ? 'payee' : 'payees'}`].filter((part) => part !== '').join(' · ');
}

/** `2027-Q1, 2027-Q2`, or the first and the last of more than three. @param labels each once */
export function periodsText(labels: readonly string[]): string {
  if (labels.length <= 3) return labels.join(', ');
  const sorted = [...labels].sort();
  return `${sorted[0]} to ${sorted[sorted.length - 1]}`;
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];
