import { type AddedTabs, type Workbook, readWorkbook } from '../../workbench/xlsx/workbook-port';
import { bookNamed } from './books';
import { definedNames, packageProblems, sheetParts } from './package-graph';
import { partChanges, partsOf, withPart } from './part-changes';
import { cellsOf, paidTabs, tabsFor, withTabs } from './pay-tabs';

const workbookPart = 'xl/workbook.xml';
const mac = () => withTabs(bookNamed('mac-1904').bytes, paidTabs);
const excel = bookNamed('excel').bytes;

/** The part of a sheet, as it lies in a file. */
const partOf = (bytes: Uint8Array, sheet: string): Uint8Array =>
  partsOf(bytes).get(sheetParts(partsOf(bytes)).get(sheet)!)!;
const sheetsOf = (bytes: Uint8Array): string[] => [...sheetParts(partsOf(bytes)).keys()];
const placed = ({ placed: all }: AddedTabs) => all.map(({ tab, sheet, replaced }) => [tab, sheet, replaced]);

/** The tabs when Ana sold nothing: she loses the 4,500 that expansion paid her. */
function correctedTabs(workbook: Workbook) {
  const results = cellsOf(workbook, 'Results').map((row) =>
    row[0] === 'Ana Lima' ? row.map((cell, c) => (c === 5 ? 'zero' : cell)) : row,
  );
  return tabsFor(cellsOf(workbook, 'CS_Plan'), results, workbook.dateSystem);
}

test('sheets of an earlier run are replaced when results were corrected', async () => {
  const first = await mac();
  const second = await withTabs(first.bytes, correctedTabs);
  expect(second.kept).toEqual([]);
  expect(partChanges(first.bytes, second.bytes)).toMatchObject({ 'xl/worksheets/sheet3.xml': expect.any(Array) });
  expect(Object.keys(partChanges(first.bytes, second.bytes))).toEqual([
    'xl/worksheets/sheet3.xml',
    'xl/worksheets/sheet4.xml',
  ]);
  const rows = cellsOf(await readWorkbook(second.bytes), 'Payouts');
  expect(rows[4]![rows[3]!.indexOf('pay')]).toBe(4500);
});

describe('a sheet that a person changed since', () => {
  test.each([
    ['a number', 'xl/worksheets/sheet3.xml', (xml: string) => xml.replace('<v>9000</v>', '<v>9500</v>')],
    ['a text', 'xl/worksheets/sheet3.xml', (xml: string) => xml.replace('Ana Lima', 'Ana Lima (moved)')],
    ['a formula', 'xl/worksheets/sheet3.xml', (xml: string) => xml.replace(/SUM\((\w+):/, 'MAX($1:')],
    [
      'a rule of colours',
      'xl/worksheets/sheet3.xml',
      (xml: string) =>
        xml.replace(
          '<pageMargins',
          '<conditionalFormatting sqref="B5"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><pageMargins',
        ),
    ],
  ])('is kept as it is, under another name: %s', async (_, part, change) => {
    const edited = withPart((await mac()).bytes, part, change);
    const again = await withTabs(edited, correctedTabs);
    expect(again.kept).toEqual([{ was: 'Payouts', now: 'Payouts (edited)' }]);
    expect(sheetsOf(again.bytes)).toEqual(['CS_Plan', 'Results', 'Payouts (edited)', 'Statement', 'Payouts']);
    expect(Buffer.compare(partOf(again.bytes, 'Payouts (edited)'), partOf(edited, 'Payouts'))).toBe(0);
    expect(definedNames(partsOf(again.bytes))).toEqual([
      "Payouts (edited): _xlnm.Print_Titles = 'Payouts (edited)'!$4:$4",
      "Payouts: _xlnm.Print_Titles = 'Payouts'!$4:$4",
    ]);
    expect(packageProblems(partsOf(again.bytes))).toEqual([]);
  });

  test('is not kept twice when nothing else was changed', async () => {
    const edited = withPart((await mac()).bytes, 'xl/worksheets/sheet3.xml', (xml) => xml.replace('9000', '9500'));
    const again = await withTabs(edited, correctedTabs);
    const third = await withTabs(again.bytes, correctedTabs);
    expect(third.kept).toEqual([]);
    expect(sheetsOf(third.bytes)).toEqual(sheetsOf(again.bytes));
  });
});

describe('a sheet that we did not make', () => {
  /** The workbook with the customer's own sheet under one of our names, in letters of another case. */
  const foreign = (): Uint8Array => {
    const renamed = withPart(excel, workbookPart, (xml) => xml.replace('name="Teams"', 'name="PAYOUTS"'));
    return withPart(renamed, 'xl/pivotCache/pivotCacheDefinition1.xml', (xml) => xml.replace('"Teams"', '"PAYOUTS"'));
  };

  test('is never overwritten, whatever its name', async () => {
    const base = foreign();
    const added = await withTabs(base, paidTabs);
    expect(placed(added)).toEqual([
      ['Payouts', 'Payouts (2)', false],
      ['Statement', 'Statement', false],
    ]);
    expect(added.kept).toEqual([]);
    expect(Buffer.compare(partOf(added.bytes, 'PAYOUTS'), partOf(base, 'PAYOUTS'))).toBe(0);
    expect(packageProblems(partsOf(added.bytes))).toEqual([]);
  });

  test('does not make the next run add a third', async () => {
    const added = await withTabs(foreign(), paidTabs);
    expect(placed(await withTabs(added.bytes, paidTabs))).toEqual([
      ['Payouts', 'Payouts (2)', true],
      ['Statement', 'Statement', true],
    ]);
  });

  test('is what ours becomes when its last line is taken away', async () => {
    const unsealed = withPart((await mac()).bytes, 'xl/worksheets/sheet3.xml', (xml) =>
      xml.replace(/<row r="\d+">(?:(?!<row ).)*SHA-256.*<\/row>/s, ''),
    );
    const again = await withTabs(unsealed, paidTabs);
    expect(placed(again)[0]).toEqual(['Payouts', 'Payouts (2)', false]);
    expect(Buffer.compare(partOf(again.bytes, 'Payouts'), partOf(unsealed, 'Payouts'))).toBe(0);
  });
});

test('a formula of the customer that looks at our sheet is computed anew when the workbook is opened', async () => {
  const looking = withPart((await mac()).bytes, 'xl/worksheets/sheet2.xml', (xml) =>
    xml.replace('</row>', '<c r="J1"><f>SUM(Payouts!D5:D8)</f><v>28500</v></c></row>'),
  );
  const again = await withTabs(looking, correctedTabs);
  expect(again.kept).toEqual([]);
  expect(partChanges(looking, again.bytes)[workbookPart]).toEqual(['~ calcPr@fullCalcOnLoad']);
  const undisturbed = await mac();
  expect(partChanges(undisturbed.bytes, (await withTabs(undisturbed.bytes, correctedTabs)).bytes)).not.toHaveProperty([
    workbookPart,
  ]);
});
