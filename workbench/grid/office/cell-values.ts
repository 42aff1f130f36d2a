import { CellValueType, type ICellData } from '@univerjs/core';
import { holdsError } from '../book/cell-errors';
import { OfficeError } from './office-error';

/** A cell's value in `Range.values`: a blank is '', an error its text. */
export function valueOf(cell: ICellData | undefined): string | number | boolean {
  const value = cell?.v ?? '';
  return cell?.t === CellValueType.BOOLEAN ? value === 1 || value === true : value;
}

/** In `Range.valueTypes`. */
export function valueTypeOf(cell: ICellData | undefined): string {
  const value = valueOf(cell);
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return holdsError(cell) ? 'Error' : 'String';
}

/**
 * What is set on a range: one value for all its cells, or rows of the range's own shape.
 *
 * @throws OfficeError for any other shape
 */
export function shaped<T>(
  given: readonly (readonly T[])[] | T,
  rows: number,
  columns: number,
): readonly (readonly T[])[] {
  if (!Array.isArray(given))
    return Array.from({ length: rows }, () => Array.from({ length: columns }, () => given as T));
  const lines = given as readonly (readonly T[])[];
  if (lines.length !== rows || lines.some((line) => !Array.isArray(line) || line.length !== columns)) {
    const sentence =
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
    throw new OfficeError('InvalidArgument', sentence);
  }
  return lines;
}
