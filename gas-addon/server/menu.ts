/**
 * The menu and the page of the sidebar. The files of this folder are emitted into `Code.js` as they stand, one after the
 * other and outside the library, so that opening a spreadsheet runs these few lines and nothing else: they hold
 * functions only, and import types or each other's functions.
 *
 * The sidebar and this folder talk in JSON text: a request goes in, `{ "done": value }` or `{ "failed": sentence }`
 * comes out. Rows and columns are 1-based.
 */
import { answer_ } from './answer';

/** Builds the menu. Runs in AuthMode.NONE when the add-on is installed and not yet used here: it may do nothing else. */
export function onOpen(): void {
  SpreadsheetApp.getUi().createAddonMenu().addItem('Open CS Payout', 'showSidebar').addToUi();
}

export function onInstall(): void {
  onOpen();
}

export function showSidebar(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('sidebar').setTitle('CS Payout'));
}

/** The locale, which decides how this spreadsheet writes numbers: `de_DE`. */
export function spreadsheetLocale(): string {
  return answer_(() => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale());
}

/** A file of JSON beside the sidebar's page. @param request `{ file }` */
export function shippedFile(request: string): string {
  return answer_(() => {
    const { file } = JSON.parse(request) as { file: string };
    return JSON.parse(HtmlService.createHtmlOutputFromFile(file).getContent()) as unknown;
  });
}
