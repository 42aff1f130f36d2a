/**
 * `npm test`: every gate, then every test. A gate that fails shows its output and ends the run. The last line counts
 * gates and tests together, e.g. `412 passed, 0 failed`.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { addCounts, countLine, type Count } from './count';
import { runJest } from './jest';

/** Each is a script of package.json, in the order in which a mistake is cheapest to see. */
const gates = [
  ['types:core', 'types of the core, without DOM and hosts'],
  ['types', 'types of everything'],
  ['lint', 'lint'],
  ['format:check', 'format'],
  ['generate:check', 'generated files are fresh'],
  ['build', 'build'],
] as const;

const root = path.dirname(__dirname);
process.exitCode = run();

function run(): number {
  let count: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const [script, title] of gates) {
    const passed = runGate(script, title);
    count = addCounts(count, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
    if (!passed) break;
  }
  if (count.failed === 0) count = addCounts(count, runJest(root));
  console.log(countLine(count));
  return count.failed === 0 ? 0 : 1;
}

function runGate(script: string, title: string): boolean {
  const began = Date.now();
  const { status, stdout, stderr } = spawnSync(`npm run --silent ${script}`, {
    cwd: root,
    shell: true,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  const passed = status === 0;
  if (!passed) console.error(`${stdout}${stderr}`.trimEnd());
  console.log(`${passed ? 'ok' : 'FAILED'}  ${title} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return passed;
}
