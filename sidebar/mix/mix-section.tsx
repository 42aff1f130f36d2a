import { useMemo, useRef } from 'preact/hooks';
import { planCurrencies } from '../../core/modelling/plan-currencies';
import { minorUnit } from '../../core/number/currency';
import type { RowPay } from '../../core/payout/outcome';
import { keyCell, withPlanKey } from '../plan/edit-block';
import type { PaneProps } from '../pane-props';
import { Action } from '../parts/action';
import { said } from '../said';
import { planAtHand } from '../state/pane-state';
import { useSettled } from '../use-settled';
import { CashBars, type Money } from './cash-bars';
import { type ComparedRow, comparedMixes, mixText } from './compared';
import { MixSlider } from './mix-slider';
import { MixTable } from './mix-table';
import { OteSplit } from './ote-split';

/** Two pay mixes beside each other and beside the plan's own: what everybody would be paid, with every OTE held. */
export function MixSection({ port, state, send, study }: PaneProps) {
  const { bases, plan } = state.design.present;
  const { results } = state.book;
  const block = useSettled(planAtHand(state)?.block, 250);
  const [one, other] = useSettled(bases, 80);
  const rows = useMemo(
    () => block && results && comparedMixes(block, results.contents.cells, [one, other], port.dateSystem),
    [block, results, one, other],
  );
  // While something is mistyped, what was last understood stays in sight.
  const last = useRef<{ readonly rows: readonly ComparedRow[]; readonly money: Money } | undefined>(undefined);
  if (rows && study?.pay) last.current = { rows, money: moneyOf(study.pay.run.rows) };
  const shown = results && last.current;
  const names = [mixText(one), mixText(other)] as const;
  return (
    <section>
      <h2>Pay mix</h2>
      {([0, 1] as const).map((which) => (
        <MixSlider
          key={which}
          name={which === 0 ? 'First mix' : 'Second mix'}
          base={bases[which]}
          onMove={(base) => send({ type: 'base moved', which, base })}
        />
      ))}
      {shown ? (
        <>
          {!rows && <p class="failed">{said['before mistake']}</p>}
          {shown.money.currency !== '' && <CashBars {...shown} names={names} />}
          <MixTable {...shown} names={names} />
        </>
      ) : (
        <OteSplit bases={[one, other]} hasResults={results !== undefined} />
      )}
      {plan && keyCell(plan.block, 'id') && (
        <div class="buttons">
          {[...new Set(names)].map((name) => (
            <Action
              key={name}
              onClick={() => send({ type: 'plan edited', block: withPlanKey(plan.block, 'pay mix', name) })}
            >
              Use {name} in the plan
            </Action>
          ))}
        </div>
      )}
    </section>
  );
}

function moneyOf(rows: readonly RowPay[]): Money {
  const currencies = planCurrencies(rows);
  const [currency = '', ...others] = currencies;
  return { currency: others.length === 0 ? currency : '', places: Math.max(0, ...currencies.map(minorUnit)) };
}
