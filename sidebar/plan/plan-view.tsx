import type { PaneProps } from '../pane-props';
import { Action } from '../parts/action';
import { MixSection } from '../mix/mix-section';
import { useShipped } from '../use-shipped';
import { Gallery } from './gallery';
import { PlanForm } from './plan-form';

/** Design: choose what to start from, then change it and see what it costs. */
export function PlanView(props: PaneProps) {
  const { port, state, send } = props;
  const help = useShipped(port, 'plan-help');
  const { plan } = state.design.present;
  const found = state.book.plan;
  const gallery = (
    <Gallery
      help={help}
      onChoose={({ name, block }) =>
        send({ type: 'plan taken', plan: { block, from: `the template ${name}`, sheet: undefined } })
      }
    />
  );
  if (!plan) {
    return (
      <>
        {found && (
          <section>
            <h2>Your plan</h2>
            <Action
              primary
              onClick={() =>
                send({
                  type: 'plan taken',
                  plan: { block: found.contents.cells, from: `the sheet ${found.name}`, sheet: found },
                })
              }
            >
              Read the plan on sheet {found.name}
            </Action>
          </section>
        )}
        <section>
          <h2>Start from a template</h2>
          <p class="quiet">Choose the plan that is nearest to yours. Everything in it can be changed.</p>
          {gallery}
        </section>
      </>
    );
  }
  return (
    <>
      <MixSection {...props} />
      <section>
        <h2>The plan</h2>
        <p class="quiet">Started from {plan.from}.</p>
        <PlanForm {...props} plan={plan} help={help.file?.fields} />
      </section>
      <details class="card">
        <summary>
          <h3>Start again from a template</h3>
        </summary>
        <div class="body">
          <p class="quiet">Replaces the plan in this pane, not on a sheet. Undo brings it back.</p>
          {gallery}
        </div>
      </details>
    </>
  );
}
