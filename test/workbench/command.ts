import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type CellValue, type WriteOptions, writeXlsx } from 'hucre/xlsx';
import { metricsCommand } from '../../workbench/cli/metrics-command';
import { payoutCommand } from '../../workbench/cli/payout-command';

export type Rows = CellValue[][];

/** TV 120,000 × 30 % / 4 = 9,000; pays the attainment of 90 %: an actual of 90 % pays 9,000. */
export const plan = (weight: CellValue = 1): Rows => [
  ['Our plan'],
  [],
  ['PLAN'],
  ['id', 'simple'],
  ['COMPONENTS'],
  ['id', 'type', 'weight', 'measure', 'target'],
  ['grr', 'bonus', weight, 'grr', 0.9],
];
export const results: Rows = [
  ['payee', 'period', 'ote', 'grr'],
  ['Søren Ødegård', '2027-Q1', 120000, 0.9],
  ['=李明', '2027-Q1', 60000, 0.45],
];

/** A workbook of these sheets, written by a library that is not ours. */
export const bookOf = (
  sheets: Readonly<Record<string, Rows>>,
  options: Partial<WriteOptions> = {},
): Promise<Uint8Array> =>
  writeXlsx({ ...options, sheets: Object.entries(sheets).map(([name, rows]) => ({ name, rows })) });

/** The same workbook with macros. */
export function withMacros(book: Uint8Array): Uint8Array {
  const parts = unzipSync(book);
  const types = strFromU8(parts['[Content_Types].xml'] as Uint8Array)
    .replace(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    )
    .replace('<Default ', '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default ');
  return zipSync({
    ...parts,
    '[Content_Types].xml': strToU8(types),
    'xl/vbaProject.bin': strToU8('not really macros'),
  });
}

export interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** Standard output as it was written. */
  readonly bytes: Uint8Array;
}

interface Place {
  readonly input?: Uint8Array | string;
  readonly isTerminal?: boolean;
  /** Columns of the terminal. */
  readonly columns?: number;
  readonly command?: typeof payoutCommand;
}

/** A folder in which the command is run, in this process. */
export class CommandFolder {
  private constructor(readonly path: string) {}

  static async make(): Promise<CommandFolder> {
    return new CommandFolder(await mkdtemp(join(tmpdir(), 'cs payout ')));
  }

  remove = (): Promise<void> => rm(this.path, { recursive: true });
  files = async (): Promise<string[]> => (await readdir(this.path)).sort();
  at = (name: string): string => join(this.path, name);

  /** Writes a file; its name comes back. */
  async file(name: string, content: Uint8Array | string): Promise<string> {
    await writeFile(this.at(name), content);
    return name;
  }

  /** Writes a workbook of a plan and results, or of these sheets. */
  async book(name: string, sheets: Readonly<Record<string, Rows>> = { CS_Plan: plan(), Results: results }) {
    return this.file(name, await bookOf(sheets));
  }

  run = (...args: readonly string[]): Promise<Said> => this.runWith({}, ...args);

  metrics = (...args: readonly string[]): Promise<Said> => this.runWith({ command: metricsCommand }, ...args);

  async runWith(
    { input = '', isTerminal = false, columns = Infinity, command = payoutCommand }: Place,
    ...args: readonly string[]
  ): Promise<Said> {
    const said = { out: [] as Buffer[], error: [] as Buffer[] };
    const stream = (written: Buffer[]) => ({
      write: (content: string | Uint8Array) => void written.push(Buffer.from(content)),
      columns,
      isTerminal,
    });
    const code = await command(args, {
      out: stream(said.out),
      error: stream(said.error),
      input: () => Promise.resolve(Buffer.from(input)),
      folder: this.path,
    });
    const bytes = Buffer.concat(said.out);
    return { code, bytes, out: bytes.toString(), error: Buffer.concat(said.error).toString() };
  }
}

/** What each payee is paid, from `--json`. */
export const paysOf = ({ out }: Said): number[] =>
  (JSON.parse(out) as { payouts: { pay: number }[] }).payouts.map(({ pay }) => pay);
