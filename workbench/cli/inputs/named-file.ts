import { resolve } from 'node:path';
import type { Terminal } from '../terminal/terminal';

/** A file by the name that the person typed, which is the one that is shown, and by the name the system is given. */
export interface NamedFile {
  readonly shown: string;
  readonly path: string;
}

export const fileNamed = (typed: string, { folder }: Pick<Terminal, 'folder'>): NamedFile => ({
  shown: typed,
  path: resolve(folder, typed),
});
