import { metricsCommand } from './metrics-command';
import { runScript } from './run-script';

/** `npm run metrics -- WORKBOOK.xlsx|ACCOUNTS.csv …` */
void runScript(metricsCommand);
