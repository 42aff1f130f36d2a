import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HostileFile } from './hostile-file';
import { goodResults } from './make-hostile';
import { type Measures, measuresOutput } from './measures';

/** What the command line did with one file. */
export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
  /** Undefined when it was killed. */
  readonly measures: Measures | undefined;
  /** What lies in the folder of the file afterwards, and should not. */
  readonly left: readonly string[];
}

/** A run that hangs is ended, as a failure, after so many seconds of work. */
const limited = 'ulimit -t 5; exec "$@"';
const command = [process.execPath, '--import', 'tsx', 'test/hostile/measured-payout.ts'];

/** Runs the command line on a hostile file, in a folder and a process of its own. */
export async function runHostile({ name, make, isPlan }: HostileFile): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'cs payout hostile '));
  try {
    const path = join(folder, name);
    const results = join(folder, 'good results.csv');
    await writeFile(path, make());
    if (isPlan) await writeFile(results, goodResults);
    const ran = await run(isPlan ? [results, '--plan', path] : [path]);
    const left = (await readdir(folder)).filter((found) => found !== name && !(isPlan && results.endsWith(found)));
    return { ...ran, left };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function run(args: readonly string[]): Promise<Omit<Outcome, 'left'>> {
  const child = spawn('sh', ['-c', limited, 'sh', ...command, ...args], { stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const texts = { 1: '', 2: '', [measuresOutput]: '' };
  for (const output of [1, 2, measuresOutput] as const) {
    child.stdio[output]?.on('data', (piece: Buffer) => (texts[output] += piece.toString()));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const measured = texts[measuresOutput];
      const measures = measured === '' ? undefined : (JSON.parse(measured) as Measures);
      resolve({ code, out: texts[1], error: texts[2], measures });
    });
  });
}
