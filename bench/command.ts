import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { enterpriseCsm } from '../core/templates/enterprise-csm';
import { type Tab, textCell } from '../core/tabs/tab';
import type { OutputBlock } from '../core/cells/cell';
import { addTabs } from '../workbench/xlsx/workbook-port';
import { payees } from './payees';

/** What one run of the command took: milliseconds of each part, and memory in MB. */
export interface CommandRun {
  readonly read: number;
  readonly compute: number;
  readonly write: number;
  readonly print: number;
  /** The largest memory of the process, as the system counts it. */
  readonly peak: number;
  /** From the start of the process to its end. */
  readonly whole: number;
  /** Megabytes of the workbooks that were read and written. */
  readonly input: number;
  readonly output: number;
}

const root = path.dirname(__dirname);

/** Runs the whole command on a workbook of `count` payees, in a process of its own as a person would. */
export async function runCommand(count: number): Promise<CommandRun> {
  const folder = mkdtempSync(path.join(tmpdir(), 'cs-payout-bench-'));
  try {
    const [input, output] = [path.join(folder, 'book.xlsx'), path.join(folder, 'out.xlsx')];
    const tabs = [
      tabOf(
        'CS_Plan',
        enterpriseCsm.block.map((row) => [...row]),
      ),
      tabOf('Results', payees(count)),
    ];
    writeFileSync(input, (await addTabs(undefined, tabs, { title: 'bench', made: { plan: '', inputs: '' } })).bytes);
    const began = performance.now();
    const { status, stderr } = spawnSync(
      'npm',
      ['run', '--silent', 'payout', '--', input, '-o', output, '-q', '--timings'],
      {
        cwd: root,
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(`the command ended with ${String(status)}: ${stderr}`);
    const whole = Math.round(performance.now() - began);
    const timings = JSON.parse(/^\{.*\}$/m.exec(stderr)?.[0] ?? '') as Omit<CommandRun, 'whole' | 'input' | 'output'>;
    return { ...timings, whole, input: megabytes(input), output: megabytes(output) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const megabytes = (file: string): number => statSync(file).size / 1e6;

/** Cells as a sheet, with nothing of a tab's looks. */
const tabOf = (name: string, rows: OutputBlock): Tab => ({
  name,
  blocks: [
    {
      row: 1,
      column: 1,
      style: 'body',
      cells: rows.map((row) =>
        row.map((value) => (typeof value === 'number' ? { value, format: 'general' } : textCell(String(value)))),
      ),
    },
  ],
  widths: [],
  frozenRows: 1,
  frozenColumns: 0,
  print: { orientation: 'portrait', repeatedRows: undefined },
  seal: 'none',
});
