import { dirname } from 'node:path';
import { exitCodes } from './exit-codes';
import { payoutCommand } from './payout-command';
import { processTerminal } from './process-terminal';

const example = 'examples/enterprise-csm-2027-q1.xlsx';
const output = 'out/enterprise-csm-2027-q1-payouts.xlsx';

const next = `
Next:
  open ${output} and follow one statement by hand;
  open ${example}, change a number on CS_Plan or Results, save, and run npm start again;
  npm run payout -- YOUR.xlsx         pays your own workbook (--help says how)
`;

/** `npm start`: the whole job on the example workbook. */
async function start(): Promise<void> {
  const terminal = processTerminal(dirname(dirname(__dirname)));
  terminal.out.write(`Paying ${example}\n\n`);
  const code = await payoutCommand([example, '--output', output, '--force'], terminal);
  if (code === exitCodes.done) terminal.out.write(next);
  process.exitCode = code;
}

void start();
