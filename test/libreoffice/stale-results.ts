import { sheetParts } from '../round-trip/package-graph';
import { partsOf, withPart } from '../round-trip/part-changes';
import { xmlText } from '../round-trip/xml-tree';

/**
 * The workbook with a wrong number as the stored result of each formula on these sheets. A program that shows the right
 * one has computed it.
 */
export function withStaleResults(bytes: Uint8Array, sheets: readonly string[]): Uint8Array {
  const parts = partsOf(bytes);
  const computed = [...sheetParts(parts)]
    .filter(([sheet, part]) => sheets.includes(sheet) && xmlText(parts.get(part)!).includes('</f><v>'))
    .map(([, part]) => part);
  return computed.reduce((book, part) => withPart(book, part, (xml) => xml.replace(/(<\/f><v>)[^<]*/g, '$1-1')), bytes);
}
