/** What the pane tells the workbench, which shows it in a frame beside its grid (`workbench/grid/page`). */
export type PaneMessage =
  | { readonly type: 'cs-payout-pane'; readonly unsaved: boolean }
  | { readonly type: 'cs-payout-pane-key'; readonly key: 'save' | 'open' | 'other-part'; readonly backwards: boolean }
  | { readonly type: 'cs-payout-pane-files'; readonly files: readonly File[] };

/** Tells the page around the pane where that is the workbench, which is of the same origin; no host's page is. */
export function tellWorkbench(message: PaneMessage): void {
  if (isInWorkbench()) window.parent.postMessage(message, location.origin);
}

function isInWorkbench(): boolean {
  if (typeof window === 'undefined' || window.parent === window) return false;
  try {
    return window.parent.location.origin === location.origin;
  } catch {
    // Excel on the web: the page around the pane is another's, which a browser lets nobody look at.
    return false;
  }
}

const keys: ReadonlyMap<string, 'save' | 'open'> = new Map([
  ['s', 'save'],
  ['o', 'open'],
]);

function meant({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): 'save' | 'open' | 'other-part' | undefined {
  if (altKey) return undefined;
  if (key === 'F6') return 'other-part';
  return ctrlKey || metaKey ? keys.get(key.toLowerCase()) : undefined;
}

/** Keys and files that are meant for the workbench go there also while the pane has the focus. */
export function handToWorkbench(): void {
  if (!isInWorkbench()) return;
  window.addEventListener('keydown', (event) => {
    const key = meant(event);
    if (key === undefined) return;
    event.preventDefault();
    tellWorkbench({ type: 'cs-payout-pane-key', key, backwards: event.shiftKey });
  });
  const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
  window.addEventListener('dragover', (event) => {
    if (hasFiles(event)) event.preventDefault();
  });
  window.addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    tellWorkbench({ type: 'cs-payout-pane-files', files: [...(event.dataTransfer?.files ?? [])] });
  });
}
