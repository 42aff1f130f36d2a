/**
 * What Google calls by name: the menu, and what the sidebar asks for. This file is emitted into `Code.js` as it stands,
 * outside the library, so that opening a spreadsheet runs these few lines and nothing else. It imports nothing.
 */

/** Builds the menu. Runs in AuthMode.NONE when the add-on is installed and not yet used here: it may do nothing else. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Functions', 'showSidebar').addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('CS Payout'));
}

/**
 * Puts a formula into the current cell, which must be empty.
 *
 * @param request JSON `{ "formula": "=CS_VERSION()" }`, in the English form
 * @return JSON `{ "done": sentence }` or `{ "failed": sentence }`
 */
export function insertFormula(request: string): string {
  const { formula } = JSON.parse(request) as { formula: string };
  // The types do not say that there may be none.
  const cell = SpreadsheetApp.getCurrentCell() as GoogleAppsScript.Spreadsheet.Range | null;
  if (!cell) return JSON.stringify({ failed: 'No cell is selected. Select an empty cell and try again.' });
  const where = `${cell.getSheet().getName()}!${cell.getA1Notation()}`;
  if (!cell.isBlank()) {
    return JSON.stringify({ failed: `${where} is not empty. Select an empty cell and try again.` });
  }
  cell.setFormula(formula);
  return JSON.stringify({ done: `Inserted in ${where}.` });
}

/** JSON `{ "locale": "de_DE" }`: decides how this spreadsheet writes numbers. */
export function spreadsheetLocale(): string {
  return JSON.stringify({ locale: SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale() });
}
