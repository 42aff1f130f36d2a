import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brokenPackages } from './broken-packages';
import type { HostileFile } from './hostile-file';
import { hostileMarkup } from './hostile-markup';
import { hostileTexts } from './hostile-texts';

/** Every file of which the command line must say in a sentence why it cannot be taken. */
export const hostileFiles: readonly HostileFile[] = [...brokenPackages, ...hostileMarkup, ...hostileTexts];

/** Good results, for a plan to be hostile beside. */
export const goodResults = 'payee,period,ote,grr\nAna,2027-Q1,120000,0.9\n';

/** `npx tsx test/hostile/make-hostile.ts FOLDER [PART OF A NAME]` makes them, to be looked at. */
function makeAll(folder: string, wanted = ''): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, attacks, make } of hostileFiles) {
    if (!name.includes(wanted)) continue;
    writeFileSync(join(folder, name), make());
    process.stdout.write(`${name}: ${attacks}\n`);
  }
}

const [, script, folder, wanted] = process.argv;
if (script?.endsWith('make-hostile.ts') && folder !== undefined) makeAll(folder, wanted);
