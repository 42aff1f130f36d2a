import { Command, Option } from 'commander';
import { version } from '../../core/version';
import type { TargetOptions } from './output/output-target';
import type { InputOptions } from './inputs/read-inputs';

/** What the command line says, besides the file. */
export interface CommandOptions extends InputOptions, TargetOptions {
  /** Of payout: the period of the statements. Of metrics: the one to measure. */
  readonly period?: string;
  readonly all?: true;
  readonly json?: true;
  readonly csv?: true;
  readonly quiet?: true;
  readonly timings?: true;
  readonly debug?: true;
}

/** A command of ours, in what it differs from the others. */
export interface CommandText {
  readonly name: 'payout' | 'metrics';
  readonly description: string;
  /** What the file is. */
  readonly file: string;
  /** Options of what is read, each with its help. */
  readonly inputs: readonly (readonly [flags: string, help: string])[];
  readonly output: string;
  readonly csv: string;
  /** Examples and details, below the options. */
  readonly more: string;
}

const codes = `
Exit codes:
  0  done
  1  the tables hold errors: each is printed with its cell and its fix, and nothing is written
  2  refused: wrong arguments, or a file whose content cannot be taken
  3  a file could not be read or written
  4  a mistake in CS Payout itself
`;

/** The command with its options and its help. What it prints goes where `configureOutput` says. */
export function commandLine({ name, description, file, inputs, output, csv, more }: CommandText): Command {
  const command = new Command(name)
    .usage('[options] <file>')
    .description(description)
    .argument('<file>', file)
    .optionsGroup('What is read:');
  for (const [flags, help] of inputs) command.option(flags, help);
  return command
    .optionsGroup('What is written:')
    .option('-o, --output <file>', output)
    .option('--force', 'replace the file that -o names, if it is there')
    .addOption(
      new Option('--in-place', 'write into the input itself, with a backup (<name>.backup-1.xlsx) beside it').conflicts(
        'output',
      ),
    )
    .addOption(new Option('-n, --dry-run', 'write no workbook; only compute and print'))
    .addOption(new Option('--no-write', 'the same as --dry-run').hideHelp())
    .optionsGroup('What is printed:')
    .option('--all', 'print every row, not only the first 40')
    .addOption(new Option('--json', 'print one JSON document instead of tables').conflicts('csv'))
    .option('--csv', csv)
    .option('-q, --quiet', 'print nothing but errors, and what --json or --csv ask for')
    .optionsGroup('About:')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .option('--debug', 'after a mistake in CS Payout itself, print where in the program it is')
    .addOption(new Option('--timings', 'print how long each part took, as JSON on standard error').hideHelp())
    .addHelpText('after', more + codes)
    .showHelpAfterError(`Usage: npm run ${name} -- [options] <file>\n--help explains the options, with examples`)
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
  if (given.results !== undefined && (given.accounts !== undefined || given.roster !== undefined)) {
    return { refused: '--results pays results as they stand; without it they are computed from accounts and a roster' };
  }
  return { ...given, dryRun: given.dryRun === true || write === false };
}
