import type { PaneProps } from '../pane-props';
import { planAtHand } from '../state/pane-state';
import { Action } from './action';

/** Why there is no pay to show yet, and what to do. @param what as `what everybody is paid` */
export function NoPay({ state, send, study, what }: PaneProps & { readonly what: string }) {
  const errors = study?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  const go = (view: 'Plan' | 'Checks') => () => send({ type: 'view chosen', view });
  if (!planAtHand(state)) {
    return (
      <section class="nothing">
        <p>To see {what}, start with a plan.</p>
        <Action primary onClick={go('Plan')}>
          Choose a plan
        </Action>
      </section>
    );
  }
  if (errors > 0) {
    return (
      <section class="nothing">
        <p>
          Nothing is paid while something was not understood: {errors === 1 ? '1 error' : `${errors} errors`} to mend.
        </p>
        <Action primary onClick={go('Checks')}>
          Show the errors
        </Action>
      </section>
    );
  }
  return (
    <section class="nothing">
      <p>To see {what}, put results on a sheet named Results: a header row, then a row for each payee and period.</p>
      <p class="quiet">
        Headers: payee, period, ote, and the measures of the plan, such as <code>payee · period · ote · grr · nrr</code>
        .
      </p>
    </section>
  );
}
