import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { type BuildResult, build } from 'esbuild';
import { exactPercents } from './exact-percents';

const root = path.join(__dirname, '..', '..');
const source = path.join(root, 'workbench', 'grid');

/** Where the built page lies. */
export const pageFolder = path.join(root, 'dist', 'workbench');

/**
 * Bundles the workbench's page into `dist/workbench/`: our own small script first, the grid (Univer) in pieces that it
 * loads by itself, and the script that stands for Office.js in the pane's frame.
 */
export async function buildPage(): Promise<void> {
  await rm(pageFolder, { recursive: true, force: true });
  await mkdir(pageFolder, { recursive: true });
  await Promise.all([
    bundle({ main: 'main.ts', grid: 'univer/grid.css', page: 'page/page.css' }, 'esm'),
    bundle({ office: 'office-stand-in.ts' }, 'iife'),
    copyFile(path.join(source, 'page', 'index.html'), path.join(pageFolder, 'index.html')),
  ]);
}

function bundle(entries: Readonly<Record<string, string>>, format: 'esm' | 'iife'): Promise<BuildResult> {
  return build({
    absWorkingDir: source,
    entryPoints: { ...entries },
    bundle: true,
    plugins: [exactPercents],
    splitting: format === 'esm',
    format,
    platform: 'browser',
    target: 'es2022',
    minify: true,
    // Licences of what is bundled stand at the end of each file.
    legalComments: 'eof',
    define: { 'process.env.NODE_ENV': '"production"' },
    chunkNames: 'parts/[name]-[hash]',
    outdir: pageFolder,
    logLevel: 'warning',
  });
}
