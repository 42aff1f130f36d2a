/** An entry of a menu; null is a line between two. */
export type MenuEntry = {
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
} | null;

/** A button that opens a menu below it, for mouse and keyboard alike. */
export function menuButton(label: string, entries: readonly MenuEntry[]): HTMLElement {
  const place = document.createElement('div');
  place.className = 'menu';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  const list = document.createElement('div');
  list.className = 'menu-items';
  list.setAttribute('role', 'menu');
  list.setAttribute('aria-label', label);
  list.hidden = true;

  const open = (shown: boolean): void => {
    list.hidden = !shown;
    button.setAttribute('aria-expanded', String(shown));
    if (shown) items[0]?.focus();
  };
  const items: HTMLElement[] = [];
  for (const entry of entries) list.append(entry ? itemOf(entry) : line());

  function itemOf({ label: text, keys, run }: NonNullable<MenuEntry>): HTMLElement {
    const item = document.createElement('button');
    item.type = 'button';
    item.tabIndex = -1;
    item.setAttribute('role', 'menuitem');
    const name = document.createElement('span');
    name.textContent = text;
    const shortcut = document.createElement('kbd');
    shortcut.textContent = keys ?? '';
    if (keys !== undefined) item.setAttribute('aria-keyshortcuts', keys.replace('Ctrl', 'Control'));
    item.append(name, shortcut);
    item.addEventListener('click', () => {
      open(false);
      button.focus();
      run();
    });
    items.push(item);
    return item;
  }

  button.addEventListener('click', () => open(list.hasAttribute('hidden')));
  button.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      open(true);
    }
  });
  list.addEventListener('keydown', (event) => {
    const at = items.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
    if (to !== undefined) items[to % items.length]?.focus();
    else if (event.key === 'Escape') {
      open(false);
      button.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  place.addEventListener('focusout', (event) => {
    if (!list.hidden && !place.contains(event.relatedTarget as Node | null)) open(false);
  });
  place.append(button, list);
  return place;
}

function line(): HTMLElement {
  const separator = document.createElement('div');
  separator.setAttribute('role', 'separator');
  return separator;
}
