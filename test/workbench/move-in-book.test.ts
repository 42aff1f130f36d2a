import { strFromU8, unzipSync } from 'fflate';
import type { StructuralEdit } from '../../workbench/xlsx/moves/structural-edit';
import { bookNamed } from '../round-trip/books';
import { packageProblems } from '../round-trip/package-graph';
import { partChanges, partsOf, withPart } from '../round-trip/part-changes';
import { excel, insert, moved, remove, sheet } from './moved-book';

test('a row within a table, a name, charts and a small chart', async () => {
  const { xml, notes } = await moved(excel, { name: 'Results', edits: [insert('row', 3, 2)] });
  expect(xml('xl/tables/table1.xml')).toContain('displayName="Quarter" ref="A1:F7"');
  expect(xml('xl/tables/table1.xml')).toContain('<autoFilter ref="A1:F7"/>');
  expect(xml('xl/workbook.xml')).toContain('>Results!$H$2:$H$7<');
  expect(xml('xl/workbook.xml')).toContain('localSheetId="3" hidden="1">Results!$A$1:$F$7<');
  expect(xml('xl/workbook.xml')).toContain('>Results!$A:$A,Results!$1:$1<');
  expect(xml('xl/charts/chart1.xml')).toContain('<c:f>Results!$H$2:$H$7</c:f>');
  expect(xml('xl/charts/chart2.xml')).toContain('<c:f>Results!$C$2:$C$7</c:f>');
  expect(xml('xl/worksheets/sheet1.xml')).toContain('<xm:f>Results!C2:C7</xm:f>');
  expect(xml(sheet)).toContain('<f t="array" ref="H2:H7">_xldudf_CS_PAYOUT(CS_Plan!A1:G24,Results!A1:F7)</f>');
  expect(notes).toEqual([]);
});

test('a column put into a table has a name of its own, in its header cell too', async () => {
  const { xml } = await moved(excel, { name: 'Results', edits: [insert('column', 3, 1)] });
  const table = xml('xl/tables/table1.xml');
  expect(table).toContain('ref="A1:G5"');
  expect(
    [...table.matchAll(/<tableColumn id="(\d)".*?name="([^"]*)"/g)].map(([, id, name]) => `${id} ${name}`),
  ).toEqual(['1 payee', '2 period', '7 Column1', '3 ote', '4 start', '5 grr', '6 expansion arr']);
  expect(table).toContain('<tableColumns count="7">');
  expect(xml(sheet)).toContain('<c r="C1" t="inlineStr"><is><t xml:space="preserve">Column1</t></is></c>');
});

test('a table that loses its header is none any more, and what named it says so', async () => {
  const { after, xml, notes } = await moved(excel, { name: 'Results', edits: [remove('row', 1, 1)] });
  expect(notes).toEqual(['The table Quarter lost its header or all of its rows, and is a plain range in the file.']);
  expect(xml('xl/tables/table1.xml')).toBe('');
  expect(xml(sheet)).not.toContain('tablePart');
  expect(xml('xl/worksheets/sheet1.xml')).toContain('<f>SUMIFS(#REF!,#REF!,&quot;&gt;=0.9&quot;)</f>');
  expect(packageProblems(partsOf(after))).toEqual(packageProblems(partsOf(excel)));
});

test('comments go with their cells, and with deleted ones', async () => {
  const lower = await moved(excel, { name: 'CS_Plan', edits: [insert('row', 2, 3), insert('column', 1, 1)] });
  expect(lower.xml('xl/comments1.xml')).toContain('<comment ref="G18"');
  expect(lower.xml('xl/threadedComments/threadedComment1.xml')).toContain('<threadedComment ref="G18"');
  // Its box is drawn three rows further down and one column further right; it counts from 0.
  expect(lower.xml('xl/drawings/vmlDrawing1.vml')).toContain(
    '<x:Anchor>2, 15, 3, 2, 4, 15, 6, 16</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>17</x:Row><x:Column>6</x:Column>',
  );
  const gone = await moved(excel, { name: 'CS_Plan', edits: [remove('row', 15, 1)] });
  expect(gone.xml('xl/comments1.xml')).toContain('<commentList></commentList>');
  expect(gone.xml('xl/threadedComments/threadedComment1.xml')).not.toContain('threadedComment ref');
  expect(gone.xml('xl/drawings/vmlDrawing1.vml')).not.toContain('<v:shape ');
});

test('a pivot table and its source', async () => {
  const { xml } = await moved(excel, { name: 'Teams', edits: [insert('row', 2, 1)] });
  expect(xml('xl/pivotCache/pivotCacheDefinition1.xml')).toContain('<worksheetSource ref="A1:B4" sheet="Teams"/>');
  expect(xml('xl/pivotTables/pivotTable1.xml')).toContain('<location ref="E4:F7"');
  const cut = await moved(excel, { name: 'Teams', edits: [remove('row', 1, 3)] });
  expect(cut.xml('xl/pivotCache/pivotCacheDefinition1.xml')).toContain('<worksheetSource ref="A1:B3" sheet="Teams"/>');
  expect(cut.notes).toEqual([
    "A pivot table's source, Teams!A1:B3, was deleted: give it another before it is refreshed.",
    'The pivot table Spent was cut through by rows or columns and is kept at E3:F6: refresh it in Excel.',
  ]);
});

