import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { RefusedFile } from '../refused-file';
import { limits } from './limits';
import type { Package, Part } from './open-package';
import { readXml } from './read-xml';
import { XmlDocument } from './xml-document';

/** What makes the bytes of a large part while it is written. */
export type PartSource = () => AsyncIterable<string>;

/** Equal parts give equal bytes, whenever and wherever they are written. */
const noDate = { lastModDate: new Date(1980, 0, 1), extendedTimestamp: false };

/**
 * A package with some of its parts changed, added or removed. All others are copied as they are, compressed bytes
 * included, in their order.
 */
export class EditedPackage {
  private readonly base: ReadonlyMap<string, Part>;
  private readonly changed = new Map<string, string | PartSource>();
  /** Names of new parts. */
  private readonly added = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(base: Package) {
    // Part names are the same in any case of letters; a path in a relationship may use another.
    this.base = new Map([...base].map(([name, part]) => [name.toLowerCase(), part]));
  }

  has(name: string): boolean {
    const key = name.toLowerCase();
    return this.changed.has(key) || (this.base.has(key) && !this.removed.has(key));
  }

  /** Names of the base's parts, as the base spells them. */
  get names(): readonly string[] {
    return [...this.base.values()].map(({ name }) => name);
  }

  /** Names of the small parts that were changed or added, as they will be spelt. */
  get lists(): readonly string[] {
    return [...this.changed].flatMap(([key, content]) =>
      typeof content === 'string' ? [this.base.get(key)?.name ?? this.added.get(key) ?? key] : [],
    );
  }

  /** The base's parts that are copied as they are. */
  get untouched(): readonly Part[] {
    return [...this.base].flatMap(([key, part]) => (this.changed.has(key) || this.removed.has(key) ? [] : [part]));
  }

  /** A small XML part to be changed. @throws RefusedFile when it is missing or damaged */
  async document(name: string): Promise<XmlDocument> {
    return new XmlDocument(await this.text(name), name);
  }

  set(name: string, content: string | PartSource): void {
    this.changed.set(name.toLowerCase(), content);
    if (!this.base.has(name.toLowerCase())) this.added.set(name.toLowerCase(), name);
  }

  remove(name: string): void {
    this.removed.add(name.toLowerCase());
  }

  /** @throws whatever a source throws */
  async write(): Promise<Uint8Array> {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { ...noDate, bufferedWrite: true, keepOrder: true });
    for (const [key, part] of this.base) {
      if (this.removed.has(key)) continue;
      const content = this.changed.get(key);
      if (content === undefined) await copy(writer, part);
      else await write(writer, part.name, content);
    }
    for (const [key, name] of this.added) await write(writer, name, this.changed.get(key) ?? '');
    return writer.close();
  }

  /** The text of an XML part as it is now. @throws RefusedFile when it is missing or damaged */
  async text(name: string): Promise<string> {
    const content = this.changed.get(name.toLowerCase());
    if (typeof content === 'string') return content;
    const part = this.base.get(name.toLowerCase());
    if (!part) throw new RefusedFile(`its part ${name} is missing; open it in a spreadsheet and save it again`);
    return readXml(part, limits.changed);
  }
}

async function copy(writer: ZipWriter<Uint8Array>, { name, entry }: Part): Promise<void> {
  const packed = await entry.getData(new Uint8ArrayWriter(), { passThrough: true });
  await writer.add(name, new Uint8ArrayReader(packed), { entry, passThrough: true });
}

async function write(writer: ZipWriter<Uint8Array>, name: string, content: string | PartSource): Promise<void> {
  await writer.add(name, typeof content === 'string' ? new TextReader(content) : streamOf(content()));
}

function streamOf(chunks: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
}
