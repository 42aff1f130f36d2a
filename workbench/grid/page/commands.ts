import type { Grid } from '../univer/grid';
import { attempt } from './attempt';
import { byId } from './by-id';
import type { Desk } from './desk';
import { acceptDrops } from './drops';
import { menuButton } from './menu';
import { listenToPane } from './pane-messages';
import { Parts } from './parts';
import { stepButtons } from './step-buttons';

/** The menu of files, undo and redo, their keys, and files that are dropped on the page; the same from the pane. */
export function addCommands(desk: Desk, grid: Grid): void {
  const open = attempt(() => desk.chooseAndOpen());
  const save = attempt(() => desk.save());
  const parts = new Parts(grid, desk.pane);
  const otherPart = (backwards: boolean): void => attempt(() => parts.next(backwards))();
  const drop = (file: File): void => attempt(() => desk.openFile({ file, handle: undefined }))();
  byId('menu').append(
    menuButton('File', [
      { label: 'Open …', keys: 'Ctrl+O', run: open },
      { label: 'Save', keys: 'Ctrl+S', run: save },
      null,
      { label: 'Example workbook', run: attempt(() => desk.openExample()) },
      null,
      { label: 'Go to cells, pane, menu', keys: 'F6', run: () => otherPart(false) },
    ]),
    menuButton(
      'New',
      desk.templates.map((template) => ({ label: template.name, run: attempt(() => desk.openTemplate(template)) })),
    ),
    ...stepButtons(grid),
  );
  // Before the grid, which keeps keys to itself.
  window.addEventListener(
    'keydown',
    (event) => {
      const { key, shiftKey } = event;
      const command = event.ctrlKey || event.metaKey ? { o: open, s: save }[key.toLowerCase()] : undefined;
      const act = key === 'F6' ? () => otherPart(shiftKey) : command;
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    },
    { capture: true },
  );
  acceptDrops(drop);
  listenToPane(() => desk.pane.window, {
    unsaved: (unsaved) => desk.paneHoldsDraft(unsaved),
    key: (key, backwards) => (key === 'other-part' ? otherPart(backwards) : { open, save }[key]()),
    files: ([file]) => file && drop(file),
  });
  // A click into the pane ends what is being typed into a cell, as a click on another cell does.
  window.addEventListener('blur', () => {
    if (desk.pane.hasFocus) void grid.endEditing();
  });
}
