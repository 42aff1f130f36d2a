import { payoutCommand } from './payout-command';
import { runScript } from './run-script';

/** `npm run payout -- WORKBOOK.xlsx|RESULTS.csv …` */
void runScript(payoutCommand);
