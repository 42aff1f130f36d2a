// The order of these is that of the bundle: the core, the views, the rest. What is alike then lies near enough for gzip,
// which looks back 32 KB; sorted by name the pane is 1 kB larger.
import { useLayoutEffect, useMemo, useReducer } from 'preact/hooks';
import { dayOf } from '../core/cells/civil-date';
import { study } from './state/study';
import { PlanView } from './plan/plan-view';
import { FunctionsView } from './functions/functions-view';
import { usePlanHelp } from './use-plan-help';
import { Tabs } from './parts/tabs';
import { Header } from './parts/header';
import { useSettled } from './use-settled';
import { useDraft } from './use-draft';
import { OnItsWay } from './parts/on-its-way';
import { PayoutsView } from './payouts/payouts-view';
import { StatementView } from './statement/statement-view';
import { Footer } from './parts/footer';
import { ConflictPanel } from './parts/conflict-panel';
import { type View, afterEvent, initialState, planAtHand } from './state/pane-state';
import { sentenceOf, useBook } from './use-book';
import { ChecksView } from './checks/checks-view';
import { said } from './said';
import type { HostPort } from './host-port';
import type { PaneProps } from './pane-props';

const viewOf: Readonly<Record<View, (props: PaneProps) => preact.JSX.Element>> = {
  Plan: PlanView,
  Payouts: PayoutsView,
  Checks: ChecksView,
  Statement: StatementView,
  Functions: FunctionsView,
};

/** The whole pane: one view at a time, and below them what the plan comes to. */
export function Pane({ port }: { readonly port: HostPort }) {
  const [state, send] = useReducer(afterEvent, initialState);
  useBook(port, send, state.design.present.plan?.sheet?.id);
  useDraft(port, state, send);
  const planHelp = usePlanHelp(port);
  const help = planHelp.file;
  const plan = useSettled(planAtHand(state)?.block, 250);
  const results = state.book.results?.contents.cells;
  const studied = useMemo(
    () => (help && plan ? study(plan, results, port.dateSystem, today()) : undefined),
    [help, plan, results, port.dateSystem],
  );

  function run(what: string, task: () => Promise<string | null>): void {
    if (state.busy !== null) return;
    send({ type: 'started', what });
    task().then(
      (text) => send({ type: 'ended', message: text === null ? null : { kind: 'done', text } }),
      (error: unknown) => send({ type: 'ended', message: { kind: 'failed', text: sentenceOf(error) } }),
    );
  }

  const props = { port, state, send, study: studied, run };
  const { conflict, view } = state;
  const designed = state.design.present.plan;
  // A view begins at its top, wherever the one before it was scrolled to.
  useLayoutEffect(() => window.scrollTo(0, 0), [view]);
  const View = viewOf[view];
  return (
    <div class="pane" aria-busy={state.busy !== null}>
      <Header port={port} state={state} send={send} />
      <nav aria-label="Views">
        <Tabs view={view} onChoose={(chosen) => send({ type: 'view chosen', view: chosen })} />
      </nav>
      <main>
        {help && port.name === null && <p class="hint">{said.preview}</p>}
        <div id="view" role="tabpanel" aria-labelledby={`tab-${view}`}>
          {help ? <View key={view} {...props} help={help} /> : <OnItsWay {...planHelp} />}
        </div>
      </main>
      {help && conflict && designed && <ConflictPanel {...props} help={help} conflict={conflict} plan={designed} />}
      {help && <Footer {...props} help={help} />}
    </div>
  );
}

/** By the clock of the person. */
function today(): number {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
