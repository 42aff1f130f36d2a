import type { OutputBlock } from '../core/cells/cell';
import { type Arithmetic, sumOfCents } from './arithmetic';

export type YearSettle = 'year to date' | 'year end';

/** A plan that pays by the month, on a sum with a curve and on a ratio without. */
export const yearPlan = (settle: YearSettle): OutputBlock => [
  ['PLAN', '', '', '', '', ''],
  ['id', 'bench', '', '', '', ''],
  ['period', 'month', '', '', '', ''],
  ['settle', settle, '', '', '', ''],
  ['COMPONENTS', '', '', '', '', ''],
  ['id', 'type', 'weight', 'measure', 'target', 'curve'],
  ['renewals', 'bonus', 0.6, 'renewed arr', 100_000, 'kept'],
  ['csat', 'bonus', 0.4, 'csat', 80, ''],
  ['CURVES', '', '', '', '', ''],
  ['curve', 'shape', 'at', 'pays', '', ''],
  ['kept', 'linear', 0.8, 0.5, '', ''],
  ['kept', '', 1, 1, '', ''],
  ['kept', '', 1.2, 1.5, '', ''],
];

/** `payees` people in twelve months, with plausible, always the same, results; the months of one behind each other. */
export function yearOf(payees: number): OutputBlock {
  const rows: OutputBlock = [['payee', 'period', 'ote', 'renewed arr', 'csat', 'csat@year']];
  for (let i = 0; i < payees; i++) {
    for (let month = 1; month <= 12; month++) {
      const renewed = 60_000 + ((i * 7919 + month * 104_729) % 7000) * 10.1;
      const csat = 60 + ((i * 31 + month * 17) % 35);
      const ofYear = 65 + ((i * 13 + month) % 25);
      const period = `2027-${String(month).padStart(2, '0')}`;
      rows.push([`Payee ${String(i + 1)}`, period, 90_000 + ((i * 37) % 600) * 100, renewed, csat, ofYear]);
    }
  }
  return rows;
}

/** The same plan written out by hand for one kind of number: pay of each row. Nothing is read or checked. */
export function payYear<N>(
  { of, plus, minus, times, over, less, cents }: Arithmetic<N>,
  results: OutputBlock,
  settle: YearSettle,
): number[] {
  const kept = (x: N): N => {
    if (less(x, of(0.8))) return of(0);
    if (less(x, of(1))) return plus(of(0.5), over(times(minus(x, of(0.8)), of(0.5)), of(0.2)));
    return less(x, of(1.2)) ? plus(of(1), over(times(minus(x, of(1)), of(0.5)), of(0.2))) : of(1.5);
  };
  const earned = (months: number, ote: unknown, renewed: N, csat: unknown): number => {
    const variable = over(times(times(of(Number(ote)), of(0.3)), of(months)), of(12));
    const renewals = kept(over(renewed, times(of(100_000), of(months))));
    return sumOfCents([
      cents(times(times(of(0.6), variable), renewals)),
      cents(times(times(of(0.4), variable), over(of(Number(csat)), of(80)))),
    ]);
  };
  let [renewedInYear, paid] = [of(0), 0];
  return results.slice(1).map(([, , ote, renewed, csat, csatOfYear], i) => {
    const months = (i % 12) + 1;
    if (months === 1) [renewedInYear, paid] = [of(0), 0];
    renewedInYear = plus(renewedInYear, of(Number(renewed)));
    const alone = settle === 'year end' ? earned(1, ote, of(Number(renewed)), csat) : 0;
    const isSettled = settle === 'year to date' || months === 12;
    const ofYear = isSettled ? earned(months, ote, renewedInYear, csatOfYear) : 0;
    const pay = sumOfCents([alone, isSettled ? Math.max(0, sumOfCents([ofYear, -paid, -alone])) : 0]);
    paid = sumOfCents([paid, pay]);
    return pay;
  });
}
