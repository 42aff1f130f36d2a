import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '..', '..', 'dist', 'excel-addin');

/** A file of the built add-in, as it ships. */
export function shipped(file: string): Buffer {
  if (!has(file)) throw new Error(`dist/excel-addin/${file} does not exist: run "npm run build" before the tests`);
  return readFileSync(path.join(folder, file));
}

export function has(file: string): boolean {
  return existsSync(path.join(folder, file));
}
