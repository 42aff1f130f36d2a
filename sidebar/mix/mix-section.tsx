import { useMemo, useRef } from 'preact/hooks';
import { keyCell, withPlanKey } from '../plan/edit-block';
import type { PaneProps } from '../pane-props';
import { Action } from '../parts/action';
import { planAtHand } from '../state/pane-state';
import { useSettled } from '../use-settled';
import { CashBars } from './cash-bars';
import { comparedMixes, mixText } from './compared';
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
  const last = useRef(rows);
  if (rows) last.current = rows;
  const shown = results && last.current;
  const places = study?.pay?.run.plans[0]?.places ?? 2;
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
          {!rows && <p class="failed">As it was before the mistake in the plan or the results:</p>}
          <CashBars rows={shown} names={names} places={places} />
          <MixTable rows={shown} names={names} places={places} />
        </>
      ) : (
        <OteSplit bases={[one, other]} hasResults={results !== undefined} />
      )}
      {plan && keyCell(plan.block, 'id') && (
        <div class="buttons">
          {names.map((name, i) => (
            <Action
              key={i}
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