test('a chart over the cells moves, grows and shrinks with them; a picture of its own size moves', async () => {
  // The chart is from row 8 to the end of row 20 (7 to 20, from 0), columns A to D; the picture at I1.
  const anchors = async (...edits: StructuralEdit[]) => {
    const { xml } = await moved(excel, { name: 'Ausblick 🌱', edits });
    const drawing = xml('xl/drawings/drawing1.xml');
    return ['row', 'col'].map((name) =>
      [...drawing.matchAll(new RegExp(`<xdr:${name}>(\\d+)<`, 'g'))].map(([, place]) => Number(place)),
    );
  };
  expect(await anchors(insert('row', 1, 1))).toEqual([
    [8, 21, 1],
    [0, 4, 8],
  ]);
  expect(await anchors(insert('row', 10, 2))).toEqual([
    [7, 22, 0],
    [0, 4, 8],
  ]);
  expect(await anchors(insert('row', 21, 2))).toEqual([
    [7, 20, 0],
    [0, 4, 8],
  ]);
  expect(await anchors(remove('row', 5, 5))).toEqual([
    [4, 15, 0],
    [0, 4, 8],
  ]);
  expect(await anchors(remove('column', 3, 1))).toEqual([
    [7, 20, 0],
    [0, 3, 7],
  ]);
  // On deleted rows alone it would not be seen any more: it keeps its size.
  expect(await anchors(remove('row', 8, 13))).toEqual([
    [7, 20, 0],
    [0, 4, 8],
  ]);
});

test('macros are kept, and named', async () => {
  const { bytes } = bookNamed('macros');
  const name = /<sheet name="([^"]*)"/.exec(strFromU8(unzipSync(bytes)['xl/workbook.xml']!))![1]!;
  const { notes } = await moved(bytes, { name, edits: [insert('row', 1, 1)] });
  expect(notes).toContain('Macros of the file were kept as they are, and may look at cells where they were.');
});

test('what is inserted and deleted again leaves every part as it was, byte for byte', async () => {
  for (const name of ['Ausblick 🌱', 'CS_Plan', 'Results', 'Teams', 'Lists']) {
    for (const axis of ['row', 'column'] as const) {
      const { after, notes } = await moved(excel, { name, edits: [insert(axis, 2, 3), remove(axis, 2, 3)] });
      const changes = partChanges(excel, after);
      const others = Object.entries(changes).filter(([, change]) => change.join() !== 'packed anew');
      // The order of calculation is dropped, as ever when a file is written.
      expect(others.map(([part]) => part).sort()).toEqual([
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/calcChain.xml',
      ]);
      expect(notes).toEqual([]);
    }
  }
});

test('without any edit the file is the same', async () => {
  expect((await moved(excel, { name: 'Results', edits: [] })).after).toBe(excel);
});

test('small charts, controls and shapes that show a cell', async () => {
  const control =
    '<formControlPr xmlns="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" fmlaLink="Teams!$B$3"/>';
  const shape = '<xdr:sp textlink="Teams!$B$2"><xdr:spPr/></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>';
  const book = withPart(
    withPart(excel, 'xl/drawings/drawing1.xml', (text) => text.replace('<xdr:clientData/></xdr:twoCellAnchor>', shape)),
    'customXml/item1.xml',
    () => control,
  );
  const { xml } = await moved(book, { name: 'Teams', edits: [insert('row', 3, 1)] });
  expect(xml('customXml/item1.xml')).toContain('fmlaLink="Teams!$B$4"');
  expect(xml('xl/drawings/drawing1.xml')).toContain('textlink="Teams!$B$2"');

  // The small chart is in H1; with its cell it goes, and so does the list that it was alone in.
  const gone = await moved(excel, { name: 'Ausblick 🌱', edits: [remove('column', 8, 1)] });
  expect(gone.xml('xl/worksheets/sheet1.xml')).not.toContain('sparkline');
  expect(gone.xml('xl/worksheets/sheet1.xml')).toContain('<xm:sqref>B2</xm:sqref>');
});

test('a sheet that looks at another under an odd name', async () => {
  const book = withPart(excel, 'xl/worksheets/sheet5.xml', (text) =>
    text
      .replace(
        /<sheetData>/,
        '<sheetData><row r="1"><c r="Z1"><f>\'Ausblick 🌱\'!$A$5&amp;"\'Ausblick 🌱\'!A5"</f></c></row>',
      )
      .replace(/<row r="1"(?:(?!Z1).)*?<\/row>/, ''),
  );
  const { xml } = await moved(book, { name: 'Ausblick 🌱', edits: [remove('row', 2, 1)] });
  expect(xml('xl/worksheets/sheet5.xml')).toContain("<f>'Ausblick 🌱'!$A$4&amp;&quot;'Ausblick 🌱'!A5&quot;</f>");
});
