import { escapeXml } from '../package/xml-document';
import { plainText } from './cell-xml';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const xmlType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a workbook without sheets, to which tabs are added like to any other. */
export function emptyPackage(title: string): readonly (readonly [name: string, xml: string])[] {
  const part = (name: string, xml: string) => [name, declaration + xml] as const;
  return [
    part(
      '[Content_Types].xml',
      `<Types xmlns="${packaging}/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>` +
        `<Override PartName="/xl/workbook.xml" ContentType="${xmlType}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${xmlType}.styles+xml"/>` +
        `<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>` +
        `</Types>`,
    ),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${packaging}/relationships">` +
        `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>` +
        `<Relationship Id="rId2" Type="${packaging}/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
        `</Relationships>`,
    ),
    part(
      'docProps/core.xml',
      `<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
        `<dc:title>${escapeXml(plainText(title))}</dc:title><dc:creator>CS Payout</dc:creator></cp:coreProperties>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${packaging}/relationships">` +
        `<Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    part('xl/styles.xml', `<styleSheet xmlns="${main}"></styleSheet>`),
  ];
}
