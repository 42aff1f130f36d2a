import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Cell } from '../../../core/cells/cell';
import { decodeText } from '../../csv/decode-text';
import { readCsv } from '../../csv/read-csv';
import { type ReadBook, RefusedFile, UnreadableFile, limits, readWorkbook } from '../../xlsx/workbook-port';
import { assertJson } from '../report/assert-json';
import type { NamedFile } from './named-file';
import { systemReason } from '../terminal/system-reason';

/** A file that was read, by what it can hold. Standard input has no place on the disk. */
export type LoadedFile = { readonly shown: string; readonly path: string | undefined } & (
  | ({ readonly kind: 'workbook' } & ReadBook)
  | { readonly kind: 'csv'; readonly cells: readonly (readonly Cell[])[] }
  | { readonly kind: 'json'; readonly text: string }
);

export type FileKind = LoadedFile['kind'];

const kinds: Readonly<Record<string, FileKind>> = {
  '.xlsx': 'workbook',
  '.xlsm': 'workbook',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.json': 'json',
};

/** What a file is by the ending of its name; undefined for one we know nothing of. */
export const kindByName = (name: string): FileKind | undefined => kinds[extname(name).toLowerCase()];

/**
 * Reads a file. Its name says what it is; a pipe (`/dev/fd/63`) has no such name, and is looked into.
 * @throws UnreadableFile, RefusedFile naming the file and the reason
 */
export async function loadFile(file: NamedFile): Promise<LoadedFile> {
  const { shown, path } = file;
  try {
    const kind = kindByName(path);
    const found = await stat(path);
    if (found.isDirectory()) throw new UnreadableFile(`${shown} cannot be read: it is a folder`);
    const isPipe = !found.isFile();
    if (!kind && !isPipe) {
      const ending = extname(path);
      const what = ending === '' ? 'a name without an ending does not say what it is' : `"${ending}" is not known`;
      throw new RefusedFile(`${what}; save it as .xlsx or .csv`);
    }
    refuseTooLarge(found.size);
    const bytes = await readFile(path);
    return await contentOf({ shown, path }, bytes, isPipe ? kindByContent(bytes) : kind);
  } catch (error) {
    const reason = systemReason(error);
    if (reason !== undefined) throw new UnreadableFile(`${shown} cannot be read: ${reason}`);
    throw error instanceof RefusedFile ? new RefusedFile(`${shown}: ${error.message}`) : error;
  }
}

/** What came through standard input: a workbook, or else CSV. @throws RefusedFile */
export async function loadInput(bytes: Uint8Array): Promise<LoadedFile> {
  const shown = 'standard input';
  try {
    return await contentOf({ shown, path: undefined }, bytes, kindByContent(bytes));
  } catch (error) {
    throw error instanceof RefusedFile ? new RefusedFile(`${shown}: ${error.message}`) : error;
  }
}

const mebibyte = 2 ** 20;
/** A plan has some hundred lines; parsing a hundred thousand costs more than a refusal. */
const largestPlan = 4 * mebibyte;

function refuseTooLarge(size: number, largest: number = limits.file): void {
  if (size > largest) throw new RefusedFile(`it is larger than ${largest / mebibyte} MB; is it the right file?`);
}

type Name = Pick<LoadedFile, 'shown' | 'path'>;

async function contentOf(name: Name, bytes: Uint8Array, kind: FileKind | undefined): Promise<LoadedFile> {
  if (kind === 'workbook') return { ...name, kind, bytes, workbook: await readWorkbook(bytes) };
  if (kind === 'json') {
    refuseTooLarge(bytes.length, largestPlan);
    return { ...name, kind, text: assertJson(decodeText(bytes)) };
  }
  return { ...name, kind: 'csv', cells: readCsv(bytes) };
}

/** The first bytes of a ZIP package, and of the container of old .xls files and those with a password. */
const signatures = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

function kindByContent(bytes: Uint8Array): FileKind {
  const isBook = signatures.some((signature) => signature.every((byte, i) => bytes[i] === byte));
  if (isBook) return 'workbook';
  const first = bytes.find((byte) => byte > 0x20);
  return first === '{'.charCodeAt(0) ? 'json' : 'csv';
}
