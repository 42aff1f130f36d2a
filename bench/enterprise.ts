import type { OutputBlock } from '../core/cells/cell';
import { type Arithmetic, sumOfCents } from './arithmetic';

/**
 * The plan "enterprise csm" written out by hand for one kind of number: no reading of cells, no refusals, no other
 * plan. A lower bound for what any engine with these numbers would take, and the cents that it would pay.
 */
export function payEnterprise<N>(
  { of, plus, minus, times, over, less, cents }: Arithmetic<N>,
  results: OutputBlock,
): number[] {
  const retention = (x: N): N => {
    if (less(x, of(0.9))) return of(0);
    if (less(x, of(1))) return plus(of(0.5), over(times(minus(x, of(0.9)), of(0.5)), of(0.1)));
    if (less(x, of(1.05))) return plus(of(1), over(times(minus(x, of(1)), of(0.5)), of(0.05)));
    return of(1.5);
  };
  const satisfaction = (x: N): N => (less(x, of(0.95)) ? of(0) : less(x, of(1)) ? of(0.5) : of(1));
  return results.slice(1).map(([, , ote = 0, grr = 0, nrr = 0, csat = 0]) => {
    const variable = over(times(of(Number(ote)), of(0.3)), of(4));
    const line = (weight: number, ratio: N): number => cents(times(times(of(weight), variable), ratio));
    return sumOfCents([
      line(0.5, retention(over(of(Number(grr)), of(0.92)))),
      line(0.3, retention(over(minus(of(Number(nrr)), of(1)), minus(of(1.1), of(1))))),
      line(0.2, satisfaction(over(of(Number(csat)), of(90)))),
    ]);
  });
}
