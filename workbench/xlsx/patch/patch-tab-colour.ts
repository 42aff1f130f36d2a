import type { XmlDocument } from '../package/xml-document';
import type { SheetLayout } from './sheet-layout';

/** Gives the tab of a sheet a colour, or takes it away. To be called before other elements are put into the sheet. */
export function patchTabColour(document: XmlDocument, colour: NonNullable<SheetLayout['tabColour']>): void {
  const p = document.prefix;
  const xml = colour === 'none' ? '' : `<${p}tabColor rgb="FF${colour.slice(1).toUpperCase()}"/>`;
  const properties = document.child('sheetPr');
  if (properties) {
    const others = properties.children.filter(({ local }) => local !== 'tabColor');
    document.replaceContent(properties, xml + others.map((one) => document.source(one)).join(''));
  } else if (xml !== '') document.insertInOrder([], `<${p}sheetPr>${xml}</${p}sheetPr>`);
}
