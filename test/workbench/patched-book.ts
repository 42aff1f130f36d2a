import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type BookPatch, type PatchedCell, patchCells } from '../../workbench/xlsx/patch/patch-cells';
import type { SheetLayout } from '../../workbench/xlsx/patch/sheet-layout';

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
export const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook written letter by letter, with what a customer's has: prefixes, rules, a chart sheet, an order of calculation. */
export const parts: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/xl/calcChain.xml" ContentType="${type}.calcChain+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${type}.worksheet+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `<x:workbook xmlns:x="${main}" xmlns:r="${office}"><x:sheets><x:sheet name="Data" sheetId="4" r:id="s1"/>` +
    `<x:sheet name="Old" sheetId="9" state="veryHidden" r:id="s2"/></x:sheets><x:definedNames>` +
    `<x:definedName name="All">Data!$A$1:$C$4</x:definedName>` +
    `<x:definedName name="Here" localSheetId="1">Old!$A$1</x:definedName></x:definedNames></x:workbook>`,
  'xl/_rels/workbook.xml.rels':
    `<Relationships xmlns="${packages}/relationships"><Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>` +
    `<Relationship Id="s2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/>` +
    `<Relationship Id="st" Type="${office}/styles" Target="styles.xml"/>` +
    `<Relationship Id="cc" Type="${office}/calcChain" Target="calcChain.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="9"/></font></fonts><cellXfs count="2"><xf fontId="0"/><xf fontId="0" numFmtId="9"/></cellXfs></styleSheet>`,
  'xl/calcChain.xml': `<calcChain xmlns="${main}"><c r="C2" i="4"/></calcChain>`,
  'xl/worksheets/sheet1.xml':
    `<x:worksheet xmlns:x="${main}"><x:dimension ref="A1:C4"/><x:sheetData><x:row r="2" spans="1:3" ht="30"><x:c r="A2"><x:v>1</x:v></x:c>` +
    `<x:c r="B2" s="1"><x:v>0.5</x:v></x:c><x:c r="C2"><x:f>_xldudf_CS_VERSION()</x:f><x:v>7</x:v></x:c></x:row>` +
    `<x:row r="4"><x:c r="A4" t="str"><x:f>"a"</x:f><x:v>a</x:v></x:c></x:row></x:sheetData>` +
    `<x:conditionalFormatting sqref="A1"><x:cfRule type="cellIs" priority="1"/></x:conditionalFormatting></x:worksheet>`,
  'xl/worksheets/sheet2.xml': `<worksheet xmlns="${main}"><sheetData/></worksheet>`,
  'customXml/item1.xml': '<kept/>',
};
export const zipped = (files: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
const book = zipped(parts);

/** The part of the sheet Data. */
export const firstSheet = 'xl/worksheets/sheet1.xml';
export const nothing = new Map<string, PatchedCell>();
export const data = { was: 'Data', name: 'Data', hidden: false };
export const old = { was: 'Old', name: 'Old', hidden: true, cells: nothing };

export async function patched(
  patch: Partial<BookPatch>,
  base = book,
  note?: (sentence: string) => void,
): Promise<{ bytes: Uint8Array; xml: (part: string) => string }> {
  const whole = { sheets: [{ ...data, cells: nothing }, old], styles: new Map(), computeOnOpening: false, ...patch };
  const bytes = await patchCells(base, whole, note);
  const files = unzipSync(bytes);
  return { bytes, xml: (part) => (files[part] ? strFromU8(files[part]) : '') };
}

/** A sheet whose elements around the rows are these. */
export const sheetWith = (before: string, after = '', rows = '<row r="2"><c r="A2"><v>1</v></c></row>'): string =>
  `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The sheet after a change of its layout, without the root's tags. */
export async function laidOut(sheet: string, layout: SheetLayout, cells = nothing): Promise<string> {
  const base = zipped({ ...parts, [firstSheet]: sheet });
  const { xml } = await patched({ sheets: [{ ...data, cells, layout }, old] }, base);
  return xml(firstSheet).replace(/^<worksheet [^>]*>|<\/worksheet>$/g, '');
}
