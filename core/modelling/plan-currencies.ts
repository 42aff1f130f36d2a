import type { RowPay } from '../payout/outcome';
import { Refused, problem } from '../problems/problem';

/** The currencies of the plans that pay some rows, each once; pay in other currencies is left aside. */
export const planCurrencies = (rows: readonly RowPay[]): readonly string[] => [
  ...new Set(rows.flatMap(({ row }) => row.parts.map(({ plan }) => plan.currency))),
];

/** @throws Refused where amounts would be added up, or set against each other, in more than one currency */
export function refuseSeveralCurrencies(source: string, currencies: readonly string[]): void {
  if (currencies.length > 1) throw new Refused([problem('several currencies', { source }, { currencies })]);
}
