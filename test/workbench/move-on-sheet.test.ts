import type { StructuralEdit } from '../../workbench/xlsx/moves/structural-edit';
import { withPart } from '../round-trip/part-changes';
import { excel, insert, moved, remove, sheet } from './moved-book';

/** Excel's workbook with something on the sheet Results that its own does not have. */
const withOnResults = (before: string, xml: string): Uint8Array =>
  withPart(excel, sheet, (text) => text.replace(before, xml));
const onResults = (xml: string): Uint8Array => withOnResults('<pageMargins', `${xml}<pageMargins`);

/** What stands on Results, before and after; each worked out by hand from what Excel does to such a range. */
test.each<[string, string, StructuralEdit, string]>([
  [
    'merged cells',
    '<mergeCells count="2"><mergeCell ref="A8:B9"/><mergeCell ref="D1:D2"/></mergeCells>',
    insert('row', 9, 2),
    '<mergeCells count="2"><mergeCell ref="A8:B11"/><mergeCell ref="D1:D2"/></mergeCells>',
  ],
  [
    'merged cells of which one is left',
    '<mergeCells count="2"><mergeCell ref="A8:A9"/><mergeCell ref="D1:E1"/></mergeCells>',
    remove('row', 9, 1),
    '<mergeCells count="1"><mergeCell ref="D1:E1"/></mergeCells>',
  ],
  [
    'merged cells of which nothing is left',
    '<mergeCells count="1"><mergeCell ref="A8:B9"/></mergeCells>',
    remove('row', 7, 3),
    '',
  ],
  [
    'a list to choose from',
    '<dataValidations count="1"><dataValidation type="list" sqref="B8:B10 D8"><formula1>$K$2:$K$9</formula1></dataValidation></dataValidations>',
    insert('row', 9, 1),
    '<dataValidations count="1"><dataValidation type="list" sqref="B8:B11 D8"><formula1>$K$2:$K$10</formula1></dataValidation></dataValidations>',
  ],
  [
    'a list on a deleted column',
    '<dataValidations count="1"><dataValidation type="list" sqref="B8:B10"><formula1>$K$2:$K$9</formula1></dataValidation></dataValidations>',
    remove('column', 2, 1),
    '',
  ],
  [
    'a rule whose first row is deleted',
    '<conditionalFormatting sqref="K8:K10"><cfRule type="expression" priority="9"><formula>L8&gt;$M$1</formula></cfRule></conditionalFormatting>',
    remove('row', 8, 1),
    '<conditionalFormatting sqref="K8:K9"><cfRule type="expression" priority="9"><formula>L8&gt;$M$1</formula></cfRule></conditionalFormatting>',
  ],
  [
    'a link and where it leads',
    '<hyperlinks><hyperlink ref="A8" location="Results!B9"/></hyperlinks>',
    insert('row', 8, 1),
    '<hyperlinks><hyperlink ref="A9" location="Results!B10"/></hyperlinks>',
  ],
  [
    'a filter',
    '<autoFilter ref="K1:N9"><filterColumn colId="2"/><filterColumn colId="0"/></autoFilter>',
    remove('column', 11, 1),
    '<autoFilter ref="K1:M9"><filterColumn colId="1"/></autoFilter>',
  ],
  [
    'page breaks',
    '<rowBreaks count="2" manualBreakCount="2"><brk id="8" max="16383" man="1"/><brk id="20" max="16383" man="1"/></rowBreaks>',
    remove('row', 9, 1),
    '<rowBreaks count="1" manualBreakCount="1"><brk id="19" max="16383" man="1"/></rowBreaks>',
  ],
  [
    'protected ranges',
    '<protectedRanges><protectedRange name="P" sqref="F8:F9"/></protectedRanges>',
    insert('column', 1, 2),
    '<protectedRanges><protectedRange name="P" sqref="H8:H9"/></protectedRanges>',
  ],
])('%s on the sheet', async (_, before, edit, after) => {
  const { xml, notes } = await moved(onResults(before), { name: 'Results', edits: [edit] });
  const between = /<\/conditionalFormatting>\s*([^]*)<pageMargins/.exec(xml(sheet))?.[1];
  expect(between).toBe(after);
  expect(notes).toEqual([]);
});

test('columns keep their widths, also where one entry describes many', async () => {
  const cols = '<cols><col min="1" max="3" width="5"/><col min="9" max="9" width="7"/></cols>';
  const book = withPart(excel, sheet, (text) => text.replace(/<cols>.*<\/cols>/, cols));
  const widths = async (edit: StructuralEdit) =>
    /<cols>(.*)<\/cols>/.exec((await moved(book, { name: 'Results', edits: [edit] })).xml(sheet))?.[1];
  expect(await widths(insert('column', 3, 2))).toBe(
    '<col min="1" max="5" width="5"/><col min="11" max="11" width="7"/>',
  );
  expect(await widths({ axis: 'column', kind: 'move', at: 2, count: 1, to: 6 })).toBe(
    '<col min="1" max="1" width="5"/><col min="2" max="2" width="5"/><col min="5" max="5" width="5"/><col min="9" max="9" width="7"/>',
  );
});

test('cells that share a formula get each its own where one of them moves', async () => {
  const rows =
    '<row r="8"><c r="K8"><f t="shared" ref="K8:K10" si="3">A8*$B$1</f><v>1</v></c></row>' +
    '<row r="9"><c r="K9"><f t="shared" si="3"/><v>2</v></c></row>' +
    '<row r="10"><c r="K10"><f t="shared" si="3"/><v>3</v></c></row>';
  const book = withOnResults('</sheetData>', `${rows}</sheetData>`);
  const { xml } = await moved(book, { name: 'Results', edits: [insert('row', 9, 1)] });
  expect(xml(sheet)).toContain(
    '<row r="8"><c r="K8"><f>A8*$B$1</f><v>1</v></c></row>' +
      '<row r="10"><c r="K10"><f>A10*$B$1</f><v>2</v></c></row>' +
      '<row r="11"><c r="K11"><f>A11*$B$1</f><v>3</v></c></row>',
  );
  // Rows below all of them change nothing.
  expect((await moved(book, { name: 'Results', edits: [insert('row', 12, 1)] })).xml(sheet)).toContain(rows);
});

test('rows that are moved change places with all that they say', async () => {
  const edit: StructuralEdit = { axis: 'row', kind: 'move', at: 5, count: 1, to: 2 };
  const { xml } = await moved(excel, { name: 'Results', edits: [edit] });
  const names = [...xml(sheet).matchAll(/<c r="A(\d)" t="s"><v>(\d+)/g)].map(([, row, text]) => [row, text]);
  // Of the texts that cells share, 37 and 39 to 41 are the four payees.
  expect(names).toEqual([
    ['1', '34'],
    ['2', '41'],
    ['3', '37'],
    ['4', '39'],
    ['5', '40'],
  ]);
});
