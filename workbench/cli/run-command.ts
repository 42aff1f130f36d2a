import { CommanderError } from 'commander';
import { type CommandOptions, type CommandText, commandLine, optionsOf } from './command-line';
import { exitCodes } from './exit-codes';
import { Interrupted } from './terminal/interruptible';
import { jsonError } from './report/as-json';
import type { Terminal } from './terminal/terminal';

/** The work of a command. @param typed the file's name, or `-` @returns the exit code */
export type Work = (typed: string, options: CommandOptions, terminal: Terminal) => Promise<number>;

/**
 * Reads the arguments of a command and runs it.
 *
 * @param args what follows the command's name
 * @returns the exit code
 * @throws Interrupted when Ctrl-C came while a file was being written
 */
export async function runCommand(
  text: CommandText,
  work: Work,
  args: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const { out, error } = terminal;
  let code: number = exitCodes.done;
  const command = commandLine(text)
    .configureOutput({ writeOut: out.write, writeErr: error.write })
    .action(async (typed: string, given: CommandOptions) => {
      const options = optionsOf(typed, given);
      if ('refused' in options) command.error(`error: ${options.refused}`);
      else code = await reporting(options, terminal, () => work(typed, options, terminal));
    });
  try {
    await command.parseAsync([...args], { from: 'user' });
  } catch (caught) {
    if (!(caught instanceof CommanderError)) throw caught;
    return caught.exitCode === 0 ? exitCodes.done : exitCodes.refused;
  }
  return code;
}

/** An error that nobody foresaw is ours, and is said in a sentence. */
async function reporting(
  options: CommandOptions,
  { out, error }: Terminal,
  run: () => Promise<number>,
): Promise<number> {
  try {
    return await run();
  } catch (caught) {
    if (caught instanceof Interrupted) throw caught;
    const detail = caught instanceof Error ? caught.message : String(caught);
    const sentence = `CS Payout made a mistake of its own (${detail}); please report it, with what --debug prints`;
    if (options.json) out.write(jsonError(sentence));
    else error.write(`${sentence}\n`);
    if (options.debug && caught instanceof Error) error.write(`${caught.stack ?? ''}\n`);
    return exitCodes.internal;
  }
}
