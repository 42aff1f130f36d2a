import { XmlDocument } from '../package/xml-document';
import type { SheetPatch } from './patch-cells';
import { patchSheetXml } from './patch-cells-sheet';
import type { CellIndexes } from './patch-cells-xml';

/** A sheet that the file did not have. */
export function newSheetXml(sheet: SheetPatch, indexes: CellIndexes, namespace: string): string {
  const empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<worksheet xmlns="${namespace}"><sheetData></sheetData></worksheet>`;
  return patchSheetXml(new XmlDocument(empty, 'the new sheet'), sheet, indexes);
}
