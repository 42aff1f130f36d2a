import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a ZIP archive, in which anything may be a lie. */
export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array;
  /** 8, deflated, unless said; the content is compressed only then. */
  readonly method?: number;
  readonly flags?: number;
  /** What is said of the content in place of what is so. */
  readonly size?: number;
  readonly checksum?: number;
  /** Shares the bytes of the first entry, and has none of its own. */
  readonly overlapping?: boolean;
}

/** 2027-01-31, as ZIP writes a day. */
const date = (((2027 - 1980) << 9) | (1 << 5) | 31) * 0x10000;

/** Writes an archive as it is told to. More than 65,534 entries are counted as ZIP64 does it. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const { overlapping = false, flags = 0, method = 8, size = entry.content.length } = entry;
    const name = Buffer.from(entry.name);
    const data = packed(entry.content, method);
    const checksum = entry.checksum ?? crc32(entry.content);
    const both = [2, 20, 2, flags, 2, method, 4, date, 4, checksum, 4, data.length, 4, size, 2, name.length, 2, 0];
    directory.push(record([4, 0x02014b50, 2, 20, ...both, 2, 0, 2, 0, 2, 0, 4, 0, 4, overlapping ? 0 : at]), name);
    if (overlapping) continue;
    const local = record([4, 0x04034b50, ...both]);
    pieces.push(local, name, data);
    at += local.length + name.length + data.length;
  }
  const list = Buffer.concat(directory);
  return Buffer.concat([...pieces, list, ...endOf(entries.length, list.length, at)]);
}

/** An archive of so many empty parts, which share their bytes. */
export function emptyParts(count: number): Uint8Array {
  const one = Buffer.from(rawZip([{ name: '0000000', content: new Uint8Array(), method: 0 }]));
  const listed = one.subarray(37, -22);
  const list = Buffer.alloc(count * listed.length, listed);
  for (let i = 0; i < count; i++) list.write(String(i).padStart(7, '0'), (i + 1) * listed.length - 7);
  return Buffer.concat([one.subarray(0, 37), list, ...endOf(count, list.length, 37)]);
}

/** The archive of a workbook's parts, some of them told to lie. */
export const rawZipOf = (
  parts: Readonly<Record<string, Uint8Array>>,
  lies: Readonly<Record<string, Partial<RawEntry>>> = {},
): Uint8Array => rawZip(Object.entries(parts).map(([name, content]) => ({ name, content, ...lies[name] })));

/** The same bytes are packed once, however many entries have them. */
const known = new WeakMap<Uint8Array, Uint8Array>();

function packed(content: Uint8Array, method: number): Uint8Array {
  if (method !== 8) return content;
  const made = known.get(content) ?? deflateRawSync(content, { level: 1 });
  known.set(content, made);
  return made;
}

function endOf(count: number, size: number, offset: number): Uint8Array[] {
  const large = count > 0xfffe;
  const short = large ? 0xffff : count;
  const end = record([4, 0x06054b50, 4, 0, 2, short, 2, short, 4, size, 4, offset, 2, 0]);
  if (!large) return [end];
  const counted = record([4, 0x06064b50, 8, 44, 2, 45, 2, 45, 4, 0, 4, 0, 8, count, 8, count, 8, size, 8, offset]);
  return [counted, record([4, 0x07064b50, 4, 0, 8, offset + size, 4, 1]), end];
}

/** Pairs of a width in bytes and a number, the least byte first. */
function record(fields: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(64);
  let at = 0;
  for (let i = 0; i < fields.length; i += 2) {
    const [width, value] = fields.slice(i, i + 2) as [number, number];
    if (width === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, width);
    at += width;
  }
  return bytes.subarray(0, at);
}
