import type { XmlDocument } from '../package/xml-document';

/** What the schema lets stand before the merged ranges of a sheet. */
const beforeMerges = [
  ...['sheetPr', 'dimension', 'sheetViews', 'sheetFormatPr', 'cols', 'sheetData', 'sheetCalcPr', 'sheetProtection'],
  ...['protectedRanges', 'scenarios', 'autoFilter', 'sortState', 'dataConsolidate', 'customSheetViews'],
];

/** Has a sheet hold these merged ranges (`A1:C1`) and no others; those that it has stay as they are written. */
export function patchMerges(document: XmlDocument, merged: readonly string[]): void {
  const p = document.prefix;
  const list = document.child('mergeCells');
  const before = new Map((list?.children ?? []).map((element) => [element.attributes['ref']?.value ?? '', element]));
  // One cell alone is no merged range; a spreadsheet takes such a one for damage.
  const added = merged.filter((ref) => !before.has(ref) && ref.includes(':'));
  const gone = [...before].filter(([ref]) => !merged.includes(ref));
  if (added.length === 0 && gone.length === 0) return;

  const count = before.size - gone.length + added.length;
  const xml = added.map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
  if (!list) {
    document.insertInOrder(beforeMerges, `<${p}mergeCells count="${count}">${xml}</${p}mergeCells>`);
  } else if (count === 0) {
    document.remove(list);
  } else {
    for (const [, element] of gone) document.remove(element);
    document.append(list, xml);
    document.setAttribute(list, 'count', String(count));
  }
}
