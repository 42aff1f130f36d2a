import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/preset-sheets-core';
import type { FunctionSpecification } from '../../../core/functions/specification';
import { type AssociatedFunctions, CustomFunctionError, type FunctionResult } from '../office/custom-functions';
import type { CellPlace, Refusals } from '../refusals';

const errorTypes = new Map<string, ErrorType>(Object.values(ErrorType).map((type) => [type, type]));

/** A function of the grid that asks the one which the add-in has associated with its name. */
export type SpreadsheetFunction = new (name: string) => BaseFunction;

/**
 * A class for Univer's engine. Unlike a function registered through its facade, it tells blanks from 0 and errors from
 * text. It never throws: one exception would end every later calculation.
 */
export function spreadsheetFunction(
  { name, parameters }: FunctionSpecification,
  functions: AssociatedFunctions,
  refusals: Refusals,
): SpreadsheetFunction {
  return class extends BaseFunction {
    override minParams = 0;
    override maxParams = Object.keys(parameters).length;

    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const place: CellPlace = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
      const run = functions.get(name);
      if (!run) return ErrorValueObject.create(ErrorType.NAME);
      try {
        const left = Array<null>(this.maxParams - given.length).fill(null);
        const result = run(...given.map(argument), ...left, { functionName: name });
        refusals.answered(place, null);
        return blockOf(result, { sheet: place.sheet, unit: this.unitId ?? '', row: place.row, column: place.column });
      } catch (error) {
        const { code, message } = asFunctionError(error);
        refusals.answered(place, { functionName: name, message });
        return ErrorValueObject.create(errorTypes.get(code) ?? ErrorType.VALUE);
      }
    }
  };
}

/** An argument as Excel on the web hands it over: rows of cells, null for one that is left out. */
function argument(given: BaseValueObject): unknown {
  if (given instanceof ArrayValueObject) return given.getArrayValue().map((row) => row.map(cell));
  return given.isNull() ? null : [[cell(given)]];
}

function cell(value: Nullable<BaseValueObject>): unknown {
  if (!value || value.isNull()) return null;
  const plain = value.getValue();
  return value.isError() ? new CustomFunctionError(plain as CustomFunctionError['code']) : plain;
}

/** Excel shows any other exception as #VALUE! too; here its text is shown, so that a fault can be found. */
function asFunctionError(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof CustomFunctionError) return { code: error.code, message: error.message ?? '' };
  return { code: '#VALUE!', message: error instanceof Error ? error.message : String(error) };
}

interface Anchor {
  readonly unit: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** One value stays one value; rows of them spill from the anchor. */
function blockOf(rows: FunctionResult, { unit, sheet, row, column }: Anchor): BaseValueObject {
  const values = rows.map((line) => line.map(valueOf));
  const only = values.length === 1 && values[0]?.length === 1 ? values[0][0] : undefined;
  return (
    only ??
    ArrayValueObject.create({
      calculateValueList: values,
      rowCount: values.length,
      columnCount: Math.max(...values.map((line) => line.length)),
      unitId: unit,
      sheetId: sheet,
      row,
      column,
    })
  );
}

/** Text stays text, also when it reads like a number. */
function valueOf(value: unknown): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return StringValueObject.create(String(value));
}
