import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { paneInWorkbench } from './pane-in-workbench';

const root = path.join(__dirname, '..', '..');

/** What the server gives out, by the first folder of the address; nothing else is reachable. */
const folders: Readonly<Record<string, string>> = {
  '': path.join(root, 'dist', 'workbench'),
  'excel-addin': path.join(root, 'dist', 'excel-addin'),
  examples: path.join(root, 'examples'),
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface ServedFile {
  readonly type: string;
  readonly content: Uint8Array;
}

/**
 * The file at an address, or undefined when there is none. Only plain names in plain folders are looked up, so that no
 * address leads out of them.
 *
 * @param address path of the address, such as `/excel-addin/functions.js`
 */
export async function servedFile(address: string): Promise<ServedFile | undefined> {
  const [, first = '', rest] = /^\/(?:([\w-]+)\/)?((?:parts\/)?[\w.-]*)$/.exec(address) ?? [];
  const folder = rest === undefined ? undefined : folders[first === 'parts' ? '' : first];
  const name = first === 'parts' ? `parts/${rest ?? ''}` : rest === '' ? 'index.html' : (rest ?? '');
  const type = types[path.extname(name)];
  if (folder === undefined || type === undefined) return undefined;
  const content = await contentOf(path.join(folder, name));
  if (content === undefined) return undefined;
  return { type, content: address === '/excel-addin/taskpane.html' ? paneInWorkbench(content) : content };
}

async function contentOf(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
