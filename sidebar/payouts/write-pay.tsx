import type { PaneProps } from '../pane-props';
import { Action } from '../parts/action';
import { writeDesign } from '../parts/write-design';
import { isOf, publishPay } from '../publish/publish-pay';
import { isWritten } from '../state/design';
import type { Pay, Study } from '../state/study';

/** Puts the pay on sheets; where the plan is in the pane alone it says so first, with both choices. */
export function WritePay(props: PaneProps & { readonly study: Study; readonly pay: Pay }) {
  const { port, state, run, study, pay } = props;
  if (port.name === null) return <p class="quiet">In Excel or Google Sheets a button here writes them to sheets.</p>;
  const { plan } = state.design.present;
  const unwritten = plan && !isWritten(plan) ? plan : undefined;
  const isBusy = state.busy !== null;
  return (
    <>
      {unwritten && (
        <p class="asked" role="status">
          {unwritten.sheet
            ? `This design is not written to ${unwritten.sheet.name}. Formulas pay by that sheet; this is the pay by the design.`
            : 'This design is not on a sheet. Formulas cannot pay by it, and nobody could look it up.'}
        </p>
      )}
      <div class="buttons">
        {unwritten && (
          <Action primary disabled={isBusy} onClick={() => writeDesign(props, unwritten)}>
            Write the plan first
          </Action>
        )}
        <Action
          primary={!unwritten}
          disabled={isBusy || !isOf(study, state)}
          onClick={() => run('Writing the sheets', () => publishPay(props, study, pay))}
        >
          {unwritten ? 'Write pay by this design' : 'Write Payouts and Statement sheets'}
        </Action>
      </div>
      <p class="quiet">
        Values that no longer change, with the working of every line and a seal that shows later edits. They name the
        plan, its version and where it stood. A sheet of yours is never overwritten.
      </p>
    </>
  );
}
