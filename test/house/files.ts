import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const notOurs = new Set(['node_modules', 'dist', 'out', 'coverage', '.git']);

/** Every file of the repository, as a path with `/` from its root; nothing installed or built. */
export function listFiles(folder = ''): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !notOurs.has(name))
    .flatMap((entry) => {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(file) : [file];
    });
}

export function readText(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Files of one of these folders with one of these endings. */
export function sourcesIn(folders: readonly string[], endings: readonly string[]): string[] {
  return folders
    .flatMap((folder) => listFiles(folder))
    .filter((file) => endings.some((ending) => file.endsWith(ending)));
}
