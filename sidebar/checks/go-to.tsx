import type { CellPlace } from '../host-port';
import type { PaneProps } from '../pane-props';
import { Action } from '../parts/action';

/** Selects a cell in the workbook. @param name what the button calls it */
export function GoTo({
  port,
  state,
  run,
  goal,
  name,
}: PaneProps & { readonly goal: CellPlace; readonly name: string }) {
  return (
    <Action disabled={state.busy !== null} onClick={() => run('Going there', () => port.goTo(goal).then(() => null))}>
      Go to {name}
    </Action>
  );
}
