import { CellValueType, type ICellData } from '@univerjs/core';

const codes = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|CALC!|CYCLE!|CONNECT!)$/;

/** Does the cell hold an error, by itself or as a formula's result? The grid keeps one as its text. */
export const holdsError = (cell: ICellData | undefined): boolean =>
  typeof cell?.v === 'string' && cell.t !== CellValueType.FORCE_STRING && codes.test(cell.v);

/** The type of a text in the grid: one that reads like an error says that it is none. */
export const textType = (text: string): CellValueType =>
  codes.test(text) ? CellValueType.FORCE_STRING : CellValueType.STRING;
