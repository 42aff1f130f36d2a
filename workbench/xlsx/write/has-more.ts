import type { XmlDocument } from '../package/xml-document';

/** What a spreadsheet writes for every sheet, and we write anew. */
const plain = new Set([
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'sheetCalcPr', 'cols', 'sheetData', 'phoneticPr'],
  ...['printOptions', 'pageMargins', 'pageSetup', 'headerFooter', 'rowBreaks', 'ignoredErrors'],
]);

/**
 * Was anything put on one of our sheets besides cells: a chart, a comment, a filter, a rule of colours, a sparkline?
 * Google puts a drawing without anything in it on every sheet, which is nothing.
 *
 * @param drawing the text of the part that the sheet's drawing leads to; undefined when it is missing
 */
export async function hasMore(sheet: XmlDocument, drawing: () => Promise<string | undefined>): Promise<boolean> {
  const more = sheet.root.children.filter(({ local }) => !plain.has(local));
  if (more.length === 0) return false;
  return more.some(({ local }) => local !== 'drawing') || /Anchor\b|^$/.test((await drawing()) ?? '');
}
