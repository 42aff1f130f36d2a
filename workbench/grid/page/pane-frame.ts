import type { OfficeGlobals } from '../office/install';
import { byId } from './by-id';

/** The add-in's pane, as it ships, in a frame at the right: Excel's shared runtime in the workbench. */
export class PaneFrame {
  private readonly side = byId('pane');
  private readonly button = byId('pane-switch');
  private frame: HTMLIFrameElement | undefined;

  constructor(office: OfficeGlobals) {
    Object.assign(window, { csPayoutOffice: office });
    this.button.addEventListener('click', () => this.show(!this.isShown));
  }

  /** Loads the pane anew. Settles when its scripts have run, so that our functions are there. */
  async load(): Promise<void> {
    const frame = document.createElement('iframe');
    frame.title = 'CS Payout';
    frame.src = 'excel-addin/taskpane.html';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    this.side.replaceChildren(frame);
    this.frame = frame;
    await loaded;
  }

  /** The pane's own window; undefined before it is loaded. */
  get window(): Window | null | undefined {
    return this.frame?.contentWindow;
  }

  get isShown(): boolean {
    return this.button.getAttribute('aria-expanded') === 'true';
  }

  get hasFocus(): boolean {
    return this.frame !== undefined && document.activeElement === this.frame;
  }

  /** Gives the keyboard to the pane: to what had it last, or to the view that is shown. */
  focus(): void {
    if (!this.isShown) this.show(true);
    this.window?.focus();
    const inside = this.frame?.contentDocument;
    if (inside?.activeElement !== inside?.body) return;
    inside?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
  }

  private show(visible: boolean): void {
    document.body.classList.toggle('pane-hidden', !visible);
    this.button.setAttribute('aria-expanded', String(visible));
    this.button.textContent = visible ? 'Hide pane' : 'Show pane';
  }
}
