import type { CallContext, Example, FunctionSpecification, Parameters, Result, Values } from './specification';
import type { Refusal } from '../problems/problem';

interface Common<P extends Parameters> {
  readonly name: `CS_${string}`;
  readonly summary: string;
  readonly parameters: P;
  readonly returns: string;
  readonly examples: readonly Example[];
}

/** A function of single values that also takes columns. `columns` names what one row gives. */
export function rowFunction<P extends Parameters>(
  definition: Common<P> & {
    readonly columns: readonly string[];
    readonly each: (values: Values<P>, context: CallContext) => Result | readonly Result[] | Refusal;
  },
): FunctionSpecification {
  return definition;
}

/**
 * A function of columns whose rows depend on each other, such as periods. Blank rows below the last filled one are
 * beyond the data and stay blank.
 */
export function seriesFunction<P extends Parameters>(
  definition: Common<P> & {
    readonly columns: readonly string[];
    readonly series: (rows: readonly [Values<P>, ...Values<P>[]]) => readonly (readonly Result[] | Refusal)[];
  },
): FunctionSpecification {
  return definition;
}

/** A function of whole tables. */
export function tableFunction<P extends Parameters>(
  definition: Common<P> & {
    readonly all: (values: Values<P>, context: CallContext) => Result | readonly (readonly Result[])[] | Refusal;
  },
): FunctionSpecification {
  return definition;
}
