/**
 * `.ci/run`: `npm test`, then `npm run test:libreoffice`. Each ends with its own count; the last line here is both
 * together, e.g. `1412 passed, 0 failed`.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Count, addCounts, countLine } from './count';

const scripts = ['test', 'test:libreoffice'];

void run().then((count) => {
  console.log(countLine(count));
  process.exitCode = count.failed === 0 ? 0 : 1;
});

async function run(): Promise<Count> {
  let whole: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const script of scripts) whole = addCounts(whole, await runScript(script));
  return whole;
}

/** Shows what a script prints but for its count. One that ends badly, or without a count, has failed. */
async function runScript(script: string): Promise<Count> {
  const child = spawn(`npm run --silent ${script}`, { shell: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  let count: Count | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    const [, passed, failed, skipped = 0] = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/.exec(line) ?? [];
    if (passed === undefined) console.log(line);
    else count = { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
  }
  const status = await ended;
  if (count && (status === 0 || count.failed > 0)) return count;
  console.log(`FAILED  npm run ${script} ended with ${String(status)} and ${count ? 'no failure' : 'no count'}`);
  return addCounts(count ?? { passed: 0, failed: 0, skipped: 0 }, { passed: 0, failed: 1, skipped: 0 });
}
