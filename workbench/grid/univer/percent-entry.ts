import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import { AFTER_CELL_EDIT, type SheetInterceptorService, getPatternType } from '@univerjs/preset-sheets-core';

/** Before the grid's own reader of numbers, which reads `45%` exactly. */
const priority = 1;
/** What a person types for a number. A point in front of all digits says a share: see {@link takePercents}. */
const plainNumber = /^\s*[-+]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d*)?\s*$/;

/**
 * Has a number that is typed into a cell of per cent be so many per cent, as in Excel ("automatic percent entry", on
 * unless someone turns it off; Microsoft's article 215203): 45 is 45 %, 0.5 is 0.5 %, and .5, without the zero, 50 %.
 * What is pasted, filled or written by the add-in keeps its value.
 */
export function takePercents({ writeCellInterceptor }: SheetInterceptorService): void {
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority,
    handler: (cell, { worksheet, row, col }, next) => next(isOfPercent(worksheet, row, col) ? percentOf(cell) : cell),
  });
}

function isOfPercent(sheet: Worksheet, row: number, column: number): boolean {
  const pattern = sheet.getComposedCellStyle(row, column).n?.pattern;
  return pattern !== undefined && getPatternType(pattern) === 'percent';
}

function percentOf(cell: Nullable<ICellData>): Nullable<ICellData> {
  // What is typed is a text until it is read; one with a ' in front is marked as a text that stays one.
  if (typeof cell?.v !== 'string' || cell.t || !plainNumber.test(cell.v)) return cell;
  return { ...cell, v: `${cell.v.trim().replace(/\.$/, '')}%` };
}
