import { Command, Option } from 'commander';
import { version } from '../../core/version';
import type { TargetOptions } from './output-target';
import type { InputOptions } from './read-inputs';

/** What the command line says, besides the file. */
export interface CommandOptions extends InputOptions, TargetOptions {
  readonly json?: true;
  readonly csv?: true;
  readonly quiet?: true;
  readonly timings?: true;
  readonly debug?: true;
}

const examples = `
Examples:
  npm run payout -- q1.xlsx                              pay a workbook: q1-payouts.xlsx is it, with our sheets
  npm run payout -- q1.xlsx --in-place                   write into the workbook itself; a backup lies beside it
  npm run payout -- q1.xlsx --dry-run                    only compute and print
  npm run payout -- q1.xlsx -p "Plan 2027" -r tblQ1      a sheet by its name, a table by its name
  npm run payout -- q1.xlsx -p 'Plans!A1:K40'            cells, as in a formula
  npm run payout -- q1.csv -p "enterprise csm"           CSV results, a ready-made plan
  npm run payout -- q1.csv -p plan.json -o q1.xlsx       a plan in JSON, and where to write; --force replaces it
  npm run --silent payout -- q1.xlsx --csv > pay.csv     a table for another program
  cat q1.xlsx | npm run --silent payout -- - -o - > out.xlsx
`;

const details = `
The plan and the results are found by what stands in them: a row that says PLAN, a header row with payee. Sheets that
we wrote are left out, hidden ones too where one that is seen holds them; -p and -r name any. Totals rows of tables are
never paid.
--csv prints every column of CS_PAYOUT's "all", a row for each payee and period: UTF-8, commas, CRLF (RFC 4180).
A text in it that could start a formula (= + - @ tab, and their full-width forms) gets a ' before it; numbers are
plain: -12.50 is -12.5. CSV that is read may be separated by commas, semicolons or tabs.

Exit codes:
  0  done
  1  the plan or the results hold errors: each is printed with its cell and its fix, and nothing is written
  2  refused: wrong arguments, or a file whose content cannot be taken
  3  a file could not be read or written
  4  a mistake in CS Payout itself
`;

/** The command with its options and its help. What it prints goes where `configureOutput` says. */
export function commandLine(): Command {
  return new Command('payout')
    .usage('[options] <file>')
    .description('Computes bonus pay from a plan and results, and adds Payouts and Statement sheets to the workbook.')
    .argument('<file>', 'a workbook (.xlsx, .xlsm), or results alone (.csv); - reads standard input')
    .optionsGroup('What is read:')
    .option('-p, --plan <plan>', "the plan: a sheet, table or name of the workbook, a file, or a template's name")
    .option('-r, --results <results>', 'the results: a sheet, table or name of the workbook, or a file')
    .optionsGroup('What is written:')
    .option('-o, --output <file>', 'the workbook to write; - is standard output (default: <file>-payouts.xlsx)')
    .option('--force', 'replace the file that -o names, if it is there')
    .addOption(
      new Option('--in-place', 'write into the input itself, with a backup (<name>.backup-1.xlsx) beside it').conflicts(
        'output',
      ),
    )
    .addOption(new Option('-n, --dry-run', 'write no workbook; only compute and print'))
    .addOption(new Option('--no-write', 'the same as --dry-run').hideHelp())
    .optionsGroup('What is printed:')
    .addOption(new Option('--json', 'print one JSON document instead of tables').conflicts('csv'))
    .option('--csv', 'print the payouts as CSV; all else goes to standard error')
    .option('-q, --quiet', 'print nothing but errors, and what --json or --csv ask for')
    .optionsGroup('About:')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--debug', 'after a mistake in CS Payout itself, print where in the program it is')
    .addOption(new Option('--timings', 'print how long each part took, as JSON on standard error').hideHelp())
    .addHelpText('after', examples + details)
    .exitOverride();
}

/** What commander has read, in our words; or why the options do not go together. */
export function optionsOf(
  typed: string,
  { write, ...given }: CommandOptions & { readonly write?: boolean },
): CommandOptions | { readonly refused: string } {
  const data = given.json ? '--json' : '--csv';
  if (given.output === '-' && (given.json || given.csv)) {
    return { refused: `-o - and ${data} both write to standard output; give one of them up` };
  }
  if (given.force && given.output === undefined) {
    return { refused: '--force replaces the file that -o names; without -o no file is replaced' };
  }
  if (given.inPlace && typed === '-') {
    return { refused: '--in-place cannot write into standard input; name the output with -o' };
  }
  return { ...given, dryRun: given.dryRun === true || write === false };
}
