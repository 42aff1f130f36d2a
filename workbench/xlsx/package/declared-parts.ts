const signature = 0x06054b50;
const endSize = 22;
const longestComment = 0xffff;

/** In a package of 65,535 parts or more, or of a writer that always does so, the count stands in a record of its own. */
const elsewhere = 0xffff;
const locatorSignature = 0x07064b50;
const locatorSize = 20;
const recordSize = 56;

/** How many parts the end of a ZIP package says it has; undefined when there is no such end. */
export function declaredParts(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const locator = end - locatorSize;
  if (count !== elsewhere || locator < 0 || view.getUint32(locator, true) !== locatorSignature) return count;
  const record = Number(view.getBigUint64(locator + 8, true));
  return record + recordSize > locator ? undefined : Number(view.getBigUint64(record + 32, true));
}

/** The end may have a comment after it, whose length it says. */
function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) === signature && view.getUint16(at + 20, true) === last - at) return at;
  }
  return undefined;
}
