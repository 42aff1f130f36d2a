import { BooleanNumber } from '@univerjs/core';
import { FunctionType, type IFunctionInfo } from '@univerjs/preset-sheets-core';
import type { FunctionSpecification } from '../../../core/functions/specification';

/** What autocomplete and the help beside the cell say of a function. */
export function functionHelp({ name, summary, parameters, examples }: FunctionSpecification): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    abstract: summary,
    description: `${summary} Example: ${examples[0]?.formula ?? ''}`,
    functionParameter: Object.entries(parameters).map(([key, { help, optional }]) => ({
      name: key,
      detail: help,
      example: '',
      require: optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  };
}
