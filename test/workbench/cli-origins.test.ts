import { readFile } from 'node:fs/promises';
import { readWorkbook } from '../../workbench/xlsx/workbook-port';
import { CommandFolder, paysOf, plan } from './command';
import { rawBook } from './raw-book';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.make();
});
afterEach(() => folder.remove());

const planRows = plan()
  .map((row) => row.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : inline(String(cell)))))
  .map((cells) => `<row>${cells.join('')}</row>`)
  .join('');

function inline(text: string): string {
  return `<c t="inlineStr"><is><t>${text}</t></is></c>`;
}

/** `<c>` with an address, as both programs write it. */
const cell = (address: string, attributes: string, content: string): string =>
  `<c r="${address}"${attributes}>${content}</c>`;
const header = ['payee', 'period', 'ote', 'grr'].map((_, i) => cell(`${'ABCD'[i] ?? ''}1`, ' t="s"', `<v>${i}</v>`));
const texts = ['payee', 'period', 'ote', 'grr', '李明', '2027-Q1'].map((text) => `<si><t>${text}</t></si>`).join('');
const person = cell('A2', ' t="s"', '<v>4</v>') + cell('B2', ' t="s"', '<v>5</v>');

const origins = {
  // A custom function of Sheets is exported as a formula that nobody else knows, with its last result.
  'a Google Sheets export': {
    grr: cell('D2', '', '<f>IFERROR(__xludf.DUMMYFUNCTION("CS_GRR(E2,F2)"),0.9)</f><v>0.9</v>'),
    after: '',
  },
  // LibreOffice writes formulas of its own, errors with a type, and styled blank rows down to the last row of a sheet.
  LibreOffice: {
    grr: cell('D2', ' s="0"', '<f aca="false">1-0.1</f><v>0.9</v>'),
    after: '<row r="1048576" customFormat="false" ht="12.8" hidden="false" outlineLevel="0" collapsed="false"></row>',
  },
};

const twoPeople = (state?: 'veryHidden'): Parameters<typeof rawBook>[0] => ({
  sheets: [
    {
      name: 'CS_Plan',
      rows: state ? planRows.replace('<v>0.9</v>', '<v>1.8</v>') : planRows,
      ...(state ? { state } : {}),
    },
    ...(state ? [{ name: 'Bonus 2027', rows: planRows }] : []),
    {
      name: 'Q1',
      rows:
        `<row r="1">${header.join('')}</row>` +
        `<row r="2">${person}${cell('C2', '', '<v>120000</v>')}${cell('D2', '', '<v>0.9</v>')}</row>` +
        `<row r="3">${cell('A3', '', '<v>1</v>')}${cell('C3', '', '<v>120000</v>')}${cell('D3', '', '<v>0.9</v>')}</row>`,
      links: [{ kind: 'table', target: '../tables/table1.xml' }],
    },
  ],
  texts,
  parts: { 'xl/tables/table1.xml': '<table name="tblQ1" ref="A1:D3" totalsRowCount="1"/>' },
});

test('the totals row of a table is paid to nobody, whether the table or its sheet is paid', async () => {
  await folder.file('b.xlsx', rawBook(twoPeople()));
  for (const named of [[], ['-r', 'tblQ1']]) {
    expect(paysOf(await folder.run('b.xlsx', '--json', '-n', ...named))).toEqual([9000]);
  }
});

test('the plan that is seen is paid, not a hidden one of the usual name, which is said when it is asked for', async () => {
  await folder.file('b.xlsx', rawBook(twoPeople('veryHidden')));
  expect(paysOf(await folder.run('b.xlsx', '--json', '-n'))).toEqual([9000]);
  const { out } = await folder.run('b.xlsx', '-n', '-p', 'CS_Plan');
  expect(out).toMatch(/^Plan: +sheet CS_Plan \(hidden\), rows/);
  expect(out).toMatch(/Total USD +9,000\.00 +4,500\.00/);
});

test.each(Object.entries(origins))('%s is paid, and its own sheets are kept as they are', async (_, { grr, after }) => {
  const rows =
    `<row r="1">${header.join('')}</row>` +
    `<row r="2">${person}${cell('C2', '', '<v>120000</v>')}${grr}</row>${after}`;
  const sheets = [
    { name: 'CS_Plan', rows: planRows },
    { name: 'Q1 Ergebnisse', rows },
  ];
  await folder.file('b.xlsx', rawBook({ sheets, texts }));
  const said = await folder.run('b.xlsx', '--json', '--in-place');
  expect({ code: said.code, pays: paysOf(said) }).toEqual({ code: 0, pays: [9000] });
  const [now, before] = await Promise.all(
    ['b.xlsx', 'b.backup-1.xlsx'].map(async (name) => (await readWorkbook(await readFile(folder.at(name)))).sheets),
  );
  expect(now?.slice(0, 2)).toEqual(before);
  expect(now?.map(({ name }) => name)).toEqual(['CS_Plan', 'Q1 Ergebnisse', 'Payouts', 'Statement']);
});
