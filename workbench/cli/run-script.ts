import { Interrupted } from './terminal/interruptible';
import { processTerminal, typedFolder } from './terminal/process-terminal';
import type { Terminal } from './terminal/terminal';

/** Runs a command as the script of this process. */
export async function runScript(
  command: (args: readonly string[], terminal: Terminal) => Promise<number>,
): Promise<void> {
  try {
    process.exitCode = await command(process.argv.slice(2), processTerminal(typedFolder()));
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    // Ends as every interrupted program does, now that nothing of it is left.
    process.kill(process.pid, error.signal);
  }
}
