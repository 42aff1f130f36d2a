import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BookPatch, PatchedCell } from '../../workbench/xlsx/patch/patch-cells';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { data, main, nothing, office, old, parts, patched, type, zipped } from './patched-book';

const cells = (changes: Readonly<Record<string, Partial<PatchedCell>>>): BookPatch['sheets'] => [
  {
    ...data,
    cells: new Map(Object.entries(changes).map(([at, cell]) => [at, { value: null, style: undefined, ...cell }])),
  },
  old,
];

const rows = (xml: string): string => /<x:sheetData>(.*)<\/x:sheetData>/.exec(xml)?.[1] ?? '';

test('a changed value keeps its style when the patch says so, its row and its neighbours', async () => {
  const { xml } = await patched({ sheets: cells({ B2: { value: 0.25, style: 1 } }) });
  expect(rows(xml('xl/worksheets/sheet1.xml'))).toBe(
    '<x:row r="2" ht="30"><x:c r="A2"><x:v>1</x:v></x:c><x:c r="B2" s="1"><x:v>0.25</x:v></x:c>' +
      '<x:c r="C2"><x:f>_xldudf_CS_VERSION()</x:f><x:v>7</x:v></x:c></x:row>' +
      '<x:row r="4"><x:c r="A4" t="str"><x:f>"a"</x:f><x:v>a</x:v></x:c></x:row>',
  );
  expect(xml('xl/worksheets/sheet1.xml')).toContain('<x:conditionalFormatting sqref="A1">');
});

test('new cells stand in their order: before, between and after rows and cells', async () => {
  const { bytes } = await patched({
    sheets: cells({
      Z1: { value: 1 },
      D2: { value: 2 },
      A3: { value: true },
      AA9: { value: 'x' },
      AB9: { value: 'y' },
    }),
  });
  const [sheet] = (await readWorkbook(bytes)).sheets;
  expect(sheet!.cells[0]![25]).toBe(1);
  expect(sheet!.cells[1]!.slice(0, 4)).toEqual([1, 0.5, 7, 2]);
  expect(sheet!.cells[2]![0]).toBe(true);
  expect(sheet!.cells[8]!.slice(26)).toEqual(['x', 'y']);
});

test('text is text, whatever it begins with or holds', async () => {
  const texts = ['=1+1', '<b>&amp;"', '007', ' space ', 'a\u0007b', '_x0041_', 'line\nbreak'];
  const changes = Object.fromEntries(texts.map((value, i) => [`F${i + 1}`, { value }]));
  const [sheet] = (await readWorkbook((await patched({ sheets: cells(changes) })).bytes)).sheets;
  expect(texts.map((_, i) => sheet!.cells[i]![5])).toEqual(texts);
  expect(sheet!.formulas.has('F1')).toBe(false);
});

test('formulas are stored as Excel stores them, and read as they were typed', async () => {
  const typed = 'IFERROR(cs_payout(A1:B2,XLOOKUP("CS_X(",A1:A2,FILTER(B1:B2,B1:B2>0))),0)';
  const { bytes, xml } = await patched({ sheets: cells({ E1: { formula: typed, value: 'r' } }) });
  expect(xml('xl/worksheets/sheet1.xml')).toContain(
    '<x:c r="E1" t="str"><x:f>IFERROR(_xldudf_CS_PAYOUT(A1:B2,_xlfn.XLOOKUP(&quot;CS_X(&quot;,A1:A2,' +
      '_xlfn._xlws.FILTER(B1:B2,B1:B2&gt;0))),0)</x:f><x:v>r</x:v></x:c>',
  );
  const [sheet] = (await readWorkbook(bytes)).sheets;
  expect(sheet!.formulas.get('E1')).toBe(typed.replace('cs_payout', 'CS_PAYOUT'));
});

test('a formula that spills says where to', async () => {
  const { xml } = await patched({ sheets: cells({ E1: { formula: 'CS_PAYMIX(1,2)', value: 5, spill: 'E1:F1' } }) });
  expect(xml('xl/worksheets/sheet1.xml')).toContain(
    '<x:c r="E1" cm="1"><x:f t="array" ref="E1:F1">_xldudf_CS_PAYMIX(1,2)</x:f><x:v>5</x:v>',
  );
  expect(xml('xl/metadata.xml')).toContain('<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/>');
  expect(xml('[Content_Types].xml')).toContain(
    `<Override PartName="/xl/metadata.xml" ContentType="${type}.sheetMetadata+xml"/>`,
  );
  expect(xml('xl/_rels/workbook.xml.rels')).toContain(`Type="${office}/sheetMetadata" Target="metadata.xml"/>`);
});

