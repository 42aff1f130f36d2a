import { useMemo } from 'preact/hooks';
import { type Exact, isZero, minus, ofDouble } from '../../core/number/exact';
import { showFixed } from '../../core/number/show';
import { type GroupedPayouts, type PayoutTotal, placesOf } from '../../core/tabs/payout-groups';
import type { PaneProps } from '../pane-props';
import { isOn, isWritten } from '../state/design';
import { type Pay, payUnder } from '../state/study';
import { Action } from './action';
import { signed } from './signed';
import { writeDesign } from './write-design';

/** What every choice comes to in money, and the button that puts the plan on its sheet. */
export function Footer(props: PaneProps) {
  const { port, state, study } = props;
  const { plan } = state.design.present;
  const { plan: onSheet, results } = state.book;
  const before = useMemo(() => {
    if (!plan || !results || isOn(onSheet, plan.block)) return undefined;
    return onSheet && payUnder(onSheet.contents.cells, results.contents.cells, port.dateSystem);
  }, [plan === undefined, isOn(onSheet, plan?.block), onSheet, results]);
  const errors = study?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  // The one thing to do next, unless something is in its way, which then has that button.
  const isNext = plan !== undefined && !isWritten(plan) && errors === 0 && state.conflict === null;
  return (
    <footer>
      <p class={`message ${state.message?.kind ?? ''}`} role="status">
        {state.busy === null ? state.message?.text : `${state.busy} …`}
      </p>
      {(study?.pay !== undefined || plan !== undefined || errors > 0) && (
        <div>
          {study?.pay && <Totals {...study.pay.payouts} />}
          <div class="line">
            {errors > 0 ? (
              <span class="failed">{errors === 1 ? '1 error' : `${errors} errors`}, see Checks</span>
            ) : (
              study?.pay && <Beside pay={study.pay} before={before} sheet={onSheet?.name} />
            )}
            {plan && port.name !== null && (
              <Action
                primary={isNext}
                disabled={state.busy !== null || isWritten(plan)}
                onClick={() => writeDesign(props, plan)}
              >
                {isWritten(plan) ? 'Plan is on its sheet' : 'Write plan to sheet'}
              </Action>
            )}
          </div>
        </div>
      )}
    </footer>
  );
}

/** The pay in each currency, on one line. */
function Totals(payouts: GroupedPayouts) {
  return (
    <p class={payouts.totals.length === 1 ? 'totals single' : 'totals'}>
      {payouts.totals.map((group, i) => (
        <b key={i} class="number">
          {showFixed(totalOf(payouts, group), placesOf(group, 'pay'))} {group.payCurrency}
        </b>
      ))}
    </p>
  );
}

interface BesideProps {
  readonly pay: Pay;
  /** Under the plan as it is on its sheet. */
  readonly before: Pay | undefined;
  readonly sheet: string | undefined;
}

/** How much more or less that is than under the plan on its sheet; else what is paid. */
function Beside({ pay, before, sheet }: BesideProps) {
  const change = before && changeOf(pay.payouts, before.payouts);
  const paid = pay.title.split(' · ').slice(1).join(' · ');
  return <span class="quiet number">{change === undefined ? paid : `${change} against ${sheet}`}</span>;
}

/** In a single currency; undefined where nothing changed. */
function changeOf(payouts: GroupedPayouts, before: GroupedPayouts): string | undefined {
  const [group, ...others] = payouts.totals;
  const [same] = before.totals;
  if (!group || others.length > 0 || same?.payCurrency !== group.payCurrency) return undefined;
  const change = minus(totalOf(payouts, group), totalOf(before, same));
  return isZero(change) ? undefined : signed(change, placesOf(group, 'pay'));
}

function totalOf(payouts: GroupedPayouts, { totals }: PayoutTotal): Exact {
  return ofDouble(Number(totals[payouts.columns.findIndex(({ kind }) => kind === 'pay')]));
}
