/** One of the answers to a question. */
export interface Choice<T> {
  readonly label: string;
  readonly answer: T;
}

/**
 * Asks before everything else goes on. The first choice has the focus; Escape is the last, which changes nothing.
 *
 * @param sentence text, whatever stands in it
 */
export function ask<T>(sentence: string, choices: readonly [Choice<T>, ...Choice<T>[]]): Promise<T> {
  const dialog = document.createElement('dialog');
  dialog.className = 'question';
  const text = document.createElement('p');
  text.id = 'question-text';
  text.textContent = sentence;
  dialog.setAttribute('aria-labelledby', text.id);
  dialog.setAttribute('role', 'alertdialog');
  const buttons = choices.map(({ label }, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.addEventListener('click', () => dialog.close(String(index)));
    return button;
  });
  const row = document.createElement('div');
  row.append(...buttons);
  dialog.append(text, row);
  document.body.append(dialog);
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      const cancelled = choices[choices.length - 1] ?? choices[0];
      const chosen = dialog.returnValue === '' ? undefined : choices[Number(dialog.returnValue)];
      resolve((chosen ?? cancelled).answer);
    });
    // The browser keeps the focus within, and gives it back afterwards.
    dialog.showModal();
    buttons[0]?.focus();
  });
}
