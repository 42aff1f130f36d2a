import type { CommandText } from './command-line';
import { type Work, runCommand } from './run-command';
import type { Terminal } from './terminal/terminal';

const examples = `
Examples:
  npm run payout -- q1.xlsx                              pay a workbook: q1-payouts.xlsx is it, with our sheets
  npm run payout -- q1.xlsx --in-place                   write into the workbook itself; a backup lies beside it
  npm run payout -- q1.xlsx --dry-run                    only compute and print
  npm run payout -- q1.xlsx -p "Plan 2027" -r tblQ1      a sheet by its name, a table by its name
  npm run payout -- q1.xlsx -p 'Plans!A1:K40'            cells, as in a formula
  npm run payout -- year.xlsx --period 2027-Q2           statements of another period than the last
  npm run payout -- q1.csv -p "enterprise csm"           CSV results, a ready-made plan
  npm run payout -- q1.csv -p plan.json -o q1.xlsx       a plan in JSON, and where to write; --force replaces it
  npm run --silent payout -- q1.xlsx --csv > pay.csv     a table for another program
  cat q1.xlsx | npm run --silent payout -- - -o - > out.xlsx
`;

const details = `
The plan and the results are found by what stands in them: a row that says PLAN, a header row with payee. Where there
are no results, they are computed from account rows (a header row with account) and a roster (payee, from, to), and are
added to the workbook as the sheet Results. Sheets that we wrote are left out, hidden ones too where one that is seen
holds them; -p, -r, --accounts and --roster name any. Totals rows of tables are never paid.
Of several periods all are paid and on the sheet Payouts; statements are those of the last, or of --period.
--csv prints every column of CS_PAYOUT's "all", a row for each payee and period: UTF-8, commas, CRLF (RFC 4180).
A text in it that could start a formula (= + - @ tab, and their full-width forms) gets a ' before it; numbers are
plain: -12.50 is -12.5. CSV that is read may be separated by commas, semicolons or tabs.
`;

const text: CommandText = {
  name: 'payout',
  description: 'Computes bonus pay from a plan and results, and adds Payouts and Statement sheets to the workbook.',
  file: 'a workbook (.xlsx, .xlsm), or results alone (.csv); - reads standard input',
  inputs: [
    ['-p, --plan <plan>', "the plan: a sheet, table or name of the workbook, a file, or a template's name"],
    ['-r, --results <results>', 'the results: a sheet, table or name of the workbook, or a file'],
    ['--accounts <accounts>', 'account rows to compute the results from, likewise'],
    ['--roster <roster>', 'the roster that goes with them, likewise'],
    ['--period <period>', 'the period of the statements; all writes those of every period (default: the last)'],
  ],
  output: 'the workbook to write; - is standard output (default: <file>-payouts.xlsx)',
  csv: 'print the payouts as CSV; all else goes to standard error',
  more: examples + details,
};

/** Loaded when the arguments are understood: help and a slip in an option answer at once. */
const pay: Work = async (...given) => (await import('./paying/pay')).pay(...given);

/**
 * The command `payout`: reads a workbook or a CSV file, prints who gets what, and writes the workbook with the Payouts
 * and Statement sheets.
 *
 * @param args what follows the command's name
 * @returns the exit code
 * @throws Interrupted when Ctrl-C came while a file was being written
 */
export const payoutCommand = (args: readonly string[], terminal: Terminal): Promise<number> =>
  runCommand(text, pay, args, terminal);
