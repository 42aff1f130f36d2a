import { isDeepStrictEqual } from 'node:util';
import { type XmlElement, localName } from './xml-tree';

/** What an edit did to a part. Each entry is the path of names from the root, prefixes left out. */
export interface XmlChanges {
  /** Elements that were not there: `sheets/sheet`. */
  readonly added: string[];
  /** Attributes that say something else: `cellXfs@count`. */
  readonly changed: string[];
  /** What is gone, or was moved. */
  readonly removed: string[];
  /** Elements that were put before one that was there, so that whatever counts them counts differently. */
  readonly shifted: string[];
}

/** Compares two versions of a part: everything of the first must be in the second, in order. */
export function xmlChanges(before: XmlElement, after: XmlElement): XmlChanges {
  const changes: XmlChanges = { added: [], changed: [], removed: [], shifted: [] };
  if (before.name === after.name) compare(before, after, '', changes);
  else changes.removed.push(before.name);
  return changes;
}

function compare(before: XmlElement, after: XmlElement, path: string, changes: XmlChanges): void {
  for (const name of new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])) {
    if (before.attributes[name] !== after.attributes[name]) changes.changed.push(`${path}@${localName(name)}`);
  }
  let next = 0;
  const addedBefore: string[] = [];
  for (const child of before.children) {
    const at = counterpart(child, before.children, after.children, next);
    if (at === undefined) {
      changes.removed.push(pathOf(path, child));
      continue;
    }
    addedBefore.push(...after.children.slice(next, at).map((added) => pathOf(path, added)));
    const same = after.children[at]!;
    if (typeof child !== 'string' && typeof same !== 'string') compare(child, same, pathOf(path, child), changes);
    next = at + 1;
  }
  changes.shifted.push(...addedBefore);
  changes.added.push(...addedBefore, ...after.children.slice(next).map((added) => pathOf(path, added)));
}

/** The same child further on, or else the next of its name that was not there before. */
function counterpart(
  child: XmlElement | string,
  before: XmlElement['children'],
  after: XmlElement['children'],
  from: number,
): number | undefined {
  const find = (isIt: (other: XmlElement | string) => boolean): number | undefined => {
    const at = after.findIndex((other, i) => i >= from && isIt(other));
    return at < 0 ? undefined : at;
  };
  const wasThere = (other: XmlElement | string): boolean => before.some((one) => isDeepStrictEqual(one, other));
  return (
    find((other) => isDeepStrictEqual(other, child)) ??
    find((other) => nameOf(other) === nameOf(child) && nameOf(child) !== text && !wasThere(other))
  );
}

const text = '#text';
const nameOf = (node: XmlElement | string): string => (typeof node === 'string' ? text : localName(node.name));
const pathOf = (path: string, child: XmlElement | string): string =>
  path === '' ? nameOf(child) : `${path}/${nameOf(child)}`;
