import { XMLParser } from 'fast-xml-parser';

/** An element with its attributes and what it holds, in order; text that is only space between elements is left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

type Parsed = Readonly<Record<string, Parsed[] | Record<string, string> | string>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  processEntities: true,
  htmlEntities: true,
  commentPropName: '#comment',
});

/** Several questions are asked of each part. */
const trees = new WeakMap<Uint8Array, XmlElement>();

/** Reads a part with a parser that the workbench does not use. @throws Error when it is not well-formed */
export function xmlTree(bytes: Uint8Array): XmlElement {
  const tree = trees.get(bytes) ?? parse(bytes);
  trees.set(bytes, tree);
  return tree;
}

function parse(bytes: Uint8Array): XmlElement {
  const text = xmlText(bytes);
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what replaces the check is a package of its own
  const roots = (parser.parse(text, true) as Parsed[])
    .map(node)
    .filter((one): one is XmlElement => typeof one !== 'string');
  if (roots.length !== 1) throw new Error(`${roots.length} root elements`);
  return roots[0]!;
}

/** The text of a part in the encoding its byte order mark says. */
export function xmlText(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes);
}

function node(parsed: Parsed): XmlElement | string {
  const attributes = (parsed[':@'] ?? {}) as Record<string, string>;
  const [name = ''] = Object.keys(parsed).filter((key) => key !== ':@');
  if (name === '#text') return parsed['#text'] as string;
  const children = (parsed[name] as Parsed[]).map(node);
  const elements = children.some((child) => typeof child !== 'string');
  return { name, attributes, children: elements ? children.filter(isContent) : children };
}

const isContent = (child: XmlElement | string): boolean => typeof child !== 'string' || child.trim() !== '';

/** Prefixes of names that nothing declares: a reader that minds namespaces gives up on such a part. */
export function undeclaredPrefixes(
  { name, attributes, children }: XmlElement,
  outer: readonly string[] = ['xml'],
): string[] {
  const names = Object.keys(attributes);
  const declared = [...outer, ...names.flatMap((one) => (one.startsWith('xmlns:') ? [one.slice(6)] : []))];
  const used = [name, ...names].filter((one) => one.includes(':') && !one.startsWith('xmlns:'));
  return [
    ...used.map((one) => one.slice(0, one.indexOf(':'))).filter((prefix) => !declared.includes(prefix)),
    ...children.flatMap((child) => (typeof child === 'string' ? [] : undeclaredPrefixes(child, declared))),
  ];
}

/** Every element of a tree, with itself first. */
export function allElements(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : allElements(child)))];
}

/** The elements of a name, whatever its prefix. */
export function elementsNamed(element: XmlElement, local: string): XmlElement[] {
  return allElements(element).filter(({ name }) => localName(name) === local);
}

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function textOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
