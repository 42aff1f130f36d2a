import { strFromU8, unzipSync } from 'fflate';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { type PatchedCell, patchCells } from '../../workbench/xlsx/patch/patch-cells';
import { bookNamed } from '../round-trip/books';

const { bytes } = bookNamed('excel');

/** Excel's workbook with cells of the sheet Results changed, on which the table Quarter has its headers in A1:F1. */
async function changed(cells: Readonly<Record<string, Partial<PatchedCell>>>) {
  const { sheets } = await readWorkbook(bytes);
  const whole = Object.entries(cells).map(([at, cell]) => [at, { value: null, style: undefined, ...cell }] as const);
  const notes: string[] = [];
  const saved = await patchCells(
    bytes,
    {
      sheets: sheets.map(({ name, hidden }) => ({
        ...{ was: name, name, hidden },
        cells: new Map(name === 'Results' ? whole : []),
      })),
      styles: new Map(),
      computeOnOpening: false,
    },
    (sentence) => notes.push(sentence),
  );
  const results = (await readWorkbook(saved)).sheets.find(({ name }) => name === 'Results')!;
  const table = strFromU8(unzipSync(saved)['xl/tables/table1.xml']!);
  const names = [...table.matchAll(/<tableColumn [^>]*?\sname="([^"]*)"/g)].map(([, name]) => name);
  return { notes, results, names, header: results.cells[0]?.slice(0, 6) };
}

test("a table's columns are called as their header cells", async () => {
  const { names, header, notes } = await changed({ C1: { value: 'OTE <b>' }, E1: { value: 2027 } });
  expect(header).toEqual(['payee', 'period', 'OTE <b>', 'start', '2027', 'expansion arr']);
  expect(names).toEqual(['payee', 'period', 'OTE &lt;b&gt;', 'start', '2027', 'expansion arr']);
  expect(notes[0]).toBe(
    'The column ote of the table Quarter is called OTE <b> now: formulas that name it, such as Quarter[ote], are to be changed in Excel.',
  );
});

test('a header that is cleared, or like another, is not left so', async () => {
  const { names, header } = await changed({ B1: { value: null }, C1: { value: 'Payee' } });
  expect(header).toEqual(['payee', 'period', 'Payee2', 'start', 'grr', 'expansion arr']);
  expect(names).toEqual(['payee', 'period', 'Payee2', 'start', 'grr', 'expansion arr']);
});

test('other cells leave the table as it is', async () => {
  const { names, notes } = await changed({ C2: { value: 1 }, H1: { value: 'x' } });
  expect(names).toEqual(['payee', 'period', 'ote', 'start', 'grr', 'expansion arr']);
  expect(notes).toEqual([]);
});

test('a table that the file does not have is an error in a formula, and said', async () => {
  const { results, notes } = await changed({
    K1: { value: 3, formula: 'SUM(Lost[ote])&"Lost[x]"' },
    K2: { value: 3, formula: "SUM(quarter[ote])+'a[b]'!A1" },
  });
  expect(results.formulas.get('K1')).toBe('SUM(#REF!)&"Lost[x]"');
  expect(results.cells[0]?.[10]).toEqual({ error: '#REF!' });
  expect(results.formulas.get('K2')).toBe("SUM(quarter[ote])+'a[b]'!A1");
  expect(notes).toEqual(['A table that the file does not have is saved as #REF! in the formulas of Results!K1.']);
});
