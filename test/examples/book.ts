import { readFileSync } from 'node:fs';
import type { Block, OutputBlock } from '../../core/cells/cell';
import type { Argument } from '../../core/functions/call';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { value } from '../functions/calls';

/** The sheets of a committed example, and what the functions make of them. */
export interface ExampleBook {
  readonly accounts: Block;
  readonly roster: Block;
  readonly plan: Block;
  /** Other plans, where the book has them; else nothing. */
  readonly other: Block;
  /** `=CS_METRICS(accounts, roster, , plan)` */
  readonly results: OutputBlock;
}

/** Reads an example from the disk and makes its results as a person does in a sheet. */
export async function exampleBook(name: string): Promise<ExampleBook> {
  const { sheets } = await readWorkbook(readFileSync(`examples/${name}.xlsx`));
  const cells = (sheet: string): Block => sheets.find((one) => one.name === sheet)?.cells ?? [];
  const [accounts, roster, plan] = [cells('Accounts'), cells('Roster'), cells('CS_Plan')];
  return {
    accounts,
    roster,
    plan,
    other: cells('VP_Commission'),
    results: table('CS_METRICS', accounts, roster, '', plan),
  };
}

/** What the columns and rows of a reference such as `Accounts!A4:U920` hold in a committed example. */
export async function cellsAt(name: string, reference: string): Promise<Block> {
  const [, sheet, left, top, right, bottom] = /^(\w+)!([A-Z])(\d+):([A-Z])(\d+)$/.exec(reference)!;
  const columnAt = (letter: string): number => letter.charCodeAt(0) - 'A'.charCodeAt(0);
  const { sheets } = await readWorkbook(readFileSync(`examples/${name}.xlsx`));
  const { cells } = sheets.find((one) => one.name === sheet)!;
  return cells.slice(Number(top) - 1, Number(bottom)).map((row) => row.slice(columnAt(left!), columnAt(right!) + 1));
}

/** A function that gives a table. @throws Error with the message where it refuses */
export const table = (name: string, ...args: readonly Argument[]): OutputBlock => value(name, ...args) as OutputBlock;

/** The rows of a table by header, without those that name nobody or only what was not credited. */
export function rowsOf(block: OutputBlock): Readonly<Record<string, string | number | boolean>>[] {
  const [headers = [], ...rows] = block;
  return rows
    .map((row) => Object.fromEntries(headers.map((header, c) => [String(header), row[c] ?? ''])))
    .filter(({ payee }) => payee !== '' && payee !== '(uncredited)');
}
