import { byId } from './by-id';

interface NoticeOptions {
  /** A refusal stays until it is closed. */
  readonly isRefusal?: boolean;
  /** So does what takes longer to read. */
  readonly stays?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Milliseconds that a message stays when there is nothing to decide. */
const shownFor = 6000;
let timer = 0;

/** Takes away what was said last. */
export function closeNotice(): void {
  window.clearTimeout(timer);
  byId('notice').replaceChildren();
}

/** Says one sentence at the bottom of the page. It is text, whatever stands in it. */
export function notice(sentence: string, { isRefusal = false, stays = isRefusal, action }: NoticeOptions = {}): void {
  const place = byId('notice');
  window.clearTimeout(timer);
  const text = document.createElement('p');
  text.textContent = sentence;
  const buttons = [action, { label: 'Close', run: () => undefined }].flatMap((one) => {
    if (!one) return [];
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = one.label;
    button.addEventListener('click', () => {
      closeNotice();
      one.run();
    });
    return [button];
  });
  place.classList.toggle('is-refusal', isRefusal);
  place.replaceChildren(text, ...buttons);
  if (stays || action) return;
  // Not from under the keyboard.
  timer = window.setTimeout(() => !place.contains(document.activeElement) && closeNotice(), shownFor);
}
