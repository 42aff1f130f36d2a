const localHeader = 30;
const directoryEntry = 46;
const endOfDirectory = 22;

/** A ZIP package in one piece of memory, with room for the bytes of each part. */
export interface StoredPackage {
  readonly bytes: Uint8Array;
  /** Where the bytes of each part go, in the order of the parts. */
  readonly rooms: readonly Uint8Array[];
}

/**
 * Lays out a package of parts that are not compressed, for a reader that takes only packages. Checksums are 0, which
 * says that there are none: these bytes never leave the program.
 *
 * @param parts names in ASCII, and sizes in bytes
 */
export function storedPackage(parts: readonly { readonly name: string; readonly size: number }[]): StoredPackage {
  const names = parts.reduce((sum, { name }) => sum + name.length, 0);
  const sizes = parts.reduce((sum, { size }) => sum + size, 0);
  const directory = parts.length * localHeader + names + sizes;
  const end = directory + parts.length * directoryEntry + names;
  const bytes = new Uint8Array(end + endOfDirectory);
  const view = new DataView(bytes.buffer);
  const encoder = new TextEncoder();

  let at = 0;
  let listedAt = directory;
  const rooms = parts.map(({ name, size }) => {
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 26, name.length, true);
    bytes.set(encoder.encode(name), at + localHeader);

    view.setUint32(listedAt, 0x02014b50, true);
    view.setUint32(listedAt + 20, size, true);
    view.setUint32(listedAt + 24, size, true);
    view.setUint16(listedAt + 28, name.length, true);
    view.setUint32(listedAt + 42, at, true);
    bytes.set(encoder.encode(name), listedAt + directoryEntry);

    const start = at + localHeader + name.length;
    at = start + size;
    listedAt += directoryEntry + name.length;
    return bytes.subarray(start, at);
  });

  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, parts.length, true);
  view.setUint16(end + 10, parts.length, true);
  view.setUint32(end + 12, end - directory, true);
  view.setUint32(end + 16, directory, true);
  return { bytes, rooms };
}
