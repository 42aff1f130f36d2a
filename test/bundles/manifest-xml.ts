import { XMLParser } from 'fast-xml-parser';

/** One element of an XML document. Prefixes are left out of its name: `bt:Image` is Image. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** fast-xml-parser's ordered form: the tag's own key, attributes under `:@`, text under `#text`. */
type Parsed = Readonly<Record<string, unknown>>;

/** @throws when a tag is not closed, which the parser would do by itself */
export function parseXml(xml: string): Element {
  const tags = xml.replace(/<!--.*?-->/gs, '');
  const opened = tags.match(/<[A-Za-z]([^>]*[^/>])?>/g) ?? [];
  if (opened.length !== tags.match(/<\/[^>]+>/g)?.length) throw new Error('a tag is not closed');
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    removeNSPrefix: true,
    ignoreDeclaration: true,
    parseTagValue: false,
  });
  const [root] = (parser.parse(xml) as readonly Parsed[]).map(elementOf);
  if (!root) throw new Error('the XML document is empty');
  return root;
}

function elementOf(parsed: Parsed): Element {
  const name = Object.keys(parsed).find((key) => key !== ':@') ?? '';
  const inside = parsed[name] as readonly Parsed[];
  return {
    name,
    attributes: (parsed[':@'] ?? {}) as Element['attributes'],
    children: inside.filter((child) => !('#text' in child)).map(elementOf),
    text: inside
      .map((child) => ('#text' in child ? String(child['#text']) : ''))
      .join('')
      .trim(),
  };
}

/** The element and everything in it. */
export function withAllInside(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(withAllInside)];
}

/** The elements that a path of names leads to. */
export function at(element: Element, ...path: readonly string[]): readonly Element[] {
  return path.reduce<readonly Element[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [element],
  );
}
