import { sheetRunsSentence } from '../../workbench/grid/book/sheet-runs';

jest.mock('@univerjs/core', () => ({ CellValueType: {} }));

const sheets = ['Q1', 'Q2', "Anna's Q3", 'Total'];
const said = (formulas: Record<string, string>, ...edited: string[]): string | undefined =>
  sheetRunsSentence(
    {
      sheets: sheets.map((name) => ({
        name,
        cells: [],
        formulas: new Map(name === 'Total' ? Object.entries(formulas) : []),
        hidden: false,
      })),
      names: [{ name: 'Year', refersTo: "SUM('Q1:Anna''s Q3'!$B$2)", sheet: undefined }],
      tables: [],
      dateSystem: 1900,
    },
    new Set(edited),
  );

test('a formula over several sheets is named when the rows of one of them moved', () => {
  expect(said({ B2: 'SUM(Q1:Q2!B2)', C2: "SUM('q1:anna''s q3'!B2)" }, 'Q2')).toBe(
    '3 formulas look at several sheets at once, and look where they did before rows or columns moved: Total!B2, Total!C2, the name Year; check them.',
  );
});

test('what looks at one sheet, at others, at another workbook, or is a text is not', () => {
  const others = { A1: 'SUM(Q1!B2)', B1: "SUM('[1]Q1:Q2'!B2)", C1: '"Q1:Q2!B2"', D1: 'SUM(Q1:Q2!B2)' };
  expect(said(others, 'Total')).toBeUndefined();
  expect(said(others, "Anna's Q3")).toBe(
    '1 formula looks at several sheets at once, and looks where it did before rows or columns moved: the name Year; check it.',
  );
});
