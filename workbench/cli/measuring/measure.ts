import type { CommandOptions } from '../command-line';
import { outputTarget } from '../output/output-target';
import { readMetricsInputs } from '../inputs/read-inputs';
import { talking } from '../terminal/talking';
import type { Terminal } from '../terminal/terminal';
import { startTimings } from '../terminal/timings';

/**
 * Results from account rows, from file to file. A workbook is written only where that is asked for.
 *
 * ```
 * readMetricsInputs ── outputTarget ── measureInputs: describeFound ── runMetrics ── writeBook ── report
 * ```
 *
 * @param typed the file's name, or `-`
 * @returns the exit code
 */
export function measure(typed: string, options: CommandOptions, terminal: Terminal): Promise<number> {
  const timings = startTimings();
  return talking(options, terminal, async (talk) => {
    talk.progress.step(`reading ${typed}`);
    const inputs = await readMetricsInputs(typed, options, terminal);
    const isWritten = options.output !== undefined || options.inPlace === true;
    const target = await outputTarget(inputs, { ...options, dryRun: options.dryRun === true || !isWritten }, terminal);
    // As in `pay`: a file that is missing or refused must not wait for what computes and writes.
    const { measureInputs } = await import('./measure-inputs');
    return measureInputs({ inputs, target, options, terminal, talk, timings });
  });
}
