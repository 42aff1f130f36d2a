import type { PaneProps } from '../pane-props';

/** Opens the form at a field and puts the keyboard into it. */
export function showField(send: PaneProps['send'], id: string): void {
  send({ type: 'view chosen', view: 'Plan' });
  // The form is there once it was drawn.
  setTimeout(() => {
    const field = document.getElementById(id);
    for (let part = field?.closest('details'); part; part = part.parentElement?.closest('details')) part.open = true;
    field?.focus();
  });
}
