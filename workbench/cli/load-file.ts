import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Cell } from '../../core/cells/cell';
import { readCsv } from '../csv/read-csv';
import { UnreadableFile, type Workbook, readWorkbook } from '../xlsx/workbook-port';

/** A file that was read, by what it can hold. */
export type LoadedFile =
  | { readonly kind: 'workbook'; readonly path: string; readonly workbook: Workbook }
  | { readonly kind: 'csv'; readonly path: string; readonly cells: readonly (readonly Cell[])[] }
  | { readonly kind: 'json'; readonly path: string; readonly text: string };

/** Reads a file by the ending of its name. @throws UnreadableFile naming the file and the reason */
export async function loadFile(path: string): Promise<LoadedFile> {
  try {
    return await load(path);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new UnreadableFile(`${path} cannot be read: ${error.message}`);
    throw error;
  }
}

async function load(path: string): Promise<LoadedFile> {
  const ending = extname(path).toLowerCase();
  switch (ending) {
    case '.xlsx':
    case '.xlsm':
      return { kind: 'workbook', path, workbook: await readWorkbook(await bytesOf(path)) };
    case '.csv':
      return { kind: 'csv', path, cells: readCsv(await bytesOf(path)) };
    case '.json':
      return { kind: 'json', path, text: new TextDecoder().decode(await bytesOf(path)) };
    default:
      throw new UnreadableFile(`files of the kind "${ending}" are not known; save it as .xlsx or .csv`);
  }
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UnreadableFile(reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? String(error));
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'the system does not allow it',
  EPERM: 'the system does not allow it',
  EISDIR: 'it is a folder',
};
