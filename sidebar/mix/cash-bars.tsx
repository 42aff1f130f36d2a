import { toDouble } from '../../core/number/exact';
import { showFixed } from '../../core/number/show';
import type { Cash, ComparedRow } from './compared';

/** How amounts are shown. */
export interface Money {
  /** Code of the currency; blank where the plans have several, and so no total. */
  readonly currency: string;
  /** Decimals of its minor unit. */
  readonly places: number;
}

interface MixProps {
  /** The total, then each payee. */
  readonly rows: readonly ComparedRow[];
  readonly names: readonly [string, string];
  readonly money: Money;
}

/** Total cash of everybody in three bars, base and variable apart: the plan's own mix, then both others. */
export function CashBars({ rows, names, money: { currency, places } }: MixProps) {
  const [total] = rows;
  if (!total) return null;
  const bars: readonly (readonly [string, Cash])[] = [
    ['The plan', total.today],
    [names[0], total.mixes[0]],
    [names[1], total.mixes[1]],
  ];
  const longest = Math.max(1, ...bars.map(([, cash]) => toDouble(cash.total)));
  const width = (value: number): number => Math.max(0, (value / longest) * 100);
  return (
    <figure class="bars">
      <figcaption>
        Total cash of all, {currency}: <span class="key base">base</span> <span class="key variable">variable</span>
      </figcaption>
      <dl>
        {bars.map(([name, { base, variable, total: sum }], i) => (
          <div key={i}>
            <dt>{name}</dt>
            <dd class="number">{showFixed(sum, places)}</dd>
            <dd class="bar">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="base" width={width(toDouble(base))} height={8} />
                <rect class="variable" x={width(toDouble(base))} width={width(toDouble(variable))} height={8} />
              </svg>
            </dd>
            <dd class="quiet small number">
              {showFixed(base, places)} + {showFixed(variable, places)}
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