// As Excel wrote it; there the entry of formulas that spill is the only one.
const fromExcel = readFileSync(
  path.join(__dirname, '..', 'round-trip', 'books', 'excel', 'xl', 'metadata.xml'),
  'utf8',
);
const secondEntry = fromExcel
  .replace('<metadataType ', '<metadataType name="XLRICHVALUE" minSupportedVersion="120000"/><metadataType ')
  .replace('<bk><rc t="1" v="0"/></bk>', '<bk><rc t="1" v="0"/></bk><bk><rc t="2" v="0"/></bk>');

test.each([
  ['its only entry', fromExcel, ' cm="1"'],
  ['its second entry', secondEntry, ' cm="2"'],
  ['no entry', `<metadata xmlns="${main}"/>`, ''],
])('a formula that spills uses the metadata that is there: %s', async (_, metadata, attribute) => {
  const link = `<Relationship Id="md" Type="${office}/sheetMetadata" Target="metadata.xml"/></Relationships>`;
  const links = parts['xl/_rels/workbook.xml.rels']!.replace('</Relationships>', link);
  const base = zipped({ ...parts, 'xl/_rels/workbook.xml.rels': links, 'xl/metadata.xml': metadata });
  const { xml } = await patched({ sheets: cells({ E1: { formula: 'A2#', value: 5, spill: 'E1:F1' } }) }, base);
  expect(xml('xl/worksheets/sheet1.xml')).toContain(`<x:c r="E1"${attribute}><x:f t="array" ref="E1:F1">`);
  expect(xml('xl/metadata.xml')).toBe(metadata);
});

test('an error is one that the file format knows', async () => {
  const { xml } = await patched({
    sheets: cells({ E1: { value: { error: '#N/A' } }, E2: { formula: 'A1', value: { error: '#SPILL!' } } }),
  });
  expect(xml('xl/worksheets/sheet1.xml')).toContain('<x:c r="E1" t="e"><x:v>#N/A</x:v></x:c>');
  expect(xml('xl/worksheets/sheet1.xml')).toContain('<x:c r="E2" t="e"><x:f>A1</x:f><x:v>#VALUE!</x:v></x:c>');
});

test('a new sheet gets an id that a file may have, and a link whose namespace is said', async () => {
  const workbook = parts['xl/workbook.xml']!.replace(` xmlns:r="${office}"`, '')
    .replace(/r:id=/g, `xmlns:q="${office}" q:id=`)
    .replace('sheetId="9"', 'sheetId="65534"');
  const added = { was: undefined, name: 'New', hidden: false, cells: nothing };
  const base = zipped({ ...parts, 'xl/workbook.xml': workbook });
  const { bytes, xml } = await patched({ sheets: [{ ...data, name: 'D', cells: nothing }, old, added] }, base);
  expect(xml('xl/workbook.xml')).toContain(`<x:sheet name="New" sheetId="3" xmlns:r="${office}" r:id="`);
  expect((await readWorkbook(bytes)).sheets.map(({ name }) => name)).toEqual(['D', 'Old', 'New']);
});

test('a formula that stays as it is gets its new result only', async () => {
  const { xml } = await patched({
    sheets: cells({
      C2: { formula: 'CS_VERSION()', value: { error: '#N/A' }, keepsFormula: true },
      A4: { formula: '"a"', value: 'b', keepsFormula: true },
    }),
  });
  expect(xml('xl/worksheets/sheet1.xml')).toContain(
    '<x:c r="C2" t="e"><x:f>_xldudf_CS_VERSION()</x:f><x:v>#N/A</x:v></x:c>',
  );
  expect(xml('xl/worksheets/sheet1.xml')).toContain('<x:c r="A4" t="str"><x:f>"a"</x:f><x:v>b</x:v></x:c>');
});

test('a cleared cell is gone, or is a blank with its style', async () => {
  const { xml } = await patched({ sheets: cells({ A2: {}, B2: { style: 1 } }) });
  expect(rows(xml('xl/worksheets/sheet1.xml'))).toContain('<x:row r="2" ht="30"><x:c r="B2" s="1"/><x:c r="C2">');
});

