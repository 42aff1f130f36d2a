import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { xmlChanges } from './xml-changes';
import { xmlTree } from './xml-tree';
import { zipEntries } from './zip-entries';

/** The parts of a package, unpacked. */
export const partsOf = (bytes: Uint8Array): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(bytes)));

/**
 * What became of each part: `+ sheets/sheet` was added in it, `~ cellXfs@count` says something else, `- x` is gone.
 * A part that lies in the file exactly as it did, packed bytes included, is not named.
 */
export function partChanges(before: Uint8Array, after: Uint8Array): Record<string, string[]> {
  const [was, is] = [zipEntries(before), zipEntries(after)];
  const [old, now] = [partsOf(before), partsOf(after)];
  const changes: Record<string, string[]> = {};
  for (const [name, entry] of was) {
    const copy = is.get(name);
    if (!copy) changes[name] = ['removed'];
    else if (isSame(entry, copy)) continue;
    else
      changes[name] =
        Buffer.compare(old.get(name)!, now.get(name)!) === 0
          ? ['packed anew']
          : xmlEdits(old.get(name)!, now.get(name)!);
  }
  for (const name of is.keys()) if (!was.has(name)) changes[name] = ['new'];
  return changes;
}

type Entry = ReturnType<typeof zipEntries> extends Map<string, infer E> ? E : never;

const isSame = (one: Entry, other: Entry): boolean =>
  one.method === other.method &&
  one.crc === other.crc &&
  one.size === other.size &&
  Buffer.compare(one.packed, other.packed) === 0;

function xmlEdits(before: Uint8Array, after: Uint8Array): string[] {
  const { added, changed, removed, shifted } = xmlChanges(xmlTree(before), xmlTree(after));
  // A list is counted by place: what is put in it anywhere but at its end makes others mean something else.
  const moved = shifted.filter((path) => path.includes('/'));
  const edits = [
    ...added.map((path) => `+ ${path}`),
    ...changed.map((path) => `~ ${path}`),
    ...removed.map((path) => `- ${path}`),
    ...moved.map((path) => `not at the end: ${path}`),
  ];
  return [...new Set(edits)].sort();
}

/** The package with one part of text changed, as another program would save it. @throws Error when nothing changes */
export function withPart(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part]!);
  const changed = change(text);
  if (changed === text) throw new Error(`${part} is the same as before`);
  return zipSync({ ...parts, [part]: strToU8(changed) });
}
