import { useEffect, useRef } from 'preact/hooks';
import type { Block } from '../../core/cells/cell';
import { planTab } from '../../core/tabs/plan-tab';
import { type SheetContents, contentOf } from '../../core/tabs/sheet-content';
import { tabContents } from '../../core/tabs/tab-contents';
import type { PaneProps } from '../pane-props';
import { writePlanBeside } from '../publish/write-plan';
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
  const differing = cellsOnly(asWritten(theirs.contents.cells), asWritten(plan.block));
  const taken = { block: theirs.contents.cells, from: `the sheet ${theirs.name}`, sheet: theirs };
  return (
    <section class="card conflict" role="alert" tabIndex={-1} ref={panel}>
      <h2>{plan.sheet ? `${theirs.name} was changed` : `${theirs.name} is taken`}</h2>
      <p>
        {plan.sheet
          ? `Somebody changed the sheet ${theirs.name} since the pane read it.`
          : `The workbook has a sheet ${theirs.name} that the pane did not read.`}{' '}
        Nothing was written.
      </p>
      {differing.length > 0 && (
        <>
          <p class="quiet">What is there and not here:</p>
          <ul>
            {differing.slice(0, mostCells).map((cell) => (
              <li key={cell}>
                <code>{cell}</code>
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

/** A plan's cells as they would be written, so that 40% and 0.4 are no difference. */
const asWritten = (block: Block): SheetContents => tabContents(planTab(block));

/** Cells that one sheet has and another has not, such as `C9 0.4`. */
function cellsOnly(one: SheetContents, other: SheetContents): readonly string[] {
  const linesOf = (contents: SheetContents): string[] =>
    contentOf(contents, undefined, 'sealed')
      .split('\n')
      .filter((line) => line !== '');
  const known = new Set(linesOf(other));
  return linesOf(one).filter((line) => !known.has(line));
}
