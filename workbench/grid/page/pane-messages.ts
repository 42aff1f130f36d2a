/** What the pane asks of the page that it stands in; `sidebar` sends it. */
export interface PaneListener {
  /** Is there a design in the pane that is not written to its sheet? */
  readonly unsaved: (unsaved: boolean) => void;
  /** A key of the page was pressed in the pane. */
  readonly key: (key: 'save' | 'open' | 'other-part', backwards: boolean) => void;
  /** Files were dropped on the pane. */
  readonly files: (files: readonly File[]) => void;
}

/** Listens to the pane's own window, and to nobody else's. */
export function listenToPane(pane: () => Window | null | undefined, listener: PaneListener): void {
  window.addEventListener('message', ({ origin, source, data }: MessageEvent<unknown>) => {
    if (origin !== window.location.origin || !source || source !== pane()) return;
    if (typeof data !== 'object' || data === null) return;
    const { type, unsaved, key, backwards, files } = data as Readonly<Record<string, unknown>>;
    if (type === 'cs-payout-pane') listener.unsaved(unsaved === true);
    else if (type === 'cs-payout-pane-key' && isKey(key)) listener.key(key, backwards === true);
    else if (type === 'cs-payout-pane-files' && Array.isArray(files)) {
      listener.files(files.filter((file) => file instanceof File));
    }
  });
}

const isKey = (key: unknown): key is 'save' | 'open' | 'other-part' =>
  key === 'save' || key === 'open' || key === 'other-part';
