import { builtInMeasures } from '../../core/plan/measures';
import { resultsTab } from '../../core/tabs/results-tab';

const table = [
  ['payee', 'period', 'ote', 'grr', 'grr n', 'grr@team@year', 'net arr', 'csat', 'not credited'],
  ['=Ana', '2027-Q1', 120000, 0.9, 4, 'zero', -1234567.5, 'n/a', ''],
  ['(uncredited)', '', '', '', '', '', 0, '', 'no owner: Acme'],
];

test('a results table below a title, each measure in its format, and text is text', () => {
  const { name, blocks, seal, widths } = resultsTab(table, '2027-Q1 · 1 payee', builtInMeasures);
  const [title, note, header, body] = [...blocks];
  expect({ name, seal, titles: [title, note].map((block) => block?.cells[0]?.[0]?.value) }).toEqual({
    ...{ name: 'Results', seal: 'shown' },
    titles: ['Results', '2027-Q1 · 1 payee'],
  });
  expect(header).toMatchObject({ row: 4, style: 'header' });
  expect(header?.cells[0]?.map(({ value }) => value)).toEqual(table[0]);
  expect(body?.cells[0]).toEqual([
    { value: '=Ana', format: 'text' },
    { value: '2027-Q1', format: 'text' },
    { value: 120000, format: 'general' },
    { value: 0.9, format: 'ratio' },
    { value: 4, format: 'general' },
    { value: 'zero', format: 'text' },
    { value: -1234567.5, format: 'money 2' },
    { value: 'n/a', format: 'text' },
    { value: '', format: 'text' },
  ]);
  // -1,234,567.50 has 13 letters.
  expect(widths[6]).toBe(15);
});
