import { payoutCommand } from './payout-command';
import { processTerminal } from './process-terminal';

/** `npm run payout -- WORKBOOK.xlsx|RESULTS.csv …` */
void payoutCommand(process.argv.slice(2), processTerminal).then((code) => {
  process.exitCode = code;
});
