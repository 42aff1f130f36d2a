/** What is done, or why it was not, as JSON text. */
export function answer_(act: () => unknown): string {
  try {
    const done = act();
    return JSON.stringify({ done: done === undefined ? null : done });
  } catch (error) {
    return JSON.stringify({ failed: (error as Error).message });
  }
}

/** Does it while no other run of this add-on writes into the document. */
export function write_(act: () => unknown): string {
  return answer_(() => {
    const lock = LockService.getDocumentLock();
    if (!lock.tryLock(10000)) throw new Error('Somebody else is writing with CS Payout. Try again in a moment.');
    try {
      return act();
    } finally {
      lock.releaseLock();
    }
  });
}

/** The sheet that a request names. */
export function sheetOf_(request: string): GoogleAppsScript.Spreadsheet.Sheet {
  const { sheet } = JSON.parse(request) as { sheet: string };
  const found = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet);
  if (!found) throw new Error(`There is no sheet "${sheet}" any more. Look at the tabs, and try again.`);
  return found;
}
