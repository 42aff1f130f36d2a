import type { OutputBlock } from '../core/cells/cell';
import type { Arithmetic } from './arithmetic';

/** GRR or NRR, and that of the year so far. */
type Shown = readonly [ratio: number, ofYear: number];

/**
 * What CS_METRICS shows of the accounts of the bench, written out by hand for one kind of number: GRR of each payee and
 * quarter, NRR of the team, and of the year so far. Every account has one owner and is there in every quarter, so the
 * year opens with the first quarter. Nothing is read, checked or counted.
 */
export function measureAccounts<N>(
  { of, plus, minus, over, toNumber }: Arithmetic<N>,
  rows: OutputBlock,
  roster: OutputBlock,
): number[] {
  const zero = of(0);
  const teams = new Map(roster.slice(1).map(([payee, team]) => [payee, team]));
  /** By group and quarter: opening, and what it has after what was lost, and won. */
  const opening = new Map<string, N>();
  const change = new Map<string, N>();
  const add = (sums: Map<string, N>, key: string, value: N): unknown =>
    sums.set(key, plus(sums.get(key) ?? zero, value));
  for (const [, owner, quarter, starting, won, less, churned] of rows.slice(1)) {
    const [payee, team] = [`${String(owner)} ${String(quarter)}`, `${String(teams.get(owner))} ${String(quarter)}`];
    const lost = plus(of(Number(less)), of(Number(churned)));
    for (const key of [payee, team]) add(opening, key, of(Number(starting)));
    add(change, payee, minus(zero, lost));
    add(change, team, minus(of(Number(won)), lost));
  }

  const quarters = [...new Set(rows.slice(1).map(([, , quarter]) => String(quarter)))];
  const ratios = (group: unknown, at: number): Shown => {
    const keys = quarters.slice(0, at + 1).map((quarter) => `${String(group)} ${quarter}`);
    const [first = '', last = ''] = [keys[0], keys[at]];
    const part = (opened: N, changed: N): number => toNumber(over(plus(opened, changed), opened));
    const ofYear = keys.reduce((sum, key) => plus(sum, change.get(key) ?? zero), zero);
    return [part(opening.get(last) ?? zero, change.get(last) ?? zero), part(opening.get(first) ?? zero, ofYear)];
  };
  return roster
    .slice(1)
    .flatMap(([payee, team]) => quarters.flatMap((_, at) => [...ratios(payee, at), ...ratios(team, at)]));
}
