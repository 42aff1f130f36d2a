import type { CommandOptions } from '../command-line';
import { outputTarget } from '../output/output-target';
import { readPayInputs } from '../inputs/read-inputs';
import { talking } from '../terminal/talking';
import type { Terminal } from '../terminal/terminal';
import { startTimings } from '../terminal/timings';

/**
 * One job from file to file.
 *
 * ```
 * readPayInputs ── outputTarget ── payInputs: sayFound ────── runJob ────────── writeBook ── report
 *  (files,          (where to, or              (said before     (metrics of       (aside, read
 *   sheets)          refused)                   anything)        accounts, pay)    back, renamed)
 * ```
 *
 * @param typed the file's name, or `-`
 * @returns the exit code
 */
export function pay(typed: string, options: CommandOptions, terminal: Terminal): Promise<number> {
  const timings = startTimings();
  return talking(options, terminal, async (talk) => {
    talk.progress.step(`reading ${typed}`);
    const inputs = await readPayInputs(typed, options, terminal);
    const target = await outputTarget(inputs, options, terminal);
    // Most of the program computes pay and writes it; a file that is missing or refused must not wait for that.
    const { payInputs } = await import('./pay-inputs');
    return payInputs({ inputs, target, options, terminal, talk, timings });
  });
}
