import type { FWorkbook, FWorksheet } from '@univerjs/preset-sheets-core';
import { OfficeError } from './office-error';

/** @throws OfficeError when Excel takes no sheet of this name, or another has it in any case of letters */
export function refuseSheetName(name: string, book: FWorkbook, own?: FWorksheet): void {
  if (name === '' || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name) || name.toLowerCase() === 'history') {
    throw new OfficeError('InvalidArgument');
  }
  const taken = sheetNamed(book, name);
  if (taken && taken.getSheetId() !== own?.getSheetId()) throw new OfficeError('ItemAlreadyExists');
}

/** Sheets are found by their name in any case of letters. */
export function sheetNamed(book: FWorkbook, name: string): FWorksheet | undefined {
  return book.getSheets().find((sheet) => sheet.getSheetName().toLowerCase() === name.toLowerCase());
}
