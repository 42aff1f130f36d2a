import { SaxesParser, type SaxesTagNS } from 'saxes';
import { RefusedFile } from '../refused-file';

/** An element of an XML part, with the places of its tags in the text. */
export interface XmlElement {
  /** As it is written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: SaxesTagNS['attributes'];
  readonly children: readonly XmlElement[];
  /** Of its `<`. */
  readonly start: number;
  /** After the `>` of its start tag; for `<a/>` the end of it. */
  readonly opened: number;
  /** Of the `<` of its end tag; for `<a/>` the same as `opened`. */
  readonly closing: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

interface Splice {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A small XML part that is changed at single places; every other character stays as it is. */
export class XmlDocument {
  readonly root: XmlElement;
  private readonly splices: Splice[] = [];
  /** What is put into elements without an end tag. */
  private readonly filled = new Map<XmlElement, string>();

  /** @param part its name, for refusals @throws RefusedFile when it is not well-formed */
  constructor(
    private readonly text: string,
    part: string,
  ) {
    this.root = parse(text, part);
  }

  /** The prefix of the part's own elements with its colon: `x:`, or ''. */
  get prefix(): string {
    return this.root.name.slice(0, this.root.name.length - this.root.local.length);
  }

  child(local: string, of: XmlElement = this.root): XmlElement | undefined {
    return of.children.find((element) => element.local === local && element.uri === this.root.uri);
  }

  source(element: XmlElement): string {
    return this.text.slice(element.start, element.end);
  }

  startTag(element: XmlElement): string {
    return this.text.slice(element.start, element.opened);
  }

  content(element: XmlElement): string {
    return this.text.slice(element.opened, element.closing);
  }

  append(element: XmlElement, xml: string): void {
    if (element.selfClosing) this.filled.set(element, (this.filled.get(element) ?? '') + xml);
    else this.splice(element.closing, 0, xml);
  }

  /** @param element undefined: at the start of the root */
  insertAfter(element: XmlElement | undefined, xml: string): void {
    if (element) this.splice(element.end, 0, xml);
    else if (this.root.selfClosing) this.append(this.root, xml);
    else this.splice(this.root.opened, 0, xml);
  }

  /** Inserts a child of the root where the schema's order wants it. @param order the names that may stand before it */
  insertInOrder(before: readonly string[], xml: string): void {
    const earlier = this.root.children.filter(({ local }) => before.includes(local));
    this.insertAfter(earlier[earlier.length - 1], xml);
  }

  remove(element: XmlElement): void {
    this.splice(element.start, element.end - element.start, '');
  }

  replaceContent(element: XmlElement, xml: string): void {
    if (element.selfClosing) this.append(element, xml);
    else this.splice(element.opened, element.closing - element.opened, xml);
  }

  setAttribute(element: XmlElement, name: string, value: string): void {
    const tag = this.startTag(element);
    const [whole, before, old] = new RegExp(`^([^]*?\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`).exec(tag) ?? [];
    const insert = `"${escapeXml(value)}"`;
    if (whole === undefined) this.splice(element.start + 1 + element.name.length, 0, ` ${name}=${insert}`);
    else this.splice(element.start + (before?.length ?? 0), old?.length ?? 0, insert);
  }

  /** The text with every change made. */
  toString(): string {
    const filled = [...this.filled].map(([{ name, end }, xml]) => ({
      at: end - 2,
      remove: 2,
      insert: `>${xml}</${name}>`,
    }));
    const sorted = [...this.splices, ...filled]
      .map((one, order) => ({ ...one, order }))
      .sort((a, b) => a.at - b.at || a.order - b.order);
    let result = '';
    let at = 0;
    for (const { at: next, remove, insert } of sorted) {
      result += this.text.slice(at, next) + insert;
      at = Math.max(at, next + remove);
    }
    return result + this.text.slice(at);
  }

  private splice(at: number, remove: number, insert: string): void {
    this.splices.push({ at, remove, insert });
  }
}

/** Text for an attribute or between tags. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[sign] ?? ''};`);

/** An element whose end has not been read yet. */
type OpenElement = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { readonly children: XmlElement[] };

function parse(text: string, part: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw new RefusedFile(`its part ${part} is damaged (${error.message}); open it in a spreadsheet and save it again`);
  });
  parser.on('opentag', ({ name, local, uri, attributes, isSelfClosing: selfClosing }) => {
    const opened = parser.position;
    const start = text.lastIndexOf('<', opened - 1);
    // Each element is made once and completed in place: a copy of every cell of a large sheet took seconds.
    const element = {
      name,
      local,
      uri,
      attributes,
      children: [],
      start,
      opened,
      closing: opened,
      end: opened,
      selfClosing,
    };
    open[open.length - 1]?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    element.end = parser.position;
    if (!element.selfClosing) element.closing = text.lastIndexOf('<', element.end - 1);
    if (open.length === 0) root = element;
  });
  parser.write(text).close();
  if (!root) throw new RefusedFile(`its part ${part} is empty; open it in a spreadsheet and save it again`);
  return root;
}
