import { columnLetters } from '../../../core/tabs/address';
import { type Area, columnOf } from '../book/addresses';
import { OfficeError } from './office-error';

const end = String.raw`\$?([A-Z]{1,3})?\$?(\d+)?`;
const reference = new RegExp(`^${end}(?::${end})?$`, 'i');

/**
 * The rectangle of `A1`, `$A$1:C9`, `A:C` or `3:5`.
 *
 * @param size of the sheet, for whole rows and columns
 * @throws OfficeError when it is no reference
 */
export function areaOfReference(text: string, size: { readonly rows: number; readonly columns: number }): Area {
  const [, firstColumn, firstRow, lastColumn, lastRow] = reference.exec(text.slice(text.lastIndexOf('!') + 1)) ?? [];
  const isOne = lastColumn === undefined && lastRow === undefined;
  const hasBoth = firstColumn !== undefined && firstRow !== undefined;
  if ((isOne && !hasBoth) || (firstColumn === undefined && firstRow === undefined)) {
    throw new OfficeError('InvalidArgument');
  }
  const startRow = firstRow === undefined ? 0 : Number(firstRow) - 1;
  const startColumn = firstColumn === undefined ? 0 : columnOf(firstColumn);
  const endRow = lastRow !== undefined ? Number(lastRow) - 1 : isOne ? startRow : size.rows - 1;
  const endColumn = lastColumn !== undefined ? columnOf(lastColumn) : isOne ? startColumn : size.columns - 1;
  return { startRow, startColumn, endRow, endColumn };
}

/** `A1:C9`, or `A1` for one cell. */
export function referenceOf({ startRow, startColumn, endRow, endColumn }: Area): string {
  const first = `${columnLetters(startColumn + 1)}${startRow + 1}`;
  const last = `${columnLetters(endColumn + 1)}${endRow + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** `Sheet1!A1:C9`, with the sheet in quotes where a formula wants them. */
export function addressOf(sheet: string, area: Area): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) && !/^[A-Z]{1,3}\d+$/i.test(sheet);
  return `${plain ? sheet : `'${sheet.replace(/'/g, "''")}'`}!${referenceOf(area)}`;
}
