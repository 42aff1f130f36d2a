import type { Grid } from '../univer/grid';

/** Undo and Redo, which cannot be pressed when there is nothing to undo or redo. */
export function stepButtons(grid: Grid): readonly HTMLElement[] {
  const undo = button('Undo', () => grid.book.undo());
  const redo = button('Redo', () => grid.book.redo());
  grid.onSteps(({ undos, redos }) => {
    undo.disabled = undos === 0;
    redo.disabled = redos === 0;
  });
  return [undo, redo];
}

function button(label: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', act);
  return element;
}
