import { attempt } from './attempt';
import { byId } from './by-id';
import type { Desk } from './desk';
import { menuButton } from './menu';

/** The menu of files, undo and redo, their keys, and files that are dropped on the page. */
export function addCommands(desk: Desk): void {
  const open = attempt(() => desk.chooseAndOpen());
  const save = attempt(() => desk.save());
  byId('menu').append(
    menuButton('File', [
      { label: 'Open …', keys: 'Ctrl+O', run: open },
      { label: 'Save', keys: 'Ctrl+S', run: save },
      null,
      { label: 'Example workbook', run: attempt(() => desk.openExample()) },
    ]),
    menuButton(
      'New',
      desk.templates.map((template) => ({ label: template.name, run: attempt(() => desk.openTemplate(template)) })),
    ),
    simpleButton('Undo', () => desk.undo()),
    simpleButton('Redo', () => desk.redo()),
  );
  window.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey ? { o: open, s: save }[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  });
  acceptDrops((file) => attempt(() => desk.openFile({ file, handle: undefined }))());
}

function simpleButton(label: string, act: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  return button;
}

function acceptDrops(open: (file: File) => void): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  window.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    document.body.classList.add('is-dropping');
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('is-dropping');
  });
  window.addEventListener('drop', (event) => {
    document.body.classList.remove('is-dropping');
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    open(file);
  });
}
