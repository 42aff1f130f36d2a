import type { PaneProps } from '../pane-props';
import { Action } from '../parts/action';
import { writeDesign } from '../parts/write-design';
import { isOf, publishPay } from '../publish/publish-pay';
import { said } from '../said';
import { say } from '../say';
import { isWritten } from '../state/design';
import type { Pay, Study } from '../state/study';

/** Puts the pay on sheets; where the plan is in the pane alone it says so first, with both choices. */
export function WritePay(props: PaneProps & { readonly study: Study; readonly pay: Pay }) {
  const { port, state, run, study, pay } = props;
  if (port.name === null) return <p class="quiet">{said['preview pay']}</p>;
  const { plan } = state.design.present;
  const unwritten = plan && !isWritten(plan) ? plan : undefined;
  const isBusy = state.busy !== null;
  return (
    <>
      {unwritten && (
        <p class="asked" role="status">
          {unwritten.sheet ? say('design not on sheet', { sheet: unwritten.sheet.name }) : said['design on no sheet']}
        </p>
      )}
      <div class="buttons">
        {unwritten && (
          <Action disabled={isBusy} onClick={() => writeDesign(props, unwritten)}>
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
      <p class="quiet">{said['what is written']}</p>
    </>
  );
}
