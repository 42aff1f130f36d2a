import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { type BookPatch, type PatchedCell, patchCells } from '../../workbench/xlsx/patch/patch-cells';
import { bookNamed } from '../round-trip/books';
import { withPart } from '../round-trip/part-changes';

const nothing = new Map<string, PatchedCell>();

/** Saves a workbook with some of its sheets under other names. */
async function renamed(bytes: Uint8Array, names: Readonly<Record<string, string>>, leaveOut: readonly string[] = []) {
  const { sheets } = await readWorkbook(bytes);
  const kept = sheets.filter(({ name }) => !leaveOut.includes(name));
  const patch: BookPatch = {
    sheets: kept.map(({ name, hidden }) => ({ was: name, name: names[name] ?? name, hidden, cells: nothing })),
    styles: new Map(),
    computeOnOpening: false,
  };
  const notes: string[] = [];
  const saved = await patchCells(bytes, patch, (sentence) => notes.push(sentence));
  return { saved, notes };
}

const textsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** Excel's workbook with a rule, a list to choose from, a pivot table and a form control that look at Results. */
const book = [
  ['xl/worksheets/sheet1.xml', '<formula>Budget</formula>', '<formula>SUM(Results!$H$2:$H$5)&gt;Budget</formula>'],
  ['xl/worksheets/sheet2.xml', '<formula1>0</formula1>', "<formula1>'Results'!$A$2</formula1>"],
  ['xl/pivotCache/pivotCacheDefinition1.xml', 'sheet="Teams"', 'sheet="Results"'],
  [
    'xl/drawings/_rels/drawing1.xml.rels',
    '</Relationships>',
    '<Relationship Id="go" Type="t" Target="#Results!A1"/></Relationships>',
  ],
].reduce(
  (bytes, [part = '', before = '', after = '']) => withPart(bytes, part, (text) => text.replace(before, after)),
  bookNamed('excel').bytes,
);

test('whatever looks at a sheet follows its new name, and nothing else changes', async () => {
  const { saved, notes } = await renamed(book, { Results: 'Q1 & Q2' });
  const [before, after] = [textsOf(book), textsOf(saved)];
  const changed = [...before.keys()].filter((part) => before.get(part) !== after.get(part));
  expect(changed.sort()).toEqual([
    '[Content_Types].xml', // the order of calculation is gone
    'xl/_rels/workbook.xml.rels',
    'xl/calcChain.xml',
    'xl/charts/chart1.xml',
    'xl/charts/chart2.xml',
    'xl/drawings/_rels/drawing1.xml.rels',
    'xl/pivotCache/pivotCacheDefinition1.xml',
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
    'xl/worksheets/sheet3.xml',
  ]);
  // Each reference as it stands in the parts above, and nothing beside it.
  const expected = (part: string): string =>
    before
      .get(part)!
      .replace(/'Results'!/g, 'Results!')
      .replace(/Results!/g, "'Q1 &amp; Q2'!")
      .replace(' sheet="Results"', ' sheet="Q1 &amp; Q2"')
      .replace('<sheet name="Results"', '<sheet name="Q1 &amp; Q2"');
  for (const part of changed.slice(3)) expect([part, after.get(part)]).toEqual([part, expected(part)]);
  expect(notes).toEqual([]);
});

test('the workbook reads as before under the new name', async () => {
  const { saved } = await renamed(book, { Results: "Bo's pay" });
  const [before, after] = [await readWorkbook(book), await readWorkbook(saved)];
  expect(after.sheets.map(({ cells }) => cells)).toEqual(before.sheets.map(({ cells }) => cells));
  expect(after.names.find(({ name }) => name === 'PayNow')?.refersTo).toBe("'Bo''s pay'!$H$2:$H$5");
  const formulas = after.sheets.flatMap((sheet) => [...sheet.formulas.values()]);
  expect(formulas).toContain("CS_PAYOUT(CS_Plan!A1:G24,'Bo''s pay'!A1:F5)");
});

test('a cell that the grid changed is written as the grid has it', async () => {
  const cells = new Map([['H2', { value: 1, formula: "Teams!B2+'Results'!C2", style: undefined }]]);
  const { sheets } = await readWorkbook(book);
  // Teams is called Results from now on, and Results is called Teams.
  const swapped = new Map([
    ['Teams', 'Results'],
    ['Results', 'Teams'],
  ]);
  const patch = sheets.map(({ name, hidden }) => ({
    ...{ was: name, name: swapped.get(name) ?? name, hidden },
    cells: name === 'Results' ? cells : nothing,
  }));
  const saved = await patchCells(book, { sheets: patch, styles: new Map(), computeOnOpening: false });
  const after = await readWorkbook(saved);
  expect(after.sheets.find(({ name }) => name === 'Teams')?.formulas.get('H2')).toBe("Teams!B2+'Results'!C2");
  expect(after.names.find(({ name }) => name === 'PayNow')?.refersTo).toBe("'Teams'!$H$2:$H$5");
});

test('what looks at a sheet that was removed says so', async () => {
  const { saved } = await renamed(book, {}, ['Results']);
  const after = textsOf(saved);
  expect(after.get('xl/charts/chart1.xml')).toContain('<c:f>#REF!$H$2:$H$5</c:f>');
  expect(after.get('xl/worksheets/sheet1.xml')).toContain('<formula>SUM(#REF!$H$2:$H$5)&gt;Budget</formula>');
  expect(after.get('xl/workbook.xml')).toContain('<definedName name="PayNow">#REF!$H$2:$H$5</definedName>');
});

test('a part that cannot be read is kept, and named', async () => {
  const broken = withPart(book, 'xl/charts/chart2.xml', (text) => text.replace('</c:chartSpace>', ''));
  const { saved, notes } = await renamed(broken, { Results: 'Pay' });
  expect(textsOf(saved).get('xl/charts/chart2.xml')).toBe(textsOf(broken).get('xl/charts/chart2.xml'));
  expect(notes).toEqual([
    expect.stringMatching(
      /^xl\/charts\/chart2\.xml may still look at a sheet under the name that it had: .* is damaged/,
    ),
  ]);
});

test('macros are kept, and named', async () => {
  const { bytes } = bookNamed('macros');
  const [first] = (await readWorkbook(bytes)).sheets;
  const { notes } = await renamed(bytes, { [first!.name]: 'Pay' });
  expect(notes).toContain(
    'xl/vbaProject.bin may still look at a sheet under the name that it had: macros are not changed.',
  );
});
