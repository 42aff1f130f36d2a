import { Interrupted } from './interruptible';
import { payoutCommand } from './payout-command';
import { processTerminal, typedFolder } from './process-terminal';

/** `npm run payout -- WORKBOOK.xlsx|RESULTS.csv …` */
async function main(): Promise<void> {
  try {
    process.exitCode = await payoutCommand(process.argv.slice(2), processTerminal(typedFolder()));
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    // Ends as every interrupted program does, now that nothing of it is left.
    process.kill(process.pid, error.signal);
  }
}

void main();
