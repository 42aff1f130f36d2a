import { identifier } from './identifier';
import type { FunctionSpecification, Parameters } from '../specification';

/** Excel's metadata file for custom functions. */
export interface FunctionsJson {
  readonly allowCustomDataForDataTypeAny: true;
  /** Without it Excel answers a call that has an error among its cells itself, and no message names the cell. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

export interface FunctionMetadata {
  readonly description: string;
  readonly helpUrl: string;
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly ParameterMetadata[];
  /** No type stands for any type. */
  readonly result: { readonly dimensionality: 'matrix' };
}

export interface ParameterMetadata {
  readonly description: string;
  readonly dimensionality: 'matrix';
  readonly name: string;
  readonly optional: true;
  readonly type: 'any';
}

/**
 * The catalogue as Excel's `functions.json`. Every parameter takes cells of any kind: the core coerces and refuses
 * them itself, in words.
 *
 * @param helpPage address of the page that has a section for each function, such as `https://…/help.html`
 */
export function functionsJson(functions: readonly FunctionSpecification[], helpPage: string): FunctionsJson {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    functions: functions.map(({ name, summary, parameters }) => ({
      description: summary,
      helpUrl: `${helpPage}#${name.toLowerCase()}`,
      id: name,
      name,
      parameters: parametersOf(parameters),
      result: { dimensionality: 'matrix' },
    })),
  };
}

/**
 * All optional to Excel, which otherwise never asks the function when an argument is missing: it could neither answer
 * `=CS_PAYOUT()` with its usage nor say which argument is missing. What may be left out is said in the description.
 */
function parametersOf(parameters: Parameters): readonly ParameterMetadata[] {
  return Object.entries(parameters).map(([key, { help, optional }]) => ({
    description: optional ? `Optional. ${help}` : help,
    dimensionality: 'matrix',
    name: identifier(key),
    optional: true,
    type: 'any',
  }));
}
