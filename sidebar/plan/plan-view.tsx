import type { PaneProps } from '../pane-props';
import { MixSection } from '../mix/mix-section';
import type { DesignedPlan } from '../state/design';
import { said } from '../said';
import { say } from '../say';
import { Gallery } from './gallery';
import { PlanForm } from './plan-form';
import { SheetPlans } from './sheet-plans';

/** Design: choose what to start from, then change it and see what it costs. */
export function PlanView(props: PaneProps) {
  const { state, send, help } = props;
  const { plan } = state.design.present;
  const gallery = (
    <Gallery
      templates={help.templates}
      onChoose={({ name, block }) => {
        const from = `the template ${name}`;
        send({ type: 'plan taken', plan: { block, from, sheet: undefined } });
        if (plan) send({ type: 'noted', message: { kind: 'done', text: say('plan replaced', { from }) } });
        // The gallery may be far below the plan that was just taken.
        window.scrollTo(0, 0);
      }}
    />
  );
  if (!plan) {
    return (
      <>
        <SheetPlans {...props} heading="Your plan" />
        <section>
          <h2>Start from a template</h2>
          <p class="quiet">{said['choose template']}</p>
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
        <p class="quiet">
          Started from {plan.from}. {whereOf(plan)}
        </p>
        <PlanForm {...props} plan={plan} />
      </section>
      {!plan.sheet && <SheetPlans {...props} heading="Or a plan of this workbook" />}
      <details class="card" key={plan.from}>
        <summary>
          <h3>Start again from a template</h3>
        </summary>
        <div class="body">
          <p class="quiet">{said['replaces plan']}</p>
          {gallery}
        </div>
      </details>
    </>
  );
}

/** Where the plan stands now, if the words before do not say it. */
function whereOf({ from, sheet }: DesignedPlan): string {
  if (!sheet) return 'It is not on a sheet.';
  return from === `the sheet ${sheet.name}` ? '' : `Its sheet is ${sheet.name}.`;
}
