import { Command, CommanderError } from 'commander';
import { type Day, dayOf } from '../../core/cells/civil-date';
import { version } from '../../core/version';
import { payoutsTab } from '../../core/tabs/payouts-tab';
import { statementTab } from '../../core/tabs/statement-tab';
import { UnreadableFile, checkTabs, writeAside, writeWorkbook } from '../xlsx/workbook-port';
import { outputPath } from './output-path';
import { type Inputs, type InputOptions, readInputs } from './read-inputs';
import { jsonError, jsonProblems, jsonReport, textProblems, textReport } from './report';
import { type Job, runJob } from './run-job';

/** Where the command writes, and how wide that is. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  readonly columns: number;
}

/** Refused input leaves nothing written. */
export const exitCodes = { done: 0, usage: 1, refused: 2, unreadable: 3 } as const;

interface Options extends InputOptions {
  readonly output?: string;
  readonly json?: true;
}

/**
 * The command `payout`: reads a workbook or a CSV file, prints who gets what, and writes a workbook with the Payouts
 * and Statement sheets.
 *
 * @param args what follows the command's name
 * @returns the exit code
 */
export async function payoutCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = exitCodes.done;
  const command = new Command('payout')
    .description('Computes bonus pay from a plan and results, and writes Payouts and Statement sheets.')
    .argument('<file>', 'a workbook (.xlsx) with results and a plan, or results alone (.csv)')
    .option('-p, --plan <plan>', "the plan: a sheet of the workbook, a file (.xlsx, .csv, .json), or a template's name")
    .option('-r, --results <results>', 'the results: a sheet of the workbook, or a file (.xlsx, .csv)')
    .option('-o, --output <file>', 'the workbook to write (default: <file>-payouts.xlsx beside the input)')
    .option('--json', 'print one JSON document instead of tables')
    .version(version)
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 wrong usage, 2 the plan or the results are refused, 3 a file cannot be read or written.',
    )
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error })
    .action(async (file: string, options: Options) => {
      code = await pay(file, options, terminal);
    });
  try {
    await command.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  }
  return code;
}

async function pay(file: string, options: Options, terminal: Terminal): Promise<number> {
  try {
    const inputs = await readInputs(file, options);
    const job = runJob(inputs, today());
    if ('problems' in job) {
      if (options.json) terminal.out(jsonProblems(job.problems));
      else terminal.error(textProblems(job.problems));
      return exitCodes.refused;
    }
    const path = outputPath(options.output, filesOf(file, inputs));
    await writeSheets(job, path);
    terminal.out(options.json ? jsonReport(job, path) : textReport(job, path, terminal.columns));
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    if (options.json) terminal.out(jsonError(error.message));
    else terminal.error(`${error.message}\n`);
    return exitCodes.unreadable;
  }
}

function filesOf(main: string, { plan, results }: Inputs): [string, ...string[]] {
  return [main, ...[plan, results].flatMap(({ file }) => (file ? [file.path] : []))];
}

async function writeSheets({ payouts, statements, title }: Job, path: string): Promise<void> {
  const tabs = [payoutsTab(payouts, title), statementTab(statements)];
  const bytes = await writeWorkbook(tabs, { title });
  try {
    await writeAside(path, bytes, (readBack) => checkTabs(readBack, tabs));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new UnreadableFile(`${path} cannot be written: ${detail}`);
  }
}

/** The day it is where the command runs. */
function today(): Day {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
