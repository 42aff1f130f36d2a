import { useMemo } from 'preact/hooks';
import { type Exact, isZero, minus, ofDouble } from '../../core/number/exact';
import { showFixed } from '../../core/number/show';
import { type PayoutTotal, placesOf } from '../../core/tabs/payout-groups';
import type { PaneProps } from '../pane-props';
import { writePlan } from '../publish/write-plan';
import { isOn } from '../state/design';
import { type Pay, payUnder } from '../state/study';
import { Action } from './action';
import { signed } from './signed';
import { afterWriting } from './after-writing';

/** What every choice comes to in money, and the button that puts the plan on its sheet. */
export function Footer(props: PaneProps) {
  const { port, state, run, study } = props;
  const { plan } = state.design.present;
  const { plan: onSheet, results } = state.book;
  const before = useMemo(() => {
    if (!plan || !results || isOn(onSheet, plan.block)) return undefined;
    return onSheet && payUnder(onSheet.contents.cells, results.contents.cells, port.dateSystem);
  }, [plan === undefined, isOn(onSheet, plan?.block), onSheet, results]);
  const errors = study?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  const isWritten = isOn(plan?.sheet, plan?.block);
  return (
    <footer>
      <p class={`message ${state.message?.kind ?? ''}`} role="status">
        {state.busy === null ? state.message?.text : `${state.busy} …`}
      </p>
      {(study?.pay ?? plan) && (
        <div class="line">
          <div>
            {study?.pay && <Total pay={study.pay} before={before} sheet={onSheet?.name} />}
            {errors > 0 && <span class="failed">{errors === 1 ? '1 error' : `${errors} errors`}, see Checks</span>}
          </div>
          {plan && port.name !== null && (
            <Action
              primary
              disabled={state.busy !== null || isWritten}
              onClick={() =>
                run('Writing the plan', async () => afterWriting(props, plan.block, await writePlan(port, plan)))
              }
            >
              {isWritten ? 'Plan is on its sheet' : 'Write plan to sheet'}
            </Action>
          )}
        </div>
      )}
    </footer>
  );
}

interface TotalProps {
  readonly pay: Pay;
  /** Under the plan as it is on its sheet. */
  readonly before: Pay | undefined;
  readonly sheet: string | undefined;
}

function Total({ pay, before, sheet }: TotalProps) {
  return (
    <>
      <span class="quiet small">Pay, {pay.title.split(' · ').slice(1).join(' · ')}</span>
      {pay.payouts.totals.map((group, i) => (
        <GroupTotal key={i} pay={pay} before={before} sheet={sheet} group={group} />
      ))}
    </>
  );
}

/** The pay in one currency, and how much more or less that is than under the plan on its sheet. */
function GroupTotal({ pay, before, sheet, group }: TotalProps & { readonly group: PayoutTotal }) {
  const places = placesOf(group, 'pay');
  const total = totalOf(pay, group);
  const same = before?.payouts.totals.find(
    (one) => one.payCurrency === group.payCurrency && one.planCurrency === group.planCurrency,
  );
  const change = before && same && minus(total, totalOf(before, same));
  return (
    <>
      <b class={`number ${pay.payouts.totals.length === 1 ? 'total' : ''}`}>
        {showFixed(total, places)} {group.payCurrency}
      </b>
      {change && !isZero(change) && (
        <span class="quiet small number">
          {signed(change, places)} against {sheet}
        </span>
      )}
    </>
  );
}

function totalOf({ payouts }: Pay, { totals }: PayoutTotal): Exact {
  return ofDouble(Number(totals[payouts.columns.findIndex(({ kind }) => kind === 'pay')]));
}
