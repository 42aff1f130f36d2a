import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the bundles are made of. */
const sources = ['core', 'sidebar', 'excel-addin', 'workbench', 'package-lock.json'];
/** Written last by the build. */
const built = join('dist', 'workbench', 'index.html');

/**
 * Builds the add-in and the workbench where they are missing, or older than a source.
 *
 * @returns false when the build failed; it has then said why
 */
export function buildWhenStale(root: string, say: (text: string) => void): boolean {
  const page = join(root, built);
  const made = existsSync(page) ? statSync(page).mtimeMs : 0;
  if (sources.every((source) => newestIn(join(root, source)) <= made)) return true;
  say('\nBuilding the workbench; this takes half a minute, once …\n');
  const { status } = spawnSync('npm run --silent build', {
    cwd: root,
    shell: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return status === 0;
}

function newestIn(path: string): number {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(...readdirSync(path).map((name) => newestIn(join(path, name))), 0);
}