test('the order of calculation goes, and every other part stays', async () => {
  const { xml } = await patched({ sheets: cells({ A2: { value: 3 } }) });
  expect(xml('xl/calcChain.xml')).toBe('');
  expect(xml('[Content_Types].xml')).not.toContain('calcChain');
  expect(xml('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  for (const part of ['xl/styles.xml', 'xl/worksheets/sheet2.xml', 'customXml/item1.xml']) {
    expect(xml(part)).toBe(parts[part]);
  }
});

test('sheets are added, renamed, moved and removed, and names follow', async () => {
  const added = {
    was: undefined,
    name: "Bo's",
    hidden: false,
    cells: new Map([['A1', { value: 9, style: undefined }]]),
  };
  const { bytes, xml } = await patched({ sheets: [added, { ...data, name: 'Data 2', cells: nothing }] });
  const { sheets, names } = await readWorkbook(bytes);
  expect(sheets.map(({ name, cells: [first] }) => [name, first?.[0] ?? null])).toEqual([
    ["Bo's", 9],
    ['Data 2', null],
  ]);
  expect(names).toEqual([{ name: 'All', refersTo: "'Data 2'!$A$1:$C$4", sheet: undefined }]);
  expect(xml('xl/worksheets/sheet2.xml')).toBe('');
  expect(xml('[Content_Types].xml')).not.toContain('sheet2.xml');
});

test.each([
  ['moves with its sheet', ['New', 'Data', 'Old'], '1'],
  ['is the first that can be seen when its sheet is gone', ['Old', 'New'], '1'],
  ['stays when nothing moved', ['Data', 'Old'], '0'],
])('the sheet that is shown %s', async (_, names, active) => {
  const view = '<x:bookViews><x:workbookView xWindow="0" activeTab="0"/></x:bookViews><x:sheets>';
  const base = zipped({ ...parts, 'xl/workbook.xml': parts['xl/workbook.xml']!.replace('<x:sheets>', view) });
  const all = [{ ...data, cells: nothing }, old, { was: undefined, name: 'New', hidden: false, cells: nothing }];
  const { xml } = await patched({ sheets: names.map((name) => all.find((sheet) => sheet.name === name)!) }, base);
  expect(xml('xl/workbook.xml')).toContain(`<x:workbookView xWindow="0" activeTab="${active}"/>`);
});

test('a hidden sheet keeps how well it is hidden', async () => {
  const { xml } = await patched({ sheets: [{ ...data, name: 'D', cells: nothing }, old] });
  expect(xml('xl/workbook.xml')).toContain('<x:sheet name="Old" sheetId="9" state="veryHidden" r:id="s2"/>');
});

test('a new look is one more cell format', async () => {
  const look = {
    font: { name: 'Arial', size: 12, bold: true, colour: '#112233' },
    fill: '#ABCDEF',
    borders: { bottom: { style: 'thin', colour: '#000000' } },
    numberFormat: '0.000',
    alignment: { horizontal: 'right', wrapText: true },
  };
  const sheets = cells({ A2: { value: 1, style: 'new' }, B2: { value: 2, style: 'new' } });
  const { xml } = await patched({ sheets, styles: new Map([['new', look]]) });
  const styles = xml('xl/styles.xml');
  expect(xml('xl/worksheets/sheet1.xml')).toContain('<x:c r="A2" s="2"><x:v>1</x:v></x:c><x:c r="B2" s="2">');
  expect(styles).toContain('<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts>');
  expect(styles).toContain('<font><b/><sz val="12"/><color rgb="FF112233"/><name val="Arial"/></font></fonts>');
  expect(styles).toContain(
    '<cellXfs count="3"><xf fontId="0"/><xf fontId="0" numFmtId="9"/><xf numFmtId="164" fontId="1"',
  );
});

test('a spreadsheet is asked to compute everything when the workbench could not', async () => {
  expect((await patched({ computeOnOpening: true })).xml('xl/workbook.xml')).toContain(
    '<x:calcPr fullCalcOnLoad="1"/>',
  );
  expect((await patched({})).xml('xl/workbook.xml')).not.toContain('fullCalcOnLoad');
});
