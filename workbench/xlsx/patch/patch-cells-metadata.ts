import type { XmlDocument } from '../package/xml-document';

/** The name of the feature in a package's metadata, as Excel writes it. */
const feature = 'XLDAPR';
const dynamicArrays = 'http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray';

/**
 * The part by which Excel tells a formula that spills from an old one in braces; its only entry is number 1.
 *
 * @param namespace of the workbook's own elements
 */
export const newMetadata = (namespace: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  `<metadata xmlns="${namespace}" xmlns:xda="${dynamicArrays}"><metadataTypes count="1"><metadataType name="${feature}" ` +
  'minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" ' +
  'clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes>' +
  `<futureMetadata name="${feature}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">` +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

/** The number by which cells name the entry of formulas that spill, counted from 1; undefined when there is none. */
export function spillingEntry(metadata: XmlDocument): number | undefined {
  const types = metadata.child('metadataTypes')?.children ?? [];
  const type = types.findIndex(({ attributes }) => attributes['name']?.value === feature) + 1;
  const futures = metadata.root.children.find(
    ({ local, attributes }) => local === 'futureMetadata' && attributes['name']?.value === feature,
  );
  const spills = (futures?.children ?? []).map((block) =>
    /\sfDynamic\s*=\s*["'](?:1|true)/.test(metadata.source(block)),
  );
  const entries = metadata.child('cellMetadata')?.children ?? [];
  const found = entries.findIndex(({ children: [record, ...more] }) => {
    const { t, v } = record?.attributes ?? {};
    return more.length === 0 && Number(t?.value) === type && spills[Number(v?.value)] === true;
  });
  return type === 0 || found < 0 ? undefined : found + 1;
}
