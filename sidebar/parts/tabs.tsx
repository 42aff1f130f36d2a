import { type View, views } from '../state/pane-state';

/** The views of the pane: one tab stop, arrow keys between them. */
export function Tabs({ view, onChoose }: { readonly view: View; readonly onChoose: (view: View) => void }) {
  const move = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -views.indexOf(view),
      End: -1 - views.indexOf(view),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (views.indexOf(view) + step + views.length) % views.length;
    onChoose(views[at] as View);
    (event.currentTarget.children[at] as HTMLElement).focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="CS Payout" onKeyDown={move}>
      {views.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`tab-${name}`}
          aria-selected={name === view}
          aria-controls="view"
          tabIndex={name === view ? 0 : -1}
          onClick={() => onChoose(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
