import path from 'node:path';
import { importsOf, packageOf } from './imports';

/** What a part of the house may use: other parts, and packages. */
interface Allowed {
  readonly parts: readonly string[];
  /** `any` is for what never runs in a spreadsheet. */
  readonly packages: readonly string[] | 'any';
}

/** The arrows of STYLE.md's layout. Folders that are not named here (tests, tools, benches, examples) are free. */
export const layout: Readonly<Record<string, Allowed>> = {
  core: { parts: [], packages: ['zod'] },
  sidebar: { parts: ['core'], packages: ['preact'] },
  'excel-addin': { parts: ['sidebar', 'core'], packages: [] },
  'gas-addon': { parts: ['sidebar', 'core'], packages: [] },
  // The workbench is a host of its own on the core: the sources of the other hosts are none of its business.
  workbench: { parts: ['core'], packages: 'any' },
};

/** What runs only while the bundles are built, on the developer's machine, and may use any package. */
const buildStep = /^(?:excel-addin|gas-addon|sidebar)\/(?:build\/|webpack\.cjs$)|^core\/functions\/emit\/[^/]+\.cjs$/;

/** The imports of one source that point the wrong way, each as a sentence. */
export function wrongArrows(file: string, source: string): string[] {
  const part = partOf(file);
  const allowed = layout[part];
  if (!allowed) return [];
  return importsOf(source, file).flatMap((specifier) => {
    const target = specifier.startsWith('.') ? partOf(path.posix.join(path.posix.dirname(file), specifier)) : undefined;
    const fine =
      target === undefined ? mayUse(allowed, file, specifier) : target === part || allowed.parts.includes(target);
    return fine ? [] : [`${file} imports ${specifier}: ${part} may not use ${target ?? 'this package'}`];
  });
}

function partOf(file: string): string {
  return file.split('/')[0] ?? '';
}

function mayUse({ packages }: Allowed, file: string, specifier: string): boolean {
  if (packages === 'any' || buildStep.test(file)) return true;
  return packages.includes(packageOf(specifier));
}
