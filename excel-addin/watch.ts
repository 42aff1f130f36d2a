import type { Change } from '../sidebar/host-port';

/**
 * Tells of every change of cells, sheets and selection.
 *
 * @returns stops it
 */
export function watch(listener: (change: Change) => void): () => void {
  // Without these events the pane shows the workbook as it was when it was opened.
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return () => undefined;
  const tell = (change: Change) => () => {
    listener(change);
    return Promise.resolve();
  };
  const handlers = Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(tell('cells')),
      worksheets.onAdded.add(tell('cells')),
      worksheets.onDeleted.add(tell('cells')),
      worksheets.onSelectionChanged.add(tell('selection')),
      worksheets.onActivated.add(tell('selection')),
    ];
    // An older Excel does not tell of a new name; the pane finds it when it next looks.
    if (Office.context.requirements.isSetSupported('ExcelApi', '1.17')) {
      added.push(worksheets.onNameChanged.add(tell('cells')), worksheets.onNameChanged.add(tell('selection')));
    }
    await context.sync();
    return added;
  });
  return () => void handlers.then(removeAll);
}

async function removeAll(handlers: readonly { readonly context: unknown; remove(): void }[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  // A handler is removed in the context that added it.
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
