/** What Office.js says in a word, as a sentence a person can act on. */
const sentences: Readonly<Record<string, string>> = {
  ItemNotFound: 'That sheet is no longer in the workbook. Look at its tabs, and try again.',
  ItemAlreadyExists: 'The workbook has a sheet of that name already. Rename it, and try again.',
  AccessDenied: 'The sheet or the workbook is protected. Unprotect it on the Review tab, and try again.',
  InvalidOperationInCellEditMode: 'A cell is being edited. Press Enter, and try again.',
  ApiNotFound: 'This Excel is too old for this part of the pane. Update Excel; the functions work in it as they are.',
};

/**
 * Runs a batch against the workbook. While somebody types into a cell Excel takes no requests: it waits rather than
 * fails.
 *
 * @throws an Error whose message is a sentence a person can act on
 */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === undefined) throw error;
    throw new Error(sentences[code] ?? `Excel could not do it: ${message}`);
  }
}
