import type { OfficeGlobals } from '../office/install';
import { byId } from './by-id';

/** The add-in's pane, as it ships, in a frame at the right: Excel's shared runtime in the workbench. */
export class PaneFrame {
  private readonly side = byId('pane');
  private readonly button = byId('pane-switch');

  constructor(office: OfficeGlobals) {
    Object.assign(window, { csPayoutOffice: office });
    this.button.addEventListener('click', () => this.show(this.button.getAttribute('aria-expanded') === 'false'));
  }

  /** Loads the pane anew. Settles when its scripts have run, so that our functions are there. */
  async load(): Promise<void> {
    const frame = document.createElement('iframe');
    frame.title = 'CS Payout';
    frame.src = 'excel-addin/taskpane.html';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    this.side.replaceChildren(frame);
    await loaded;
  }

  private show(visible: boolean): void {
    document.body.classList.toggle('pane-hidden', !visible);
    this.button.setAttribute('aria-expanded', String(visible));
    this.button.textContent = visible ? 'Hide pane' : 'Show pane';
  }
}
