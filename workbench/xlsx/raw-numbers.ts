const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endSize = 22;
const entrySize = 46;
const longestComment = 0xffff;

/**
 * A copy of an .xlsx package in which the style part goes by another name, so that the reader finds no styles.
 *
 * hucre turns every number whose format looks like a date into a `Date` cut to milliseconds: a pay mix stored as a
 * duration, but also money in a format such as `[$S/.-280A]`, which then is rounded or, beyond 100 million, lost.
 * Without styles every number comes as the double that the file holds. Only the name in the ZIP directory is changed;
 * the parts stay as they are. Bytes that are no ZIP come back as they are, for the reader to refuse.
 */
export function withRawNumbers(bytes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  const end = findEndOfDirectory(view);
  if (end === undefined) return copy;
  let at = view.getUint32(end + 16, true);
  while (at + entrySize <= copy.length && view.getUint32(at, true) === directoryEntry) {
    const nameLength = view.getUint16(at + 28, true);
    const name = copy.subarray(at + entrySize, at + entrySize + nameLength);
    if (/(^|\/)styles[^/]*\.xml$/i.test(new TextDecoder().decode(name))) name.set([hidden], nameLength - 1);
    at += entrySize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return copy;
}

/** Last character given to the hidden name: `styles.xm-`. */
const hidden = '-'.charCodeAt(0);

function findEndOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return undefined;
}
