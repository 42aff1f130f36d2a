import type { OutputBlock } from '../core/cells/cell';
import type { Measure } from '../core/plan/measures';
import type { FunctionHelp } from './functions/function-help';

/** The files that are built beside the pane and fetched when somebody needs them, by name. */
export interface ShippedFiles {
  /** The help of every function. */
  readonly 'function-help': readonly FunctionHelp[];
  /** What is said about plans: the pane shows none before it came. */
  readonly 'plan-help': PlanHelp;
}

export type ShippedFile = keyof ShippedFiles;

export interface PlanHelp {
  /** Ready-made plans to start from. */
  readonly templates: readonly {
    readonly name: string;
    readonly summary: string;
    readonly block: OutputBlock;
  }[];
  /** What each field of a section is called, and what it is in a sentence. */
  readonly fields: Readonly<Record<string, Readonly<Record<string, FieldHelp>>>>;
  /** The sentences about mistakes and about risks, by code, as in `core/problems`. */
  readonly messages: Sentences;
  readonly warnings: Sentences;
  readonly notes: Sentences;
  /** The pane's own sentences. */
  readonly said: Sentences;
  /** Decimals of a currency's minor unit, by code. */
  readonly currencies: readonly (readonly [code: string, decimals: number])[];
  /** The measures that are built in, by name. */
  readonly measures: readonly (readonly [name: string, measure: Measure])[];
}

type Sentences = Readonly<Record<string, string>>;

export interface FieldHelp {
  readonly label: string;
  readonly help: string;
}
