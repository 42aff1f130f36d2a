import { useEffect, useRef } from 'preact/hooks';
import type { PaneProps } from '../pane-props';
import { differences } from '../publish/differences';
import { writePlanBeside } from '../publish/write-plan';
import { say } from '../say';
import type { DesignedPlan } from '../state/design';
import type { Conflict } from '../state/pane-state';
import { Action } from './action';
import { afterWriting } from './after-writing';

/** Cells that are named; the rest is counted. */
const mostCells = 4;

/** The plan's sheet is not what the pane last knew: both choices, and nothing is written before one is made. */
export function ConflictPanel(props: PaneProps & { readonly conflict: Conflict; readonly plan: DesignedPlan }) {
  const { port, state, send, run, conflict, plan } = props;
  const { theirs } = conflict;
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  const differing = differences(theirs.contents.cells, plan.block, port.dateSystem);
  const taken = { block: theirs.contents.cells, from: `the sheet ${theirs.name}`, sheet: theirs };
  return (
    <section class="card conflict" role="alert" tabIndex={-1} ref={panel}>
      <h2>{plan.sheet ? `${theirs.name} was changed` : `${theirs.name} is taken`}</h2>
      <p>{say(plan.sheet ? 'sheet changed' : 'sheet taken', { sheet: theirs.name })}</p>
      {differing.length > 0 && (
        <>
          <ul>
            {differing.slice(0, mostCells).map(({ address, there, here }) => (
              <li key={address}>
                <b>{address}</b> {there === '' ? 'is blank' : `is “${there}”`}
                {here === '' ? '' : `, here “${here}”`}
              </li>
            ))}
          </ul>
          {differing.length > mostCells && <p class="quiet">and {differing.length - mostCells} more cells</p>}
        </>
      )}
      <div class="buttons">
        <Action
          primary
          disabled={state.busy !== null}
          onClick={() =>
            run('Writing the plan', async () => afterWriting(props, plan.block, await writePlanBeside(port, plan)))
          }
        >
          Keep mine on a new sheet
        </Action>
        <Action onClick={() => send({ type: 'plan taken', plan: taken })}>Take theirs</Action>
        <Action onClick={() => send({ type: 'conflict settled' })}>Decide later</Action>
      </div>
    </section>
  );
}
