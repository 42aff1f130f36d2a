import { escapeXml } from './xml-document';

const nameAndAttributes = /^<([^\s/>]+)(?:\s+[^\s=>]+\s*=\s*(?:"[^"]*"|'[^']*'))*/;

/**
 * The XML of an element with some attributes set, or removed where they are undefined. Every other character stays.
 *
 * @param xml begins with the element's start tag
 */
export function withAttributes(xml: string, attributes: Readonly<Record<string, string | undefined>>): string {
  const [before = ''] = nameAndAttributes.exec(xml) ?? [];
  let tag = before;
  for (const [name, value] of Object.entries(attributes)) {
    const written = value === undefined ? '' : ` ${name}="${escapeXml(value)}"`;
    const known = attribute(name);
    tag = known.test(tag) ? tag.replace(known, () => written) : tag + written;
  }
  return tag + xml.slice(before.length);
}

const attributePatterns = new Map<string, RegExp>();

/** Made once for each name: a sheet has half a million tags. */
function attribute(name: string): RegExp {
  const known = attributePatterns.get(name) ?? new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
  attributePatterns.set(name, known);
  return known;
}

/** An element of a start tag and what it holds. @param tag `<row r="1">` or `<row r="1"/>` */
export function withContent(tag: string, content: string): string {
  const [open = '', name = ''] = nameAndAttributes.exec(tag) ?? [];
  return content === '' ? `${open}/>` : `${open}>${content}</${name}>`;
}
