import { dirname } from 'node:path';
import { openBrowser } from '../server/open-browser';
import { startWorkbench } from '../server/start-workbench';
import { buildWhenStale } from './build-when-stale';
import { payoutCommand } from './payout-command';
import { processTerminal } from './terminal/process-terminal';

const example = 'examples/enterprise-csm-2027-q1.xlsx';
const output = 'out/enterprise-csm-2027-q1-payouts.xlsx';

const next = (address: string): string => `
The workbench, a spreadsheet with the add-in in it, is at
  ${address}
It opens on the example; your own workbook goes in by File › Open, or dropped on the page. Nothing leaves this machine.
Without a browser: npm run payout -- YOUR.xlsx (--help says how). Ctrl-C ends the workbench.
`;

/** `npm start`: the whole job on the example workbook, then the workbench, until it is stopped. */
async function start(): Promise<void> {
  const root = dirname(dirname(__dirname));
  const terminal = processTerminal(root);
  terminal.out.write(`Paying ${example}\n\n`);
  const code = await payoutCommand([example, '--output', output, '--force'], terminal);
  if (code !== 0 || !buildWhenStale(root, (text) => terminal.error.write(text))) {
    process.exitCode = code === 0 ? 1 : code;
    return;
  }
  const { address } = await startWorkbench();
  terminal.out.write(next(address));
  openBrowser(address);
}

void start();
