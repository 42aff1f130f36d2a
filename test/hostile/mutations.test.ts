import fc from 'fast-check';
import { zipSync } from 'fflate';
import { RefusedFile, readWorkbook } from '../../workbench/xlsx/workbook-port';
import { rawParts } from '../workbench/raw-book';
import '../properties/settings';

const parts = rawParts({
  sheets: [
    {
      name: 'Results',
      rows:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="2"><f>CS_PAYMIX(A1,"70:30")</f><v>12.5</v></c></row>' +
        '<row><c t="inlineStr"><is><r><t>Søren</t></r></is></c><c t="e"><v>#N/A</v></c></row>',
      links: [{ kind: 'table', target: '../tables/table1.xml' }],
    },
  ],
  texts: '<si><t>payee</t></si>',
  after: '<definedNames><definedName name="all">Results!$A$1</definedName></definedNames>',
  parts: { 'xl/tables/table1.xml': '<table name="T" ref="A1:B2"/>' },
});
const names = Object.keys(parts);

/** What is put in the place of a few bytes of a part: letters that mean something in one of its languages. */
const pieces = [
  '<',
  '>',
  '"',
  "'",
  '/',
  '&',
  '%',
  '=',
  ':',
  '-',
  '0',
  '9',
  'r',
  'A',
  '\u0000',
  '\n',
  '</row>',
  '<c>',
  '<!',
  ']]>',
  '&#xFFFFFFF;',
  '..',
  '1e9',
];

const mutation = fc.record({
  part: fc.constantFrom(...names),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat(4),
  put: fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 3 })),
});

test('a workbook with some bytes changed is read or refused in a sentence, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
      const changed = { ...parts };
      for (const { part, at, removed, put } of mutations) {
        const bytes = Buffer.from(changed[part]!);
        const start = Math.floor(at * bytes.length);
        changed[part] = Buffer.concat([bytes.subarray(0, start), Buffer.from(put), bytes.subarray(start + removed)]);
      }
      await expectReadOrRefused(zipSync(changed, { level: 0 }));
    }),
    { numRuns: 500 },
  );
});

test('so is one whose package is changed, or cut', async () => {
  const book = zipSync(parts);
  const change = fc.record({ at: fc.nat(book.length - 1), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), fc.nat(book.length), async (changes, length) => {
      const changed = Uint8Array.from(book);
      for (const { at, byte } of changes) changed[at] = byte;
      await expectReadOrRefused(changed);
      await expectReadOrRefused(book.slice(0, length));
    }),
    { numRuns: 300 },
  );
});

async function expectReadOrRefused(bytes: Uint8Array): Promise<void> {
  try {
    await readWorkbook(bytes);
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    expect(error.message).toMatch(/^\P{Cc}{20,}$/u);
  }
}
