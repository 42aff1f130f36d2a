import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Count, countJest, type JestReport } from './count';

/** Runs every jest test, showing jest's own output, and counts what its report says. */
export function runJest(root: string): Count {
  const folder = mkdtempSync(path.join(tmpdir(), 'cs-payout-'));
  try {
    const file = path.join(folder, 'report.json');
    const jest = path.join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    // Jest reports to people on stderr; on stdout it would only say where the file is.
    const { status } = spawnSync(process.execPath, [jest, '--json', `--outputFile=${file}`], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return countJest(existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as JestReport) : undefined, status);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
