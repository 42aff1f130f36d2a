import type { PaneProps } from '../pane-props';
import { planAtHand } from '../state/pane-state';
import { said } from '../said';
import { say } from '../say';
import { Action } from './action';

/** Why there is no pay to show yet, and what to do. @param what as `what everybody is paid` */
export function NoPay({ state, send, study, what }: PaneProps & { readonly what: string }) {
  const errors = study?.findings.filter(({ severity }) => severity === 'error').length ?? 0;
  const go = (view: 'Plan' | 'Checks') => () => send({ type: 'view chosen', view });
  if (!planAtHand(state)) {
    return (
      <section class="nothing">
        <p>{say('no plan', { what })}</p>
        <Action primary onClick={go('Plan')}>
          Choose a plan
        </Action>
      </section>
    );
  }
  if (errors > 0) {
    return (
      <section class="nothing">
        <p>{say('not understood', { errors: errors === 1 ? '1 error' : `${errors} errors` })}</p>
        <Action primary onClick={go('Checks')}>
          Show the errors
        </Action>
      </section>
    );
  }
  return (
    <section class="nothing">
      <p>{say('no results', { what })}</p>
      <p class="quiet">
        {said['results headers']} <code>payee · period · ote · grr · nrr</code>.
      </p>
    </section>
  );
}
