import type { CommandText } from './command-line';
import { type Work, runCommand } from './run-command';
import type { Terminal } from './terminal/terminal';

const examples = `
Examples:
  npm run metrics -- year.xlsx                           print the metrics of every period, and write nothing
  npm run metrics -- year.xlsx --period 2027-Q1          of one period
  npm run metrics -- year.xlsx -o results.xlsx           the workbook with the sheet Results
  npm run metrics -- year.xlsx --accounts tblARR         a table by its name; so --roster and -p
  npm run metrics -- accounts.csv --roster roster.csv    CSV
  npm run --silent metrics -- year.xlsx --csv > results.csv
`;

const details = `
Account rows and the roster are found by what stands in them: a header row with account; one with payee, and with from
or to, or with no results. With a plan (a row that says PLAN) what it pays on is measured, in its periods, and
its CREDITS share the accounts; without one, everything that the accounts allow. Ratios come from sums; what they rest
on stands in brackets. What nobody is credited with is told with its reason: credited + uncredited = total.
`;

const text: CommandText = {
  name: 'metrics',
  description:
    'Computes results (GRR, NRR, net ARR, CSAT …) of payees, teams and regions from account rows and a roster.',
  file: 'a workbook (.xlsx, .xlsm), or account rows alone (.csv); - reads standard input',
  inputs: [
    ['--accounts <accounts>', 'the account rows: a sheet, table or name of the workbook, or a file'],
    ['--roster <roster>', 'the roster, likewise'],
    ['-p, --plan <plan>', "the plan: likewise, or a template's name"],
    ['--period <period>', 'the one period to measure, such as 2027-Q1 (default: all that the accounts have)'],
  ],
  output: 'a workbook to write, with the sheet Results; - is standard output (default: none is written)',
  csv: 'print the results as CSV; all else goes to standard error',
  more: examples + details,
};

/** Loaded when the arguments are understood, as in `payout`. */
const measure: Work = async (...given) => (await import('./measuring/measure')).measure(...given);

/**
 * The command `metrics`: reads account rows and a roster, prints what they come to, and writes the workbook with the
 * sheet Results where that is asked for.
 *
 * @param args what follows the command's name
 * @returns the exit code
 * @throws Interrupted when Ctrl-C came while a file was being written
 */
export const metricsCommand = (args: readonly string[], terminal: Terminal): Promise<number> =>
  runCommand(text, measure, args, terminal);
