import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where LibreOffice is, or why it is not to be had. */
export type FoundProgram = { readonly soffice: string } | { readonly missing: string };

const usualPlaces = [
  '/usr/bin/soffice',
  '/usr/lib/libreoffice/program/soffice',
  '/opt/libreoffice/program/soffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];
const packages = ['libreoffice-calc', 'poppler-utils'];
const minutes = 60_000;

/**
 * Finds LibreOffice: where SOFFICE says, on the PATH, or in its usual places; and installs it where that asks nobody,
 * as root on Debian.
 */
export function findLibreOffice(): FoundProgram {
  const said = process.env['SOFFICE'];
  if (said !== undefined && said !== '') {
    return existsSync(said) ? { soffice: said } : { missing: `SOFFICE says ${said}, where nothing is` };
  }
  const found = find();
  if (found !== undefined) return { soffice: found };
  const refused = install();
  const installed = find();
  return installed === undefined
    ? { missing: refused ?? 'it was installed, and is in none of the usual places' }
    : { soffice: installed };
}

function find(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return [...folders.map((folder) => path.join(folder, 'soffice')), ...usualPlaces].find((file) => existsSync(file));
}

/** @returns why it could not be installed; undefined when it was */
function install(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    return `install LibreOffice, or say where it is with SOFFICE (on Debian: apt-get install ${packages.join(' ')})`;
  }
  console.log(`installing ${packages.join(' and ')}, which takes a minute or two, once`);
  return aptGet('update') ?? aptGet('install', '-y', '--no-install-recommends', ...packages);
}

function aptGet(...args: readonly string[]): string | undefined {
  const { status, stderr, error } = spawnSync('apt-get', ['-qq', '-o', 'Acquire::Retries=3', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 8 * minutes,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0 ? undefined : `apt-get ${args[0] ?? ''} failed: ${error?.message ?? stderr.trim()}`;
}
