import type { OutputCell } from '../cells/cell';

/** What a frozen tab was made from and what it holds, as SHA-256 in hex. */
export interface Seal {
  /** Version of the core that computed it. */
  readonly version: string;
  /** The sheet it was written to; under another name it is a copy that somebody keeps. */
  readonly sheet: string;
  /** Plans by name and version. */
  readonly plan: string;
  readonly inputs: string;
  readonly outputs: string;
}

/** So that the line fits into a cell whatever plans are called. */
const longestPlan = 500;

const pattern = /^CS Payout (\S+) · (.*?) · (.*) · inputs SHA-256 ([0-9a-f]{64}) · outputs SHA-256 ([0-9a-f]{64})$/s;

/**
 * The last line of a frozen tab. It shows whether somebody changed a cell since, and from which plan and results the
 * amounts were computed; and it is how a tab is known as ours, in any spreadsheet that keeps cells.
 */
export const sealText = ({ version, sheet, plan, inputs, outputs }: Seal): string =>
  `CS Payout ${version} · ${sheet} · ${plan.slice(0, longestPlan)} · inputs SHA-256 ${inputs} · outputs SHA-256 ${outputs}`;

/** The seal that a text is; undefined when it is none. */
export function readSeal(text: string): Seal | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [version = '', sheet = '', plan = '', inputs = '', outputs = ''] = found.slice(1);
  return { version, sheet, plan, inputs, outputs };
}

/**
 * One cell in the text that a seal is the SHA-256 of: a line for each cell that is not blank, row by row. A formula
 * stands for itself, as spreadsheets differ in the last bits of what they compute from it; a number counts to the 15
 * digits that every one of them saves.
 */
export function sealedCell(address: string, value: OutputCell, formula: string | undefined): string {
  if (formula !== undefined) return `${address} =${formula}\n`;
  return storedCell(address, typeof value === 'number' ? Number(value.toPrecision(15)) : value);
}

/** The same line with the value itself, every bit of it. */
export const storedCell = (address: string, value: OutputCell): string =>
  value === '' ? '' : `${address} ${JSON.stringify(value)}\n`;
