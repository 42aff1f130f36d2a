import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { catalogue } from '../../core/functions/catalogue';

/** A cell as a case writes it: null is blank, a wall clock is a cell that shows a date, a time or a duration. */
export type CaseCell = number | string | boolean | null | { readonly error: string } | { readonly wallClock: string };

export type CaseBlock = readonly (readonly CaseCell[])[];

/** An argument; a null alone is one left out, a null within a block is a blank cell. */
export type CaseArgument = CaseCell | CaseBlock;

export interface ContractCase {
  readonly title: string;
  readonly function: string;
  readonly args: readonly CaseArgument[];
  /** What the cells show, worked by hand … */
  readonly gives?: unknown;
  /** … or some columns of the table, by header, without it … */
  readonly columns?: Readonly<Record<string, readonly CaseCell[]>>;
  /** … or the amounts of a statement, in their order … */
  readonly amounts?: readonly number[];
  /** … or words of the refusal. */
  readonly refused?: string;
}

/** A file of `cases/`. Blocks that several cases share are written once and named: `{ "block": "plan" }`. */
interface CaseFile {
  readonly blocks?: Readonly<Record<string, CaseBlock>>;
  readonly cases: readonly WrittenCase[];
}

type WrittenCase = Omit<ContractCase, 'args'> & {
  readonly args: readonly (CaseArgument | { readonly block: string })[];
};

const folder = path.join(__dirname, 'cases');

function written(file: string): ContractCase[] {
  const { blocks = {}, cases } = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CaseFile;
  return cases.map((found) => ({
    ...found,
    args: found.args.map((argument) => (isNamedBlock(argument) ? named(blocks, argument.block) : argument)),
  }));
}

function isNamedBlock(argument: CaseArgument | { readonly block: string }): argument is { readonly block: string } {
  return typeof argument === 'object' && argument !== null && 'block' in argument;
}

function named(blocks: Readonly<Record<string, CaseBlock>>, name: string): CaseBlock {
  const block = blocks[name];
  if (!block) throw new Error(`no block is named ${name}`);
  return block;
}

/** The examples of the reference. */
function examples(): ContractCase[] {
  return catalogue.flatMap(({ name, examples: all }) =>
    all.map(({ formula, args, gives }) => ({ title: formula, function: name, args: args as CaseArgument[], gives })),
  );
}

const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

export const contractCases: readonly ContractCase[] = [...examples(), ...files.sort().flatMap(written)];
