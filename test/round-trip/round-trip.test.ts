import { cellText } from '../../core/cells/cell';
import { RefusedFile, readWorkbook } from '../../workbench/xlsx/workbook-port';
import { type Book, allBooks, bookNamed } from './books';
import { expectedChanges } from './expected-changes';
import { definedNames, packageProblems, sheetParts } from './package-graph';
import { partChanges, partsOf } from './part-changes';
import { cellsOf, paidTabs, withTabs } from './pay-tabs';

/** What the plan of every workbook pays, worked out by hand in books/README.md. */
const pay = [
  ['Ana Lima', 9000],
  ["Ben O'Neil", 5850],
  ['Chloé Dubois', 1800],
  ['李 Dana', 6000],
];

const books = allBooks().filter(({ name }) => name !== 'utf-16');
const paid = (book: Book) => withTabs(book.bytes, paidTabs);

test('every workbook is in the table', () => {
  expect(books.map(({ name }) => name).sort()).toEqual(Object.keys(expectedChanges).sort());
});

describe.each(books.map((book) => [book.name, book] as const))('a workbook as from %s', (name, book) => {
  test('keeps every part as it is, but for the lists that must name the new sheets', async () => {
    const { bytes } = await paid(book);
    expect(partChanges(book.bytes, bytes)).toEqual(expectedChanges[name]);
  });

  test('is a sound package afterwards, as far as it was before', async () => {
    const { bytes } = await paid(book);
    const before = packageProblems(partsOf(book.bytes));
    // LibreOffice leaves links of its own that lead nowhere.
    if (name !== 'libreoffice') expect(before).toEqual([]);
    expect(packageProblems(partsOf(bytes))).toEqual(before);
  });

  test('keeps its sheets, their parts and its names, and gets ours behind them', async () => {
    const { bytes, placed, kept } = await paid(book);
    const [before, after] = [partsOf(book.bytes), partsOf(bytes)];
    expect([...sheetParts(after)].slice(0, -2)).toEqual([...sheetParts(before)]);
    expect([...sheetParts(after).keys()].slice(-2)).toEqual(['Payouts', 'Statement']);
    expect(definedNames(after)).toEqual([...definedNames(before), "Payouts: _xlnm.Print_Titles = 'Payouts'!$4:$4"]);
    expect(kept).toEqual([]);
    expect(placed).toEqual(['Payouts', 'Statement'].map((tab) => ({ tab, sheet: tab, replaced: false })));
  });

  test('reads as before, and pays what was worked out by hand', async () => {
    const { bytes } = await paid(book);
    const [before, after] = [await readWorkbook(book.bytes), await readWorkbook(bytes)];
    expect(after.sheets.slice(0, -2)).toEqual(before.sheets);
    const [headers, ...rows] = cellsOf(after, 'Payouts').slice(3);
    const column = headers!.indexOf('pay');
    expect(rows.slice(0, 4).map((row) => [row[0], row[column]])).toEqual(pay);
    expect([rows[4]![0], rows[4]![column]]).toEqual(['Total USD', 22650]);
    const titles = cellsOf(after, 'Statement').map(([first]) => cellText(first));
    expect(titles.filter((text) => text.endsWith(' · 2027-Q1'))).toEqual(pay.map(([payee]) => `${payee} · 2027-Q1`));
  });

  test('is the same when it is paid again', async () => {
    const once = await paid(book);
    const twice = await withTabs(once.bytes, paidTabs);
    expect(twice.placed).toEqual(['Payouts', 'Statement'].map((tab) => ({ tab, sheet: tab, replaced: true })));
    expect(twice.kept).toEqual([]);
    // The order in which formulas were computed would name cells of sheets that were replaced.
    const withoutOrder = {
      '[Content_Types].xml': ['- Override'],
      'xl/_rels/workbook.xml.rels': ['- Relationship'],
      'xl/calcChain.xml': ['removed'],
    };
    expect(partChanges(once.bytes, twice.bytes)).toEqual(name === 'excel' ? withoutOrder : {});
    expect(packageProblems(partsOf(twice.bytes))).toEqual(packageProblems(partsOf(book.bytes)));
    const thrice = await withTabs(twice.bytes, paidTabs);
    expect(Buffer.compare(thrice.bytes, twice.bytes)).toBe(0);
  });
});

test('a workbook in UTF-16 is refused with the way out, so that nothing of it is lost', async () => {
  await expect(readWorkbook(bookNamed('utf-16').bytes)).rejects.toThrow(RefusedFile);
  await expect(readWorkbook(bookNamed('utf-16').bytes)).rejects.toThrow(/UTF-8.*save it/);
});
