import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..', '..');
export const examplePath = path.join(root, 'examples', 'enterprise-csm-2027-q1.xlsx');

/** Runs the command line as a person does. @returns what it printed @throws Error when it does not end well */
export function runPayout(...args: readonly string[]): string {
  const command = ['--import', 'tsx', path.join(root, 'workbench', 'cli', 'payout.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`payout ended with ${String(status)}: ${stderr}`);
  return stdout;
}

/** The workbook as the command line pays it. @param name of the file that it is given */
export function paidByCommand(name: string, bytes: Uint8Array): Uint8Array {
  return inFolder((folder) => {
    const [input, output] = [path.join(folder, name), path.join(folder, `paid${path.extname(name)}`)];
    writeFileSync(input, bytes);
    runPayout(input, '--output', output);
    return readFileSync(output);
  });
}

/** The CSV that the command line prints for a workbook. */
export function csvByCommand(name: string, bytes: Uint8Array): string {
  return inFolder((folder) => {
    const input = path.join(folder, name);
    writeFileSync(input, bytes);
    return runPayout(input, '--csv', '--dry-run');
  });
}

function inFolder<T>(run: (folder: string) => T): T {
  const folder = mkdtempSync(path.join(tmpdir(), 'cs-payout-paid-'));
  try {
    return run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
