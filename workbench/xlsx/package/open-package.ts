import { type FileEntry, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, configure } from '@zip.js/zip.js';
import { RefusedFile } from '../refused-file';
import { limits } from './limits';
import { refuseOtherFile } from './refuse-other-file';
import { isUnsafeName } from './unsafe-name';
import { refusals } from './refusals';

configure({ useWebWorkers: false });

/** One part of an .xlsx package: its bytes are unpacked when they are asked for. */
export interface Part {
  /** `xl/worksheets/sheet1.xml`, as the package spells it. */
  readonly name: string;
  /** Bytes when unpacked. */
  readonly size: number;
  /** What the package holds of it, for copying it as it is. */
  readonly entry: FileEntry;
  /** The unpacked bytes. @throws RefusedFile when they are not what the package says */
  readonly bytes: () => Promise<Uint8Array>;
  /** The unpacked bytes piece by piece. @throws RefusedFile likewise, and what `take` throws, which ends it at once */
  readonly pieces: (take: (piece: Uint8Array) => void) => Promise<void>;
}

/** The parts of a package by name, in the package's order. */
export type Package = ReadonlyMap<string, Part>;

/** Opens a ZIP package without unpacking anything. @throws RefusedFile when it is none, or not to be trusted */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  refuseOtherFile(bytes);
  const parts = new Map<string, Part>();
  const seen = new Set<string>();
  let unpacked = 0;
  for await (const entry of entriesOf(bytes)) {
    const { filename: name } = entry;
    if (isUnsafeName(name)) throw refusals.unsafeName(name);
    if (seen.has(name.toLowerCase())) throw refusals.sameName(name);
    if (seen.add(name.toLowerCase()).size > limits.parts) throw refusals.tooManyParts();
    if (entry.directory) continue;
    refuseEntry(entry);
    unpacked += entry.uncompressedSize;
    if (isTooLarge(unpacked, limits.unpacked, bytes.length)) throw refusals.unpacksTooLarge(name);
    parts.set(name, partOf(entry));
  }
  refuseOverlaps([...parts.values()]);
  return parts;
}

/** Reads the directory entry by entry, so that the first that is refused is the last. */
async function* entriesOf(bytes: Uint8Array) {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { strictness: 'strict', filenameValidation: 'tolerant' });
  const entries = reader.getEntriesGenerator();
  try {
    for (let next = await entries.next(); !next.done; next = await entries.next()) yield next.value;
  } catch (error) {
    throw error instanceof RefusedFile ? error : refusals.damaged();
  }
}

const stored = 0;
const deflated = 8;

function refuseEntry({ filename, encrypted, compressionMethod, compressedSize, uncompressedSize }: FileEntry): void {
  if (encrypted) throw refusals.encryptedPart(filename);
  if (compressionMethod !== stored && compressionMethod !== deflated) throw refusals.packing(filename);
  if (isTooLarge(uncompressedSize, limits.part, compressedSize)) throw refusals.unpacksTooLarge(filename);
}

const isTooLarge = (unpacked: number, most: number, packed: number): boolean =>
  unpacked > most || (unpacked > limits.expansionFrom && unpacked > packed * limits.expansion);

const localHeader = 30;

/** Parts that share bytes are how a small file unpacks to a large one in spite of every ratio. */
function refuseOverlaps(parts: readonly Part[]): void {
  let end = 0;
  for (const { name, entry } of [...parts].sort((a, b) => a.entry.offset - b.entry.offset)) {
    if (entry.offset < end) throw refusals.overlap(name);
    end = entry.offset + localHeader + entry.rawFilename.length + entry.compressedSize;
  }
}

function partOf(entry: FileEntry): Part {
  const { filename: name, uncompressedSize: size } = entry;
  return {
    name,
    size,
    entry,
    bytes: async () => {
      try {
        return await entry.getData(new Uint8ArrayWriter(), { checkCrc32: true });
      } catch {
        throw refusals.damagedPart(name);
      }
    },
    pieces: async (take) => {
      let taking: Error | undefined;
      const sink = new WritableStream<Uint8Array>({
        write: (piece) => {
          try {
            take(piece);
          } catch (error) {
            taking = error as Error;
            throw error;
          }
        },
      });
      try {
        await entry.getData(sink, { checkCrc32: true });
      } catch {
        throw taking ?? refusals.damagedPart(name);
      }
    },
  };
}
