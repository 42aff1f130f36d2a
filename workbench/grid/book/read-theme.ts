import { XmlDocument } from '../../xlsx/package/xml-document';

/** A theme lists dark before light; formats number them the other way round. */
const numbered = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

/** The colours of a theme part, in the order in which cell formats number them. */
export function readTheme(xml: string, part: string): readonly string[] {
  const document = new XmlDocument(xml, part);
  const elements = document.child('themeElements');
  const scheme = elements && document.child('clrScheme', elements);
  return numbered.map((name) => {
    const colour = scheme && document.child(name, scheme)?.children[0];
    return `#${colour?.attributes['lastClr']?.value ?? colour?.attributes['val']?.value ?? '000000'}`;
  });
}
