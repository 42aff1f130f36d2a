import type { Exact } from '../number/exact';
import type { Block, Cell, DateSystem, OutputBlock, OutputCell } from '../cells/cell';
import type { Place, Refusal } from '../problems/problem';

/** What the host tells a call beside its arguments. */
export interface CallContext {
  readonly dateSystem: DateSystem;
}

/** Takes note of what is wrong with one cell of a block, by its 1-based row and the name of its column. */
export type Report = (refusal: Refusal, cell: Pick<Place, 'row' | 'field'>) => void;

/**
 * One parameter of a spreadsheet function, as data: the forms that Excel's metadata, the Apps Script comment and the
 * reference need, and how its cells are read.
 */
export interface Parameter<T = unknown> {
  /** What is given: one cell or a column of cells (`cell`), `one cell` for all rows, a whole table or list (`block`). */
  readonly takes: 'cell' | 'one cell' | 'block';
  /** The kind of value, for Excel's metadata and the reference. */
  readonly kind: 'number' | 'text' | 'date' | 'pay mix' | 'table';
  /** One sentence without line breaks: what it is, its unit and its domain. */
  readonly help: string;
  readonly optional: boolean;
  /** Reads one cell of a parameter that takes no block; `undefined` means not given. */
  readonly read: (cell: Cell, context: CallContext) => T | Refusal;
  /** Reads the whole of a `block` parameter; what is wrong with single cells is reported, and then refuses the call. */
  readonly readBlock: (block: Block, context: CallContext, report: Report) => T | Refusal;
}

export type Parameters = Readonly<Record<string, Parameter>>;

export type Values<P extends Parameters> = { readonly [K in keyof P]: P[K] extends Parameter<infer T> ? T : never };

/** A result before it becomes cells: exact numbers become the nearest double in the call wrapper. */
export type Result = Exact | OutputCell;

/** An example that documentation shows and a test runs. */
export interface Example {
  /** What a person types, e.g. `=CS_PAYMIX(120000,"70:30")`. */
  readonly formula: string;
  /** The same arguments as cells. */
  readonly args: readonly (Cell | Block)[];
  /** What it gives, worked by hand: one value, or rows of values. */
  readonly gives: OutputCell | OutputBlock;
}

/** A spreadsheet function as the hosts, the documentation and the tests see it. */
export interface FunctionSpecification {
  readonly name: string;
  /** One sentence: what it returns. */
  readonly summary: string;
  readonly parameters: Parameters;
  /** What comes back, for the reference. */
  readonly returns: string;
  readonly examples: readonly Example[];
  /**
   * Computes one row (`each`) of a function that also takes columns, or all rows in their order (`series`), or the whole
   * call (`all`).
   */
  readonly each?: (values: never, context: CallContext) => Result | readonly Result[] | Refusal;
  readonly series?: (rows: never) => readonly (readonly Result[] | Refusal)[];
  /** Headers of the columns that a row gives, shown when the arguments came with headers. */
  readonly columns?: readonly string[];
  readonly all?: (values: never, context: CallContext) => Result | readonly (readonly Result[])[] | Refusal;
}
